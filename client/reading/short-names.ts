interface Named {
  readonly id: string;
  readonly name: string;
}

/** First names, as people are called in the room; the whole name where two share one, or where it begins with a title. */
export function shortNames(some: readonly Named[], all: readonly Named[]): string[] {
  const firsts = Map.groupBy(all, ({ name }) => firstOf(name));
  return some.map(({ name }) => {
    const first = firstOf(name);
    const isClear = !titles.has(first.toLowerCase()) && firsts.get(first)?.length === 1;
    return isClear ? first : name;
  });
}

const firstOf = (name: string): string => name.trim().split(/\s+/u)[0]?.replace(/\.$/u, '') ?? '';

const titles = new Set(
  'mr mrs ms miss mx dr prof professor rev sir dame lady lord pc dc ds di wpc sgt insp'.split(' '),
);
