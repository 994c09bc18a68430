/** The same words give the same id, other words another: 106 bits (cyrb53 with two seeds), so that nothing is settled by chance. */
export function hitId(parts: readonly string[]): string {
  const whole = JSON.stringify(parts);
  return `hit-${[1, 2].map((seed) => hash(whole, seed).toString(36)).join('-')}`;
}

function hash(text: string, seed: number): number {
  let [one, other] = [0xde_ad_be_ef ^ seed, 0x41_c6_ce_57 ^ seed];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2_654_435_761);
    other = Math.imul(other ^ unit, 1_597_334_677);
  }
  one =
    Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other =
    Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & other) + (one >>> 0);
}
