/** An element of XML with what stands in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly (Element | string)[];
}

/** Everything outside this is no XML at all (XML 1.0, 2.2); lone halves of a pair are none either. */
const noCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const token =
  /<\?xml [^<>]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^<"]*")*)\s*(\/?)>|([^<]+)/uy;

/** Reads XML as strictly as Word does: throws where a tag is not closed, a sign not escaped or a character not allowed. */
export function readXml(text: string): Element {
  if (noCharacter.test(text)) throw new Error('a character that XML does not have');
  const root: (Element | string)[] = [];
  const open: { name: string; inside: (Element | string)[] }[] = [{ name: '', inside: root }];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) throw new Error(`no tag and no text: ${text.slice(at, at + 60)}`);
    take(found, open);
  }
  const [first] = root.filter((one) => typeof one !== 'string');
  if (open.length !== 1 || first === undefined) throw new Error('a tag is not closed');
  return first;
}

function take(
  found: RegExpExecArray,
  open: { name: string; inside: (Element | string)[] }[],
): void {
  const [, ends, name, attributes, closed, words] = found;
  const inside = open.at(-1)?.inside ?? [];
  if (words !== undefined) inside.push(unescaped(words));
  if (name === undefined) return;
  if (ends === '/') {
    if (open.pop()?.name !== name) throw new Error(`</${name}> closes another tag`);
    return;
  }
  const element = { name, attributes: attributesIn(attributes ?? ''), inside: [] };
  inside.push(element);
  if (closed !== '/') open.push(element);
}

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const unescaped = (text: string): string =>
  text.replaceAll(/&(#\d+;|[a-z]*;?)/gu, (_, name: string) => {
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1, -1)));
    const character = name.endsWith(';') ? entities[name.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`an & that is not escaped: &${name}`);
    return character;
  });

/** All elements of a name within another, in order. */
export const allIn = (element: Element, name: string): Element[] =>
  element.inside.flatMap((one) =>
    typeof one === 'string' ? [] : [...(one.name === name ? [one] : []), ...allIn(one, name)],
  );

/** The value of the first such element within another; undefined where there is none. */
export const valueIn = (element: Element, name: string): string | undefined =>
  allIn(element, name)[0]?.attributes['w:val'];

/** The words in a Word element, with its line breaks. */
export const wordsIn = (element: Element): string =>
  element.inside
    .map((one) => {
      if (typeof one === 'string') return element.name === 'w:t' ? one : '';
      return one.name === 'w:br' ? '\n' : wordsIn(one);
    })
    .join('');
