import { describe, expect, test } from 'vitest';
import { suggestNotifications } from '../../../shared/conference/notifications.ts';
import { notificationRows, notificationsPaper } from '../../../shared/papers/notifications.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import { given, names, startConference } from '../../support/held-conference.ts';

const gp = {
  kind: 'putNotification',
  notification: null,
  whom: 'gp',
  to: 'Mill Lane Surgery',
  what: 'A plan for Juno',
  toldOn: '2026-04-15',
  how: 'By letter',
} as const;

const bornOn = (now: Conference, born: readonly string[]): Conference => ({
  ...now,
  children: born.map((day, at) => ({ id: `child-${at}`, name: `Child ${at}`, born: day })),
});
const kindsFor = (now: Conference, ...born: string[]) =>
  suggestNotifications(bornOn(now, born)).map(({ kind }) => kind);

describe('who is told of the decision besides those who were there', () => {
  test('[C172] who is suggested follows from the ages of the children (D51)', () => {
    const now = startConference().now();
    expect(kindsFor(now, '2026-08-01')).toEqual([
      'health-visitor',
      'gp',
      'hospital',
      'midwife',
      'police',
    ]);
    expect(kindsFor(now, '2023-04-14')).toEqual(['health-visitor', 'gp', 'police', 'nursery']);
    expect(kindsFor(now, '2014-10-02')).toEqual(['school-nurse', 'gp', 'police', 'school']);
    expect(kindsFor(now, '2008-10-02')).toEqual(['gp', 'police']);
    // Nobody wrote a birthday: no age leaves anybody out but the midwife and the hospital.
    expect(kindsFor(now, '')).toEqual([
      'health-visitor',
      'school-nurse',
      'gp',
      'police',
      'school',
      'nursery',
    ]);
  });

  test('[C172] somebody of the list who seems to be it is named, and who was told is not suggested again', () => {
    const held = startConference();
    held.must('Marguerite', {
      kind: 'invite',
      name: 'Maud Okafor',
      role: 'professional',
      title: 'Health visitor',
      agency: 'Fennshire NHS',
      where: 'room',
      device: true,
    });
    const visitor = suggestNotifications(held.now()).find(({ kind }) => kind === 'health-visitor');
    expect(visitor?.to).toBe('Maud Okafor, Health visitor, Fennshire NHS');
    held.must('Marguerite', gp);
    expect(suggestNotifications(held.now()).map(({ kind }) => kind)).not.toContain('gp');
  });

  test('[C173] chair and minute taker write it down, change it and take it off, after the close too (D51)', () => {
    const held = startConference();
    const id = held.must('Dennis', gp);
    expect(held.refused('Dennis', { ...gp, toldOn: '2026-04-13' })).toBe('not-complete');
    held.must('Marguerite', { kind: 'close' });
    held.must('Marguerite', { ...gp, notification: id, how: 'By phone' });
    expect([...held.now().notifications.values()]).toEqual([
      { id, kind: 'gp', to: gp.to, what: gp.what, toldOn: gp.toldOn, how: 'By phone' },
    ]);
    held.must('Marguerite', { kind: 'dropNotification', notification: id });
    expect(held.refused('Marguerite', { kind: 'dropNotification', notification: id })).toBe(
      'not-found',
    );
    expect(held.refused('Marguerite', { ...gp, notification: id })).toBe('not-found');
  });

  test('[C173] nobody but these two has a word or a byte of it', () => {
    const held = startConference();
    const before = names.map((name) => JSON.stringify(held.view(name)));
    held.must('Marguerite', gp);
    names.forEach((name, at) => {
      const view = JSON.stringify(held.view(name));
      const isKeeper = name === 'Marguerite' || name === 'Dennis';
      expect([name, view.includes(gp.to)]).toEqual([name, isKeeper]);
      expect([name, view === before[at]]).toEqual([name, !isKeeper]);
    });
    expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain(gp.to);
  });

  test('[A58] the paper says who was told what, when and how, and who was not (D51)', () => {
    const held = startConference();
    held.must('Marguerite', gp);
    held.must('Marguerite', { ...gp, whom: 'police', to: 'PC Iqbal', toldOn: '' });
    const paper = notificationsPaper(held.now());
    const text = JSON.stringify(paper);
    for (const words of [gp.to, gp.what, gp.how, 'Wednesday 15 April 2026', 'Not told yet']) {
      expect(text).toContain(words);
    }
    expect(given(paper.blocks[1]).is).toBe('section');
    expect(text).toContain('School nurse');
    expect(notificationRows(held.now())).toEqual([
      ['Kind', 'Who', 'What they are told', 'When', 'How'],
      ['GP practice', gp.to, gp.what, gp.toldOn, gp.how],
      ['Police', 'PC Iqbal', gp.what, '', gp.how],
    ]);
  });

  test('[A58] without anybody on it the paper says so', () => {
    expect(JSON.stringify(notificationsPaper(startConference().now()))).toContain(
      'Nobody is on the list yet.',
    );
  });
});
