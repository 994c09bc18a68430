import { expect, test } from 'vitest';
import { emptyPart, hindranceOf, peopleOf, withAll } from '../../../client/parts/part-draft.ts';
import { ofSide, tickable } from '../../../client/parts/sides.ts';
import { family, idsOf, somebody } from '../../support/parted-family.ts';

const withPeople = (...people: string[]) => ({ ...emptyPart, people });

test('[PT1] who is kept apart from somebody ticked cannot be ticked, and it says from whom', () => {
  const draft = withPeople('kezia', 'bettina', 'ines');
  const hindrance = hindranceOf(somebody('rowan'), draft, family);
  expect(hindrance?.why === 'apart' && idsOf(hindrance.from)).toEqual(['kezia', 'bettina']);
  expect(hindranceOf(somebody('halina'), draft, family)).toBeNull();
});

test('[PT1] two who were ticked before they were kept apart can both be taken out', () => {
  const draft = withPeople('kezia', 'rowan');
  expect(hindranceOf(somebody('kezia'), draft, family)).toBeNull();
  expect(hindranceOf(somebody('rowan'), draft, family)).toBeNull();
});

test('[PT1] ticking the whole family takes the earlier of two who are kept apart', () => {
  const draft = withAll(emptyPart, ofSide(tickable(family), 'family'), family);
  expect(draft.people).toEqual(['kezia', 'bettina', 'halina', 'juno', 'sunniva', 'zofia']);
});

test('[PT2] family is never in a restricted part, an advocate may be, and their ticks come back', () => {
  const draft = { ...withPeople('kezia', 'sunniva', 'ines'), restricted: true };
  expect(hindranceOf(somebody('kezia'), draft, family)).toEqual({ why: 'restricted' });
  expect(hindranceOf(somebody('zofia'), draft, family)).toEqual({ why: 'restricted' });
  expect(hindranceOf(somebody('sunniva'), draft, family)).toBeNull();
  expect(peopleOf(draft, family)).toEqual(['sunniva', 'ines']);
  expect(peopleOf({ ...draft, restricted: false }, family)).toContain('kezia');
});

test('[PT5] the chair is of every part and never ticked, and nor is who was sent out', () => {
  const people = family.map((one) =>
    one.id === 'gethin' ? { ...one, attendance: 'removed' as const } : one,
  );
  expect(idsOf(tickable(people))).not.toContain('marguerite');
  expect(idsOf(tickable(people))).not.toContain('gethin');
});
