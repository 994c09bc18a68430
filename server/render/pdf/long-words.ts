const zeroWidthSpace = '\u200B';
const lettersAtATime = 8;
const letters = new Intl.Segmenter();

/** A word longer than this many letters may be broken, so that it does not run out of the page or the cell. */
export function breakable(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return text.replaceAll(/\S+/gu, (word) => (word.length <= longest ? word : broken(word)));
}

function broken(word: string): string {
  const all = Array.from(letters.segment(word), ({ segment }) => segment);
  const pieces = Array.from({ length: Math.ceil(all.length / lettersAtATime) }, (_, at) =>
    all.slice(at * lettersAtATime, (at + 1) * lettersAtATime).join(''),
  );
  return pieces.join(zeroWidthSpace);
}
