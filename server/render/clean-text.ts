/** Control characters have no place in a paper; bidi overrides could turn a line's words round. */
const unwanted = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** What somebody wrote, without what could steer the program that shows it; broken characters are replaced. */
export const cleanText = (text: string): string => text.toWellFormed().replaceAll(unwanted, '');
