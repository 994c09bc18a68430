/** Headings in groups that stand side by side, as even as possible: five where three have room are three and two. */
export function groupsOf<Heading>(headings: readonly Heading[], atMost: number): Heading[][] {
  const count = Math.ceil(headings.length / Math.max(1, atMost));
  const size = Math.ceil(headings.length / count);
  return Array.from({ length: count }, (_, at) => headings.slice(at * size, (at + 1) * size));
}
