import type { Run, Sheet } from './sheet.ts';

/** What stands for a run when it is read aloud, and in which language ('' is the paper's). */
export interface Aloud {
  readonly text: string;
  readonly lang: string;
}

/** The sheet as the template reads it, and the texts to be read aloud in the order they stand on the paper. */
export interface Prepared {
  readonly json: string;
  readonly aloud: readonly Aloud[];
}

/**
 * Glyphs that run from right to left lie in a PDF in the order they are seen, and a letter of Nastaliq is several of them.
 * So such a run is marked, is found again in the PDF by its mark, and is given its text. The keys of a sheet stand in the
 * order the template sets them.
 */
export function prepareAloud(sheet: Sheet): Prepared {
  const aloud: Aloud[] = [];
  const json = JSON.stringify(sheet, (_, value: unknown) => {
    if (isRun(value) && value.aloud !== '') aloud.push({ text: value.aloud, lang: value.lang });
    return value;
  });
  return { json, aloud };
}

const isRun = (value: unknown): value is Run =>
  typeof value === 'object' && value !== null && 'aloud' in value;
