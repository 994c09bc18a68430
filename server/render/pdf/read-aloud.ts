import type { Run, Sheet } from './sheet.ts';

/** What stands for a run when it is read aloud, and in which language ('' is the paper's). */
export interface Aloud {
  readonly text: string;
  readonly lang: string;
}

/** The sheet as the template reads it, and by which language code each text to be read aloud is found in the PDF. */
export interface Prepared {
  readonly json: string;
  readonly aloud: ReadonlyMap<string, Aloud>;
}

/**
 * Glyphs that run from right to left lie in a PDF in the order they are seen, and a letter of Nastaliq is several of them.
 * So such a run is given a language code nobody has, by which it is found again in the PDF and given its text.
 */
export function prepareAloud(sheet: Sheet): Prepared {
  const aloud = new Map<string, Aloud>();
  const json = JSON.stringify(sheet, (_, value: unknown) => {
    if (!isRun(value) || value.aloud === '' || aloud.size >= mostCodes) return value;
    const [lang, region] = codeNumber(aloud.size);
    aloud.set(`${lang}-${region}`, { text: value.aloud, lang: value.lang });
    return { ...value, aloud: '', code: { lang, region } };
  });
  return { json, aloud };
}

const isRun = (value: unknown): value is Run =>
  typeof value === 'object' && value !== null && 'aloud' in value;

const letters = 'abcdefghijklmnopqrstuvwxyz';
const codesOfALanguage = letters.length ** 2;
/** "qaa" to "qaz" are nobody's languages (ISO 639-2), and each is good for all regions of two letters. */
const mostCodes = letters.length * codesOfALanguage;

function codeNumber(number: number): [lang: string, region: string] {
  const digit = (place: number): string =>
    letters[Math.floor(number / letters.length ** place) % letters.length] ?? 'a';
  return [`qa${digit(2)}`, `${digit(1)}${digit(0)}`.toUpperCase()];
}
