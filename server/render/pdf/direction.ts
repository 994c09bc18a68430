/** Scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and their like. */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const letter = /\p{L}/u;

/** Are there letters in it that run from right to left? */
export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Does the text run from right to left? Its first letter says so, as `dir=auto` does on a page. */
export const runsRightToLeft = (text: string): boolean =>
  rightToLeft.test(letter.exec(text)?.[0] ?? '');
