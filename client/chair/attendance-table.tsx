import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { isOverDays, timeOf } from './attendance-rows.ts';
import type { AttendanceRow } from './attendance-rows.ts';
import './attendance-table.css';

/** Times in and out, in words and as they stand on paper. */
export function AttendanceTable({ rows }: { rows: readonly AttendanceRow[] }) {
  const t = useTexts();
  const lang = useLanguage();
  return (
    <table className="attendance-table">
      <caption>{t('chair.times.heading')}</caption>
      <thead>
        <tr>
          {headings(t).map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cellsOf(t, lang, rows).map(([name, ...others], at) => {
          const isSame = at > 0 && rows[at]?.name === rows[at - 1]?.name;
          return (
            <tr key={rows[at]?.key} data-same={isSame || undefined}>
              <th scope="row">{name}</th>
              {others.map((words, column) => (
                <td key={column}>{words}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The same as text that a spreadsheet or a letter takes: a line for each row, tabs between. */
export const attendanceAsText = (t: Say, lang: string, rows: readonly AttendanceRow[]): string =>
  [headings(t), ...cellsOf(t, lang, rows)].map((cells) => cells.join('\t')).join('\n');

const headings = (t: Say): string[] => [
  t('chair.times.who'),
  t('chair.times.as'),
  t('chair.times.part'),
  t('chair.times.in'),
  t('chair.times.out'),
  t('chair.times.minutes'),
];

function cellsOf(t: Say, lang: string, rows: readonly AttendanceRow[]): string[][] {
  const withDay = isOverDays(rows);
  return rows.map(({ name, title, role, part, from, to, minutes }) => [
    name,
    title === '' ? t(`roles.${role}`) : title,
    part === '' ? t('chair.times.whole') : part,
    timeOf(from, lang, withDay),
    to === null ? t('chair.times.still') : timeOf(to, lang, withDay),
    minutes === null ? '' : String(minutes),
  ]);
}
