import { expect, test } from 'vitest';
import { guessSector } from '../../../shared/conference/guess-sector.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import {
  family,
  forEach,
  give,
  roundSeenBy,
  sampleViews,
  sectorOfSample,
  someAgencies,
  startWith,
  viewOf,
} from '../../support/held-agencies.ts';
import { given, withoutWords } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';

const asked = () => {
  const held = startWith([...someAgencies, ...family]);
  const round = held.must('Marguerite', { kind: 'askViews' });
  return { held, round };
};

const received = (held: Held, name: string): string => JSON.stringify(viewOf(held, name));

test('[C120] the agency somebody is of is read from their title and agency, as the sample family’s', () => {
  for (const { professionals } of sampleViews) {
    for (const { title, agency, agencyGroup } of professionals) {
      expect([title, guessSector(title, agency)]).toEqual([
        title,
        sectorOfSample[agencyGroup] ?? agencyGroup,
      ]);
    }
  }
  expect(guessSector('School nurse', 'Fennmere Primary School')).toBe('health');
  expect(guessSector('Social worker', 'Adult Social Care')).toBe('adult-services');
  expect(guessSector('Designated lead', '')).toBe('other');
});

test('[C120] the chair corrects what was guessed, and nobody else does', () => {
  const held = startWith([...someAgencies, ...family]);
  const set = { kind: 'setAgency', person: held.id('Ines'), knowsFamily: false } as const;
  expect(held.refused('Ines', { ...set, sector: 'police' })).toBe('not-allowed');
  held.must('Marguerite', { ...set, sector: 'police' });
  const shown = { sector: 'police', knowsFamily: false };
  expect(viewOf(held, 'Dennis').people).toContainEqual(expect.objectContaining(shown));
  for (const name of ['Kezia', 'Ines']) expect(received(held, name)).not.toContain('knowsFamily');
  const ofParent = { ...set, person: held.id('Kezia'), sector: 'police' } as const;
  expect(held.refused('Marguerite', ofParent)).toBe('not-allowed');
});

test('[C121] each agency gives one view: the newest of any of its people counts (N23)', () => {
  const { held, round } = asked();
  give(held, round, 'Caspian', 'neither', 'As a manager');
  give(held, round, 'Ines', 'plan', 'I know them');
  give(held, round, 'Maud', 'plan');
  expect(roundSeenBy(held, 'Kezia')).toMatchObject({ asked: 3, answered: 2 });
  held.must('Marguerite', { kind: 'showViews', round });
  const { shown } = roundSeenBy(held, 'Kezia');
  expect(shown?.tally).toEqual(
    held.now().children.map(({ id }) => ({ child: id, plan: 2, childInNeed: 0, neither: 0 })),
  );
  expect(shown?.agencies.map(({ sector }) => sector)).toEqual(['social-care', 'health']);
});

test('[C121] two of one agency count once for each child, whoever said which', () => {
  const { held, round } = asked();
  const [first, ...rest] = forEach(held, 'neither', 'Ines says');
  const person = held.id('Ines');
  held.must('Ines', { kind: 'giveViews', round, person, views: [given(first), ...rest] });
  const again = { ...given(first), outcome: 'plan' as const, reason: 'Caspian says' };
  const caspian = held.id('Caspian' as 'Ines');
  held.must('Caspian' as 'Ines', { kind: 'giveViews', round, person: caspian, views: [again] });
  held.must('Marguerite', { kind: 'showViews', round });
  expect(
    roundSeenBy(held, 'Rowan').shown?.tally.map(({ plan, neither }) => [plan, neither]),
  ).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
});

test('[C122] until they are shown nobody receives a view but those of the agency that gave it', () => {
  const { held, round } = asked();
  give(held, round, 'Ines', 'plan', 'SECRET-VIEW');
  expect(roundSeenBy(held, 'Ines').mine?.given[0]).toMatchObject({ reason: 'SECRET-VIEW' });
  expect(roundSeenBy(held, 'Caspian').mine?.given[0]).toMatchObject({ by: held.id('Ines') });
  for (const name of ['Marguerite', 'Dennis', 'Maud', 'Kezia', 'Rowan']) {
    expect(received(held, name)).not.toContain('SECRET-VIEW');
  }
  expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain('SECRET-VIEW');
  expect(roundSeenBy(held, 'Marguerite').missing).toMatchObject([
    { sector: 'health' },
    { sector: 'education' },
  ]);
  for (const name of ['Dennis', 'Ines', 'Kezia']) {
    expect(roundSeenBy(held, name).missing).toBeUndefined();
  }
  held.must('Marguerite', { kind: 'showViews', round });
  expect(roundSeenBy(held, 'Ines').mine).toBeUndefined();
  for (const name of ['Marguerite', 'Maud', 'Kezia']) {
    expect(received(held, name)).toContain('SECRET-VIEW');
  }
  expect(JSON.stringify(held.view({ as: 'screen' }))).toContain('SECRET-VIEW');
});

test('[C122] what is said of a child comes to nobody who may not hear about that child', () => {
  const { held, round } = asked();
  const [juno, otis] = held.now().children;
  held.must('Marguerite', {
    kind: 'setHearing',
    person: held.id('Rowan' as 'Kezia'),
    hears: [given(otis).id],
  });
  const person = held.id('Ines');
  held.must('Ines', {
    kind: 'giveViews',
    round,
    person,
    views: [
      { child: given(juno).id, outcome: 'plan', reason: 'ABOUT-JUNO' },
      { child: given(otis).id, outcome: 'neither', reason: 'ABOUT-OTIS' },
    ],
  });
  held.must('Marguerite', { kind: 'showViews', round });
  expect(received(held, 'Rowan')).not.toContain('ABOUT-JUNO');
  expect(roundSeenBy(held, 'Rowan').shown?.tally).toHaveLength(1);
  // Nor does the screen while he looks at it.
  expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain('ABOUT-JUNO');
  expect(received(held, 'Kezia')).toContain('ABOUT-JUNO');
});

test('[C122] whoever said something only of a child a reader may not hear about has said nothing to them', () => {
  const { held, round } = asked();
  const [juno, otis] = held.now().children;
  const person = held.id('Rowan' as 'Kezia');
  held.must('Marguerite', { kind: 'setHearing', person, hears: [given(otis).id] });
  const before = received(held, 'Rowan');
  const say = (name: 'Ines', of: typeof juno) => {
    const views = [{ child: given(of).id, outcome: 'plan', reason: '' } as const];
    held.must(name, { kind: 'giveViews', round, person: held.id(name), views });
  };
  say('Ines', juno);
  expect(received(held, 'Rowan')).toBe(before);
  say('Maud' as 'Ines', otis);
  held.must('Marguerite', { kind: 'showViews', round });
  expect(roundSeenBy(held, 'Rowan').shown?.agencies).toMatchObject([{ sector: 'health' }]);
  // Nor does the screen tell while he looks at it.
  expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain('social-care');
  expect(roundSeenBy(held, 'Rowan')).toMatchObject({ asked: 1, answered: 1 });
  expect(roundSeenBy(held, 'Kezia').shown?.agencies).toHaveLength(2);
});

test('[C122] views asked of the professionals alone are no byte of the family’s', () => {
  const held = startWith([...someAgencies, ...family]);
  const before = [received(held, 'Kezia'), JSON.stringify(held.view({ as: 'screen' }))];
  const audience = held.audience('professionals');
  const round = held.must('Marguerite', { kind: 'askViews', audience });
  give(held, round, 'Ines', 'plan', 'Why');
  held.must('Marguerite', { kind: 'showViews', round });
  expect([received(held, 'Kezia'), JSON.stringify(held.view({ as: 'screen' }))]).toEqual(before);
  expect(roundSeenBy(held, 'Maud').shown?.agencies).toHaveLength(1);
});

test('[C122] until they are shown, an agency that was in another part is in nobody’s count', () => {
  const held = startWith([...someAgencies, ...family]);
  const partOf = (name: string, ...names: string[]) => {
    const people = names.map((one) => held.id(one as 'Ines'));
    return held.must('Marguerite', { kind: 'addPart', name, restricted: false, people });
  };
  const [first, second] = [partOf('A', 'Ines', 'Maud', 'Kezia'), partOf('B', 'Ines', 'Rowan')];
  held.must('Marguerite', { kind: 'openPart', part: first });
  const audience = held.audience('everyone');
  const round = held.must('Marguerite', { kind: 'askViews', audience });
  give(held, round, 'Maud', 'plan');
  expect(roundSeenBy(held, 'Kezia')).toMatchObject({ asked: 2, answered: 1 });
  held.must('Marguerite', { kind: 'openPart', part: second });
  expect(roundSeenBy(held, 'Rowan')).toMatchObject({ asked: 1, answered: 0 });
  expect(roundSeenBy(held, 'Marguerite')).toMatchObject({ asked: 2, answered: 1 });
  held.must('Marguerite', { kind: 'showViews', round });
  expect(roundSeenBy(held, 'Rowan').shown?.agencies).toMatchObject([{ sector: 'health' }]);
});

test('[C123] nobody gives a view while the chair is out or on a break, and the refusal keeps the words', () => {
  const { held, round } = asked();
  const views = forEach(held, 'plan');
  const send = () =>
    held.send('Ines', { kind: 'giveViews', round, person: held.id('Ines'), views });
  for (const [stop, go] of [
    [{ kind: 'stepOut' }, { kind: 'comeBack' }],
    [{ kind: 'startBreak', minutes: 10 }, { kind: 'endBreak' }],
  ] as const) {
    held.must('Marguerite', stop);
    const refused = send();
    expect(refused.ok ? null : refused.problem.kind).toBe('wrong-time');
    expect(refused.ok ? '' : refused.problem.message).toMatch(/Your answer is still here\.$/u);
    expect(held.refused('Marguerite', { kind: 'showViews', round })).toBe('wrong-time');
    held.must('Marguerite', go);
  }
  expect(send().ok).toBe(true);
});

test('[C123] one says what one’s own agency thinks; family is heard and not counted', () => {
  const { held, round } = asked();
  const views = forEach(held, 'plan');
  const refused = (by: 'Ines' | 'Kezia' | 'Marguerite', of: string, in_ = round) =>
    held.refused(by, { kind: 'giveViews', round: in_, person: of, views });
  expect(refused('Kezia', held.id('Kezia'))).toBe('not-allowed');
  expect(refused('Ines', held.id('Maud' as 'Ines'))).toBe('not-allowed');
  expect(refused('Ines', 'nobody')).toBe('not-allowed');
  // She is here with a device of her own.
  expect(refused('Marguerite', held.id('Ines'))).toBe('not-allowed');
  expect(refused('Ines', held.id('Ines'), 'no-round')).toBe('not-found');
  held.must('Marguerite', {
    kind: 'setAgency',
    person: held.id('Ines'),
    sector: 'social-care',
    knowsFamily: false,
  });
  expect(refused('Ines', held.id('Ines'))).toBe('not-allowed');
});

test('[C123] somebody who has gone tells it by phone, and it is marked so', () => {
  const { held, round } = asked();
  const maud = held.id('Maud' as 'Ines');
  held.must('Maud' as 'Ines', { kind: 'leave', person: maud });
  expect(roundSeenBy(held, 'Kezia')).toMatchObject({ asked: 2, answered: 0 });
  expect(roundSeenBy(held, 'Dennis').mayRecordFor).toEqual([maud]);
  const views = forEach(held, 'child-in-need', 'By phone');
  held.must('Dennis', { kind: 'giveViews', round, person: maud, views });
  give(held, round, 'Ines', 'plan');
  // Whoever wrote it down does not get it back.
  expect(received(held, 'Dennis')).not.toContain('By phone');
  held.must('Marguerite', { kind: 'showViews', round });
  expect(roundSeenBy(held, 'Kezia').shown?.agencies).toMatchObject([
    { sector: 'social-care', byPhone: false },
    { sector: 'health', byPhone: true },
  ]);
});

test('[C124] shown or taken back is over: no view comes later, and one taken back is gone for everyone', () => {
  const { held, round } = asked();
  expect(held.refused('Marguerite', { kind: 'askViews' })).toBe('wrong-time');
  expect(held.refused('Marguerite', { kind: 'showViews', round })).toBe('not-complete');
  give(held, round, 'Ines', 'plan', 'SECRET-VIEW');
  held.must('Marguerite', { kind: 'withdrawViews', round });
  expect(viewOf(held, 'Ines').agencyViews).toBeUndefined();
  expect(held.now().viewRounds.get(round)?.given).toEqual([]);
  const views = forEach(held, 'plan');
  const late = { kind: 'giveViews', round, person: held.id('Ines'), views } as const;
  expect(held.refused('Ines', late)).toBe('wrong-time');
  const second = held.must('Marguerite', { kind: 'askViews' });
  give(held, second, 'Ines', 'neither');
  held.must('Marguerite', { kind: 'showViews', round: second });
  expect(held.refused('Ines', { ...late, round: second })).toBe('wrong-time');
});

test('[C124] what somebody becomes after they were shown changes no tally', () => {
  const { held, round } = asked();
  give(held, round, 'Ines', 'plan');
  give(held, round, 'Maud', 'neither');
  held.must('Marguerite', { kind: 'showViews', round });
  const before = roundSeenBy(held, 'Kezia').shown;
  const person = held.id('Maud' as 'Ines');
  held.must('Marguerite', { kind: 'setAgency', person, sector: 'social-care', knowsFamily: false });
  expect(roundSeenBy(held, 'Kezia').shown).toEqual(before);
});

test('[C2] a round folds without its words: who said which outcome stays', () => {
  const { held, round } = asked();
  give(held, round, 'Ines', 'plan', 'SECRET-VIEW');
  held.must('Marguerite', { kind: 'showViews', round });
  const conference = given(fold('conference', withoutWords(held.facts())));
  const view = JSON.stringify(
    viewFor(conference, { as: 'person', person: held.id('Kezia') }, held.live),
  );
  expect(view).not.toContain('SECRET-VIEW');
  expect(conference.viewRounds.get(round)?.given).toMatchObject([
    { outcome: 'plan', reason: '' },
    { outcome: 'plan', reason: '' },
    { outcome: 'plan', reason: '' },
  ]);
});
