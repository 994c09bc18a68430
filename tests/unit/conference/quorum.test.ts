import { expect, test } from 'vitest';
import { quorumNow, quorumOf, quorumOverTime } from '../../../shared/conference/quorum.ts';
import {
  family,
  sampleViews,
  someAgencies,
  startWith,
  viewOf,
  give,
} from '../../support/held-agencies.ts';
import { given } from '../../support/held-conference.ts';
import type { Name } from '../../support/held-conference.ts';

const others = [
  {
    name: 'Rafe',
    title: 'Charity worker',
    agency: 'Stepping Stones charity',
    role: 'professional',
  },
  { name: 'Ada', title: 'Charity worker', agency: 'Open Door charity', role: 'professional' },
  { name: 'Nell', title: 'Volunteer', agency: '', role: 'professional' },
];

const quorumOfChair = (held: ReturnType<typeof startWith>) =>
  given(viewOf(held, 'Marguerite').deciding).quorum;

test('[C125] children’s social care and two others are enough; whoever leaves changes it at once', () => {
  const held = startWith([...someAgencies, ...family]);
  expect(quorumOfChair(held)).toMatchObject({ socialCare: true, others: 2, needs: 2, met: true });
  held.must('Maud' as Name, { kind: 'leave', person: held.id('Maud' as Name) });
  expect(quorumOfChair(held)).toMatchObject({ socialCare: true, others: 1, met: false });
  // A colleague is still here.
  held.must('Ines', { kind: 'leave', person: held.id('Ines') });
  expect(quorumOfChair(held)).toMatchObject({ socialCare: true });
  held.must('Caspian' as Name, { kind: 'leave', person: held.id('Caspian' as Name) });
  expect(quorumOfChair(held)).toMatchObject({ socialCare: false, others: 1, met: false });
});

test('[C125] without children’s social care no number of others is enough', () => {
  const held = startWith([...someAgencies.slice(2), ...others, ...family]);
  expect(quorumOfChair(held)).toMatchObject({ socialCare: false, others: 4, met: false });
});

test('[C125] only an agency that knows the child or family counts', () => {
  const held = startWith([...someAgencies, ...family]);
  const person = held.id('Tobias' as Name);
  held.must('Marguerite', { kind: 'setAgency', person, sector: 'education', knowsFamily: false });
  expect(quorumOfChair(held)).toMatchObject({ others: 1, met: false });
});

test('[C125] it counts who is in the part that runs', () => {
  const held = startWith([...someAgencies, ...family]);
  const people = ['Kezia', 'Ines', 'Tobias'].map((name) => held.id(name as Name));
  const part = held.must('Marguerite', { kind: 'addPart', name: 'C', restricted: false, people });
  held.must('Marguerite', { kind: 'openPart', part });
  expect(quorumOfChair(held)).toMatchObject({ others: 1, met: false });
  expect(viewOf(held, 'Marguerite').deciding?.overTime.at(-1)).toMatchObject({
    part,
    agencies: ['social-care', 'education'],
    left: [],
  });
});

test('[C125] health is one agency or several, as the council has it; charities are told apart by name', () => {
  const held = startWith([
    ...someAgencies,
    { name: 'Leontyne', title: 'GP', agency: 'Mill Pond Surgery', role: 'professional' },
    ...others,
  ]);
  const conference = held.now();
  const sectors = (healthIsOne: boolean) =>
    quorumNow({
      ...conference,
      template: { ...conference.template, quorum: { others: 2, healthIsOne } },
    }).agencies;
  expect(sectors(true)).toEqual(['social-care', 'health', 'education', 'voluntary', 'voluntary']);
  expect(sectors(false)).toEqual([
    'social-care',
    'health',
    'education',
    'health',
    'voluntary',
    'voluntary',
  ]);
});

test('[C127] told in another part, a decision was made by those who were here when the views were shown', () => {
  const held = startWith([...someAgencies, ...family]);
  const round = held.must('Marguerite', { kind: 'askViews' });
  give(held, round, 'Ines', 'plan');
  held.must('Marguerite', { kind: 'showViews', round });
  const people = ['Kezia', 'Ines', 'Tobias'].map((name) => held.id(name as Name));
  const part = held.must('Marguerite', { kind: 'addPart', name: 'C', restricted: false, people });
  held.must('Marguerite', { kind: 'openPart', part });
  expect(quorumOfChair(held)).toMatchObject({ met: false, whenShown: true });
  held.must('Marguerite', {
    kind: 'recordDecision',
    over: 0,
    children: held.now().children.map(({ id }) => ({
      child: id,
      outcome: 'plan',
      category: 'neg',
      alsoCategories: [],
    })),
    reasons: 'As we said',
    dissent: [],
    parentsViews: [],
  });
  expect(held.now().decision?.quorum).toEqual({
    agencies: ['social-care', 'health', 'education'],
    met: true,
  });
});

test('[C125] nobody but the chair is told of it', () => {
  const held = startWith([...someAgencies, ...family]);
  for (const name of ['Dennis', 'Ines', 'Kezia']) {
    expect(JSON.stringify(viewOf(held, name))).not.toMatch(/"deciding"|"quorum"/u);
  }
  expect(JSON.stringify(held.view({ as: 'screen' }))).not.toMatch(/"deciding"|"quorum"/u);
});

test.each(sampleViews)('[C125] in $id the agencies here are those of the sample', (sample) => {
  const gives = sample.professionals.filter(({ mode }) => !/apologies|report/u.test(mode));
  const held = startWith(gives.map((one) => ({ ...one, role: 'professional' })));
  const { agencies, met } = quorumNow(held.now());
  expect(new Set(agencies).size).toBe(sample.quorum.agenciesPresent.length);
  expect(met).toBe(sample.quorum.quorate);
  // One of them left the call at 14:55: four remain, and they are enough.
  const gethin = given(gives.find(({ id }) => id === 'p14')).name as Name;
  held.must(gethin, { kind: 'leave', person: held.id(gethin) });
  const overTime = quorumOverTime(held.now());
  expect(overTime.at(-1)).toMatchObject({ met: true, left: [held.id(gethin)] });
  expect(overTime.at(-1)?.agencies).toHaveLength(4);
});

test('[C125] the parts of the sample: enough in R, A and B, and two agencies where the decision is told', () => {
  const sample = given(sampleViews[0]);
  const held = startWith(
    sample.professionals
      .filter(({ parts }) => parts.length > 0)
      .map((one) => ({ ...one, role: 'professional' })),
  );
  const present = given(sample.parts).map((part) => ('present' in part ? part.present : []));
  const quorums = present.map((keys) => {
    const names = sample.professionals
      .filter(({ id }) => keys.includes(id))
      .map(({ name }) => name);
    const people = [...held.now().people.values()].filter(({ name }) => names.includes(name));
    return quorumOf(held.now(), people);
  });
  expect(quorums.map(({ agencies, met }) => [agencies.length, met])).toEqual([
    [4, true],
    [5, true],
    [4, true],
    [2, false],
  ]);
});
