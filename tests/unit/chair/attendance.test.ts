import { expect, test } from 'vitest';
import { attendanceRows, isOverDays, timeOf } from '../../../client/chair/attendance-rows.ts';
import { secondsLeft } from '../../../client/chair/use-seconds-left.ts';
import type { PersonView } from '../../../shared/conference/view.ts';

const person = (id: string, role: PersonView['role']): PersonView => ({
  id,
  name: id,
  role,
  title: `the ${role}`,
  agency: '',
  where: 'room',
  attendance: 'present',
  device: true,
  pen: false,
});
const start = Date.parse('2026-04-14T12:30:00Z');
const after = (minutes: number) => start + minutes * 60_000;
const part = (id: string, name: string) => ({
  id,
  name,
  audience: id,
  people: 'everyone' as const,
  restricted: false,
  opened: true,
  current: false,
});

test('[C9] everybody’s times in and out stand together, with the part and the minutes', () => {
  const rows = attendanceRows({
    people: [person('kezia', 'parent'), person('tobias', 'professional')],
    parts: [part('A', 'Part A'), part('B', 'Part B')],
    stays: [
      { person: 'kezia', part: 'A', from: start, to: after(40) },
      { person: 'tobias', part: 'A', from: start, to: after(40) },
      { person: 'tobias', part: 'B', from: after(45), to: null },
    ],
  });
  expect(
    rows.map(({ name, part: where, minutes, to }) => [name, where, minutes, to === null]),
  ).toEqual([
    ['kezia', 'Part A', 40, false],
    ['tobias', 'Part A', 40, false],
    ['tobias', 'Part B', null, true],
  ]);
});

test('[C9] a minute that was begun counts', () => {
  const [row] = attendanceRows({
    people: [person('kezia', 'parent')],
    stays: [{ person: 'kezia', part: 'gone', from: start, to: start + 61_000 }],
  });
  expect(row).toMatchObject({ minutes: 2, part: '' });
});

test('[C9] times are those of the clock in the room, with the day where there are several', () => {
  expect(timeOf(start, 'en-GB', false)).toBe('13:30');
  expect(timeOf(start, 'en-GB', true)).toBe('14 Apr 13:30');
  expect(isOverDays([{ from: start, to: after(60) }])).toBe(false);
  expect(
    isOverDays([
      { from: start, to: after(60) },
      { from: after(24 * 60), to: null },
    ]),
  ).toBe(true);
});

test('[C10] the time the chair has to answer never grows with a clock that goes wrong', () => {
  expect(secondsLeft(start + 60_000, start)).toBe(60);
  expect(secondsLeft(start + 60_000, start + 59_500)).toBe(1);
  expect(secondsLeft(start + 60_000, after(5))).toBe(0);
  expect(secondsLeft(start + 60_000, after(-5))).toBe(60);
});
