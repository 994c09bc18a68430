/** What may stand once in the record. A line of the pen holds single letters, a sent line begins with this mark. */
export const sentMark = '#';

export const lineKey = (line: string): string => `${line} line`;
export const letterKey = (line: string, letter: string): string => `${line} ${letter}`;
export const wordsKey = (line: string, words: string): string => `${line} ${words}`;
/** Once in the journal, whatever the board shows. */
export const journalKey = (words: string): string => `journal ${words}`;
