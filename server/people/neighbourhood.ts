/**
 * What counts as one address when tries are counted. A household, or one machine, has a whole /64 of IPv6 to choose
 * from, so the first half of it counts; an IPv4 address counts whole, also where it is written as IPv6.
 */
export function neighbourhoodOf(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^(?:0*:){0,5}:?(?:0*:)*ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  return plain.includes(':') ? `${firstHalf(plain)}::/64` : plain;
}

function firstHalf(address: string): string {
  const [before = '', after] = address.split('::', 2);
  const groups = before === '' ? [] : before.split(':');
  const behind = after === undefined || after === '' ? [] : after.split(':');
  const left = Math.max(0, 8 - groups.length - behind.length);
  const all =
    after === undefined ? groups : [...groups, ...Array<string>(left).fill('0'), ...behind];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
