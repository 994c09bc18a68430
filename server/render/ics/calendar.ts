import { createHash } from 'node:crypto';
import { cleanText } from '../clean-text.ts';

/** One date for a calendar. */
export interface CalendarEntry {
  readonly what: string;
  /** "2026-04-24" and "13:30" on a clock in London, or no time for the whole day. */
  readonly date: string;
  readonly time: string;
  readonly place: string;
}

/**
 * The dates as a calendar file (RFC 5545). It says what, when and where, and nothing of a conference or a family: a
 * calendar is often shared. `madeAt` is a moment in milliseconds since 1970.
 */
export function calendarFile(entries: readonly CalendarEntry[], madeAt: number): string {
  const stamp = `${new Date(madeAt).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Conference Whiteboard//Dates//EN',
    'CALSCALE:GREGORIAN',
    ...london,
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(entry: CalendarEntry, stamp: string): string[] {
  const { what, date, time, place } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(entry)}`,
    `DTSTAMP:${stamp}`,
    ...whenOf(date, time),
    `SUMMARY:${textOf(what)}`,
    ...(place === '' ? [] : [`LOCATION:${textOf(place)}`]),
    'END:VEVENT',
  ];
}

/** The same date has the same id in every file, so that a calendar that takes it twice shows it once. */
const uidOf = ({ what, date, time, place }: CalendarEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([what, date, time, place]))
    .digest('hex')
    .slice(0, 32);

function whenOf(date: string, time: string): string[] {
  const day = date.replaceAll('-', '');
  if (time === '') return [`DTSTART;VALUE=DATE:${day}`];
  return [`DTSTART;TZID=Europe/London:${day}T${time.replace(':', '')}00`, 'DURATION:PT1H'];
}

/** British Summer Time begins on the last Sunday of March and ends on the last Sunday of October. */
const london = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19810329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Whatever somebody wrote is text: nothing in it begins a line of the file. */
const textOf = (words: string): string =>
  cleanText(words)
    .replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .trim();

/** A line is at most 75 bytes long; it goes on after a blank, and never within a character. */
function fold(line: string): string {
  const rows: string[] = [];
  let row = '';
  for (const character of line) {
    if (Buffer.byteLength(row) + Buffer.byteLength(character) > 75) {
      rows.push(row);
      row = ' ';
    }
    row += character;
  }
  return [...rows, row].join('\r\n');
}
