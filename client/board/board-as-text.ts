import type { Say } from '../language/language.ts';
import { dateInWords } from '../language/dates.ts';
import { audienceWords } from '../reading/audience-words.ts';
import type { ReadableLine, ShownBoard, ShownLine } from '../reading/shown-line.ts';

/** The whole board as plain text, to keep while the connection is lost. It holds what this person sees and no more. */
export function boardAsText(board: ShownBoard, title: string, t: Say, lang: string): string {
  const { band, headings } = board;
  const parts: [string, readonly ShownLine[]][] = [
    [
      t('board.band.dangers'),
      band.dangers.flatMap(({ statement, goals }) => [statement, ...goals]),
    ],
    [t('board.band.goals'), band.goals],
    [t('board.band.children'), band.childrensWords],
    ...headings.map(({ text, lines }): [string, readonly ShownLine[]] => [text, lines]),
  ];
  const written = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [heading, '', ...lines.map((line) => lineAsText(line, t, lang))]);
  return `${[[title], ...written].map((part) => part.join('\n')).join('\n\n')}\n`;
}

function lineAsText(line: ShownLine, t: Say, lang: string): string {
  const comments = line.comments.map((comment) => `    > ${withMeta(comment, t)}`);
  return [
    `- ${numberOf(line, t)}${withMeta(line, t)}`,
    ...actionAsText(line, t, lang),
    ...comments,
  ].join('\n');
}

/** A statement and its goals stand together: without its number nobody could tell one from the other. */
function numberOf({ code, number }: ReadableLine, t: Say): string {
  if (number === null) return '';
  return `${t(`board.numbered.${code === 'danger-statement' ? 'danger' : 'goal'}`, { number })}: `;
}

function withMeta(line: ReadableLine, t: Say): string {
  const who = line.saidBy.map(({ name, title }) => (title === '' ? name : `${name}, ${title}`));
  const about = [
    ...(line.struck ? [t('board.line.struck')] : []),
    ...(line.onlyFor === null ? [] : [audienceWords(t, line.onlyFor)]),
    ...who,
  ];
  return about.length === 0 ? line.text : `${line.text} (${about.join('; ')})`;
}

function actionAsText({ action }: ReadableLine, t: Say, lang: string): string[] {
  if (action === null) return [];
  const who = action.who ?? t('board.action.nobody-yet');
  const by = action.by === '' ? t('board.action.no-date-yet') : dateInWords(action.by, lang);
  const know =
    action.howWeWillKnow === '' ? [] : [`${t('board.action.know')}: ${action.howWeWillKnow}`];
  return [`${t('board.action.who')}: ${who}`, `${t('board.action.by')}: ${by}`, ...know].map(
    (fact) => `    ${fact}`,
  );
}
