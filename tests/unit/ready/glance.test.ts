import { expect, test } from 'vitest';
import { glanceAt } from '../../../client/ready/glance.ts';
import { staysAway } from '../../../client/ready/stays-away.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { holdConference } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';

const viewOf = (held: Held) => held.view('Marguerite') as ConferenceView;

test('[R2] a look says how many reports the family has, what is settled and whom the chair has talked to', () => {
  const held = holdConference();
  expect(glanceAt(viewOf(held))).toEqual({
    reports: 0,
    inTime: 0,
    errors: 0,
    open: 0,
    toTalkTo: 2,
    talkedTo: 0,
    needs: 0,
    away: 0,
  });
  const put = (title: string) =>
    held.must('Marguerite', {
      kind: 'putReport',
      report: null,
      author: held.id('Tamar'),
      title,
      receivedOn: '',
      note: '',
    });
  const report = put('One');
  put('Two');
  const people = [held.id('Kezia'), held.id('Ines')];
  held.must('Marguerite', { kind: 'shareReport', report, people, on: '2026-04-01', version: '' });
  for (const day of ['2026-04-10', '2026-04-11']) {
    held.must('Marguerite', {
      kind: 'putTalk',
      talk: null,
      person: held.id('Kezia'),
      on: day,
      time: '',
      way: 'phone',
      checked: [],
      note: '',
    });
  }
  const error = { error: null, raisedBy: held.id('Kezia'), report, where: '', answer: '' } as const;
  const says = { says: 'One thing', correct: 'Another' };
  held.must('Marguerite', { kind: 'putError', ...error, ...says, standing: 'raised' });
  held.must('Marguerite', { kind: 'putError', ...error, ...says, standing: 'disputed' });
  expect(glanceAt(viewOf(held))).toMatchObject({
    reports: 2,
    inTime: 1,
    errors: 2,
    open: 1,
    toTalkTo: 2,
    talkedTo: 1,
  });
});

test('[R3] a parent who sends apologies or is to stay away is planned for: heard, visited, given the record (N6)', () => {
  const held = holdConference();
  expect(staysAway(viewOf(held))).toEqual([]);
  const kezia = held.person('Kezia');
  held.must('Marguerite', {
    kind: 'changePerson',
    person: kezia.id,
    name: 'Kezia',
    role: 'parent',
    title: '',
    agency: '',
    where: 'room',
    device: true,
    speaksFor: [],
    apologies: true,
  });
  held.must('Marguerite', {
    kind: 'putExclusion',
    exclusion: null,
    person: held.id('Juno'),
    from: 'all',
    ground: 'welfare-of-child',
    reason: 'Too much for one day',
    askedBy: null,
    decidedOn: '2026-04-08',
    toldOn: '',
    views: 'By Sunniva',
  });
  expect(staysAway(viewOf(held)).map(({ name }) => name)).toEqual(['Kezia', 'Juno']);
});
