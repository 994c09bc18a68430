/** A stretch of a text that is spoken in one go. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Voices lose the thread in longer ones. */
const longest = 240;

/**
 * A text cut into sentences, to be spoken one after another. Together they are the whole text but for the blanks between
 * them: nothing is skipped.
 */
export function sentencesOf(text: string, lang: string): Stretch[] {
  const cut = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return Array.from(cut, ({ index, segment }) => ({ from: index, to: index + segment.length }))
    .flatMap((sentence) => shorter(text, sentence))
    .map((stretch) => withoutBlanks(text, stretch))
    .filter(({ from, to }) => from < to);
}

/** A long sentence goes on at a blank, or where there is none, between two letters. */
function shorter(text: string, { from, to }: Stretch): Stretch[] {
  if (to - from <= longest) return [{ from, to }];
  const blank = text.slice(from, from + longest).search(/\s\S*$/u);
  const end = blank > 0 ? from + blank : endOfLetter(text, from + longest);
  return [{ from, to: end }, ...shorter(text, { from: end, to })];
}

/** No letter is cut in half. */
const endOfLetter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;

function withoutBlanks(text: string, { from, to }: Stretch): Stretch {
  const spoken = text.slice(from, to);
  const start = from + (spoken.length - spoken.trimStart().length);
  return { from: start, to: Math.max(start, from + spoken.trimEnd().length) };
}
