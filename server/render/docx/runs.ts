import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import type { Words } from '../../../shared/papers/paper.ts';
import { cleanText } from '../clean-text.ts';
import { type Direction, directionOf, inOneDirection } from '../direction.ts';

type Look = Pick<IRunOptions, 'bold' | 'strike'>;

/** What somebody wrote as runs of Word, each in one direction; its line breaks stay. */
export function textRuns(text: string, lang = '', look: Look = {}): TextRun[] {
  const clean = cleanText(text).replaceAll('\t', ' ');
  const base = directionOf(clean);
  return clean
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .flatMap((line, at) => lineRuns(line, at > 0, base, { ...look, ...languageOf(lang, base) }));
}

/** Where nothing stands in a line, the break before it still does. */
function lineRuns(line: string, isBroken: boolean, base: Direction, look: IRunOptions): TextRun[] {
  const pieces = inOneDirection(line, base);
  const first = pieces[0] ?? { text: '', direction: base };
  return [first, ...pieces.slice(1)].map(
    ({ text, direction }, at) =>
      new TextRun({
        ...look,
        text,
        ...(isBroken && at === 0 ? { break: 1 } : {}),
        ...(direction === 'rtl' ? { rightToLeft: true } : {}),
      }),
  );
}

const languageOf = (lang: string, base: Direction): Pick<IRunOptions, 'language'> => {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(lang)) return {};
  return { language: base === 'rtl' ? { bidirectional: lang } : { value: lang } };
};

/** A paragraph of what somebody wrote; a label stands before it and gives the line its direction. */
export function wordsParagraph(
  { label, text, lang }: Words,
  options: IParagraphOptions = {},
  look: Look = {},
): Paragraph {
  const runs = textRuns(text, lang, look);
  const named = label === undefined ? [] : textRuns(`${label}: `, '', { bold: true });
  const direction = directionOf(label ?? text);
  return new Paragraph({
    ...options,
    children: [...named, ...runs],
    ...(direction === 'rtl' ? { bidirectional: true } : {}),
  });
}
