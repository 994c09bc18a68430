/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

const rtl = String.raw`[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]&&\p{L}]`;
const ltr = String.raw`[\p{L}--${rtl}]`;

const firstLetter = /\p{L}/u;
const rightToLeft = new RegExp(rtl, 'v');

/** As its first letter runs, which is how browsers tell it for `dir=auto`; left to right where it has none. */
export function directionOf(text: string): Direction {
  const first = firstLetter.exec(text);
  return first !== null && rightToLeft.test(first[0]) ? 'rtl' : 'ltr';
}

/** Of a language (BCP 47), as it is usually written. */
export const directionOfLanguage = (lang: string): Direction =>
  /^(?:ar|arc|ckb|dv|fa|he|ku-Arab|pa-Arab|ps|sd|ug|ur|yi)(?:-|$)/iu.test(lang) ? 'rtl' : 'ltr';

/** From a letter of the other direction to the last one before a letter of this: what stands between belongs to it. */
const others = {
  ltr: new RegExp(`${rtl}(?:[^${ltr}]*${rtl})?`, 'gv'),
  rtl: new RegExp(`${ltr}(?:[^${rtl}]*${ltr})?`, 'gv'),
} as const satisfies Record<Direction, RegExp>;

/** A text that runs one way, cut where some of it runs the other way; together the pieces are the text. */
export function inOneDirection(
  text: string,
  base: Direction,
): { text: string; direction: Direction }[] {
  const pieces: { text: string; direction: Direction }[] = [];
  let done = 0;
  for (const { 0: words, index } of text.matchAll(others[base])) {
    pieces.push({ text: text.slice(done, index), direction: base });
    pieces.push({ text: words, direction: base === 'ltr' ? 'rtl' : 'ltr' });
    done = index + words.length;
  }
  pieces.push({ text: text.slice(done), direction: base });
  return pieces.filter((piece) => piece.text !== '');
}
