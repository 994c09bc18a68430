import type { Conference } from '../conference/conference.ts';
import type { Notification } from '../conference/notifications.ts';
import { suggestNotifications } from '../conference/notifications.ts';
import { list, paragraph, section, those } from './blocks.ts';
import type { Block, Paper } from './paper.ts';
import { cell } from './scale-blocks.ts';
import { englishPapers, type PaperWords } from './words.ts';
import { englishStaffPapers, type StaffPaperWords } from './words/staff.ts';

/** Who was told of the decision besides those who were there, when and how (D51): for chair and minute taker alone. */
export function notificationsPaper(
  conference: Conference,
  words: PaperWords = englishPapers,
  { notifications: own }: StaffPaperWords = englishStaffPapers,
): Paper {
  const { outcomes: say } = words;
  const { kind, date, time } = conference.details;
  const suggested = suggestNotifications(conference);
  return {
    kind: 'notifications',
    lang: say.lang,
    title: own.title,
    lead: [
      `${say[kind]}, ${say.date(date)}, ${time}`,
      `${say.children}: ${say.list(conference.children.map(({ name }) => name))}`,
      own.about,
    ],
    blocks: those([
      section(own.list, [tableOf([...conference.notifications.values()], words, own)]),
      suggested.length > 0 &&
        section(own.suggested, [
          paragraph(own.suggestedAbout),
          list(
            suggested.map((one) => ({
              label: own.kinds[one.kind],
              text: [one.to, own.for(say.list(one.children))].filter(Boolean).join('. '),
            })),
          ),
        ]),
    ]),
    foot: [],
  };
}

/** The same as a table for a spreadsheet. */
export const notificationRows = (
  { notifications }: Conference,
  { notifications: own }: StaffPaperWords = englishStaffPapers,
): string[][] => [
  ['Kind', ...own.head],
  ...[...notifications.values()].map(({ kind, to, what, toldOn, how }) => [
    own.kinds[kind],
    to,
    what,
    toldOn,
    how,
  ]),
];

function tableOf(
  told: readonly Notification[],
  { outcomes: say }: PaperWords,
  own: StaffPaperWords['notifications'],
): Block | null {
  if (told.length === 0) return paragraph(own.nobody);
  return {
    is: 'table',
    caption: own.list,
    head: own.head,
    rows: told.map(({ kind, to, what, toldOn, how }) => [
      cell(to === '' ? own.kinds[kind] : to, [to === '' ? null : own.kinds[kind]]),
      cell(what),
      cell(toldOn === '' ? own.notYet : say.date(toldOn)),
      cell(how),
    ]),
  };
}
