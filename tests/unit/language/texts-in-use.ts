/** Every text of a catalogue with its path; forms of number are one key. */
export function listKeys(catalogue: object, path = ''): string[] {
  const keys = Object.entries(catalogue).flatMap(([name, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null
      ? listKeys(text, `${path}${name}.`)
      : [`${path}${name.replace(/_(one|other)$/, '')}`],
  );
  return [...new Set(keys)];
}

/**
 * Every key a source text asks for: "area.name" in any quotes, as a test on keys. A key put together in a
 * template (`roles.${role}`) stands for every key it could become.
 */
export function listUses(source: string, areas: readonly string[]): RegExp[] {
  const key = String.raw`(?:${areas.join('|')})\.(?:[\w.-]|\$\{[^}\n]*\})+`;
  const quoted = source.matchAll(new RegExp(`(['"\`])(${key})\\1`, 'g'));
  return [...quoted].flatMap(([, , found]) => (found === undefined ? [] : match(found)));
}

function match(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', String.raw`\.`));
  return new RegExp(`^${parts.join('[^.]+')}$`);
}
