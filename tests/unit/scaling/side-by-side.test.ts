import { expect, test } from 'vitest';
import { sameQuestions } from '../../../client/chair/scale-groups.ts';
import { boardsToAsk, whoCanAnswer } from '../../../client/chair/scale-whom.ts';
import type { AudienceView, PersonView, ScaleView } from '../../../shared/conference/view.ts';

const scale = (id: string, audience: string, more: Partial<ScaleView> = {}): ScaleView => ({
  id,
  audience,
  question: 'How safe are the children today?',
  ten: 'safe',
  zero: 'not safe',
  danger: null,
  reasons: 'nobody',
  standing: 'revealed',
  asked: 1,
  answered: 1,
  askedOfMe: false,
  mine: null,
  ...more,
});
const idsOf = (scales: ScaleView[], variants: { line: string; of: string }[] = []) =>
  sameQuestions({ scales, variants }).map((same) => same.scales.map(({ id }) => id));

test('[C8] the same question in two parts stands side by side, in the order it was put', () => {
  expect(idsOf([scale('in A', 'A'), scale('other', 'A', { question: 'And at night?' })])).toEqual(
    [],
  );
  expect(idsOf([scale('in A', 'A'), scale('in B', 'B')])).toEqual([['in A', 'in B']]);
});

test('[C8] numbers on scales with other ends are never set side by side', () => {
  expect(idsOf([scale('in A', 'A'), scale('in B', 'B', { ten: 'no worries at all' })])).toEqual([]);
});

test('[C8] a danger statement and what stands for it elsewhere are one matter, two statements are two', () => {
  const [one, released] = [
    scale('in A', 'A', { danger: 'D1' }),
    scale('in B', 'B', { danger: 'D1 for B' }),
  ];
  expect(idsOf([one, released])).toEqual([]);
  expect(idsOf([one, released], [{ line: 'D1 for B', of: 'D1' }])).toEqual([['in A', 'in B']]);
});

test('of a part in which it was put twice the newest counts', () => {
  expect(idsOf([scale('first', 'A'), scale('in B', 'B'), scale('again', 'A')])).toEqual([
    ['again', 'in B'],
  ]);
});

const board = (id: string, members: string[], more: Partial<AudienceView> = {}): AudienceView => ({
  id,
  name: id,
  kind: 'part',
  members,
  children: [],
  of: null,
  restricted: false,
  takesLines: true,
  ...more,
});
const person = (id: string, more: Partial<PersonView> = {}): PersonView => ({
  id,
  name: id,
  role: 'parent',
  title: '',
  agency: '',
  where: 'room',
  attendance: 'present',
  device: true,
  pen: false,
  adds: true,
  scores: true,
  hears: 'all',
  apart: [],
  ...more,
});

test('[C8] a question goes to the board of the part that runs, and never to the chair’s own', () => {
  const audiences = [
    board('everyone', [], { kind: 'everyone' }),
    board('chair', [], { kind: 'chair' }),
    board('frozen', [], { takesLines: false }),
    board('about Wren', [], { children: ['wren'] }),
    board('A', []),
  ];
  expect(boardsToAsk({ audiences, writesTo: 'A' }).map(({ id }) => id)).toEqual(['A', 'everyone']);
});

test('[C8] only who reads that board, gives numbers and has a voice here can be asked', () => {
  const ines = person('ines', { role: 'advocate', scores: false });
  const people = [
    person('kezia'),
    person('rowan'),
    person('supporter', { scores: false }),
    person('gone', { attendance: 'left' }),
    person('juno', { role: 'child', attendance: 'apologies' }),
    ines,
  ];
  const parts = [
    {
      id: 'A',
      name: 'A',
      audience: 'A',
      people: people.map(({ id }) => id).filter((id) => id !== 'rowan'),
      restricted: false,
      opened: true,
      current: true,
    },
  ];
  const members = ['kezia', 'rowan', 'supporter', 'gone', 'juno', 'ines'];
  const speakers = [{ person: 'ines', speaksFor: ['juno'] }];
  const able = whoCanAnswer({ people, parts, speakers }, board('A', members));
  expect(able.map(({ id }) => id)).toEqual(['kezia', 'juno']);
});
