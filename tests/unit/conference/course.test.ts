import { describe, expect, test } from 'vitest';
import { leftOut, noCourse } from '../../../shared/conference/course.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import type { CourseView } from '../../../shared/conference/view/schemas/course.ts';
import {
  given,
  holdConference,
  letIn,
  startConference,
  withoutWords,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, openPart, refusalOf, wholePart } from '../../support/held-parts.ts';

const stagesOf = (held: Held): string[] => held.now().template.stages.map(({ id }) => id);

const courseOf = (held: Held, name: Name): CourseView => {
  const view = held.view(name);
  if (view.at !== 'conference') throw new Error(`${name} is not in`);
  return given(view.course);
};

/** The chair goes there, from where the conference is, whatever is left out. */
const goTo = (held: Held, to: string): void =>
  void held.must('Marguerite', {
    kind: 'goToStage',
    from: held.now().courses.get(held.now().currentPart)?.stage ?? null,
    to,
    skips: true,
  });

const bytes = (held: Held, name: Name): string => JSON.stringify(held.view(name));

describe('the running order', () => {
  test('[C70] the chair goes on step by step and back, and everyone of the part is told', () => {
    const held = startConference();
    const [first = '', second = ''] = stagesOf(held);
    expect(courseOf(held, 'Kezia')).toEqual({ stage: null, visited: [], turn: null, pause: null });
    held.must('Marguerite', { kind: 'goToStage', from: null, to: first, skips: false });
    held.must('Marguerite', { kind: 'goToStage', from: first, to: second, skips: false });
    expect(courseOf(held, 'Kezia')).toMatchObject({ stage: second, visited: [first, second] });
    held.must('Marguerite', { kind: 'goToStage', from: second, to: first, skips: false });
    expect(courseOf(held, 'Olu')).toMatchObject({ stage: first, visited: [first, second] });
    expect(held.view({ as: 'screen' })).toMatchObject({ course: { stage: first, until: null } });
  });

  test('[C70] of two devices one goes on, and the other is told', () => {
    const held = startConference();
    const [first = '', second = '', third = ''] = stagesOf(held);
    goTo(held, first);
    const next = { kind: 'goToStage', from: first, to: second, skips: false } as const;
    held.must('Marguerite', next);
    expect(held.refused('Marguerite', next)).toBe('someone-was-first');
    const other = { ...next, to: third, skips: true };
    expect(refusalOf(held.send('Marguerite', other))).toEqual({
      kind: 'someone-was-first',
      message:
        'The conference is at another step by now. Please look where it is, then choose again.',
    });
    expect(courseOf(held, 'Kezia').stage).toBe(second);
  });

  test('[C71] no step is left out by accident', () => {
    const held = startConference();
    const [first = '', second = '', third = '', fourth = ''] = stagesOf(held);
    goTo(held, first);
    const ahead = { kind: 'goToStage', from: first, to: third, skips: false } as const;
    expect(held.refused('Marguerite', ahead)).toBe('not-complete');
    held.must('Marguerite', { ...ahead, skips: true });
    // What ran already is not left out.
    goTo(held, second);
    goTo(held, first);
    held.must('Marguerite', ahead);
    const further = { ...ahead, from: third, to: fourth };
    held.must('Marguerite', further);
    expect(held.refused('Marguerite', { ...further, from: fourth, to: 'nowhere' })).toBe(
      'not-found',
    );
  });

  test('[C71] what would be left out is what lies between and did not run', () => {
    const stages = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    const between = (stage: string | null, visited: string[], to: string) =>
      leftOut(stages, { stage, visited }, to).map(({ id }) => id);
    expect(between(null, [], 'a')).toEqual([]);
    expect(between(null, [], 'c')).toEqual(['a', 'b']);
    expect(between('a', ['a', 'b'], 'd')).toEqual(['c']);
    expect(between('d', ['d'], 'a')).toEqual([]);
    // A stage that the format does not have any more.
    expect(between('gone', ['gone'], 'b')).toEqual(['a']);
    expect(between('a', ['a'], 'gone')).toEqual([]);
  });

  test('[C72] each part has a course of its own, and a restricted part has none', () => {
    const held = startConference();
    const [first = '', second = ''] = stagesOf(held);
    const whole = wholePart(held);
    const withMother = addPart(held, 'With Mum', ['Kezia', 'Dennis']);
    const alone = addPart(held, 'Alone', ['Ines', 'Dennis'], true);
    goTo(held, first);
    openPart(held, withMother);
    expect(courseOf(held, 'Kezia')).toMatchObject({ stage: null, visited: [] });
    goTo(held, first);
    goTo(held, second);
    openPart(held, whole);
    expect(courseOf(held, 'Bett')).toMatchObject({ stage: first, visited: [first] });
    openPart(held, alone);
    expect(held.view('Ines')).not.toHaveProperty('course');
    expect(held.view('Marguerite')).not.toHaveProperty('course');
    for (const draft of [
      { kind: 'goToStage', from: null, to: first, skips: false } as const,
      { kind: 'startBreak', minutes: 5 } as const,
      { kind: 'giveTurn', person: held.id('Ines') } as const,
    ]) {
      expect(held.refused('Marguerite', draft)).toBe('wrong-time');
    }
  });

  test('[C72] who waits outside a part has the same bytes whatever is done in it', () => {
    const held = startConference();
    openPart(held, addPart(held, 'With Mum', ['Kezia', 'Dennis']));
    const before = (['Ines', 'Juno', 'Olu'] as const).map((name) => bytes(held, name));
    const [first = ''] = stagesOf(held);
    goTo(held, first);
    held.must('Marguerite', { kind: 'giveTurn', person: held.id('Kezia') });
    held.must('Marguerite', { kind: 'setTimer', seconds: 60, shown: true });
    held.must('Marguerite', { kind: 'startBreak', minutes: 10 });
    expect((['Ines', 'Juno', 'Olu'] as const).map((name) => bytes(held, name))).toEqual(before);
  });

  test('[C70] there is nothing to follow before the start and after the end', () => {
    const held = holdConference();
    letIn(held, 'Kezia');
    expect(held.view('Kezia')).not.toHaveProperty('course');
    held.must('Marguerite', { kind: 'start' });
    goTo(held, given(stagesOf(held)[0]));
    held.must('Marguerite', { kind: 'adjourn', date: null, time: null });
    expect(held.view('Kezia')).not.toHaveProperty('course');
    expect(held.view({ as: 'screen' })).not.toHaveProperty('course');
    // On the other day it goes on where it was.
    held.must('Marguerite', { kind: 'start' });
    expect(courseOf(held, 'Kezia').stage).toBe(stagesOf(held)[0]);
  });

  test('[C70] facts without their words, and a conference from before there were stages, fold', () => {
    const held = startConference();
    goTo(held, given(stagesOf(held)[2]));
    const again = given(fold('conference', withoutWords(held.facts())));
    expect(again.courses).toEqual(held.now().courses);
    const older = held.facts().filter(({ kind }) => kind !== 'stageBegun');
    expect(given(fold('conference', older)).courses.get(held.now().currentPart)).toBeUndefined();
  });
});

describe('turns', () => {
  test('[C73] whose turn it is stands with everyone of the part; who had one is for the keepers (M3)', () => {
    const held = startConference();
    held.must('Dennis', { kind: 'giveTurn', person: held.id('Bett') });
    held.must('Marguerite', { kind: 'giveTurn', person: held.id('Kezia') });
    expect(courseOf(held, 'Ines')).toMatchObject({ turn: held.id('Kezia') });
    expect(courseOf(held, 'Dennis').spoke).toEqual([held.id('Bett'), held.id('Kezia')]);
    for (const name of ['Ines', 'Kezia', 'Olu', 'Sunniva'] as const) {
      expect(courseOf(held, name)).not.toHaveProperty('spoke');
    }
    held.must('Marguerite', { kind: 'giveTurn', person: null });
    expect(courseOf(held, 'Kezia').turn).toBeNull();
    expect(courseOf(held, 'Marguerite').spoke).toHaveLength(2);
  });

  test('[C73] only who is here has a turn, and who goes out has none', () => {
    const held = startConference();
    expect(held.refused('Marguerite', { kind: 'giveTurn', person: held.id('Juno') })).toBe(
      'not-found',
    );
    expect(held.refused('Marguerite', { kind: 'giveTurn', person: 'nobody' })).toBe('not-found');
    held.must('Marguerite', { kind: 'giveTurn', person: held.id('Kezia') });
    held.must('Marguerite', { kind: 'leave', person: held.id('Kezia') });
    expect(courseOf(held, 'Ines').turn).toBeNull();
    held.must('Marguerite', { kind: 'giveTurn', person: held.id('Ines') });
    // The next step begins with nobody's turn.
    goTo(held, given(stagesOf(held)[0]));
    expect(courseOf(held, 'Ines').turn).toBeNull();
  });
});

test('[C73] whoever must not meet the one whose turn it is does not learn of it', () => {
  const held = startConference();
  held.must('Marguerite', { kind: 'giveTurn', person: held.id('Kezia') });
  const ines = { ...held.person('Ines'), apart: [held.id('Kezia')] };
  const people = new Map([...held.now().people, [ines.id, ines]]);
  const view = viewFor({ ...held.now(), people }, { as: 'person', person: ines.id }, held.live);
  expect(view).toMatchObject({ course: { turn: null } });
});

describe('the timer', () => {
  test('[C74] changes not one byte of anybody’s view but the chair’s until it is shown', () => {
    const held = startConference();
    const others = ['Dennis', 'Ines', 'Kezia', 'Olu'] as const;
    const seen = () => [
      ...others.map((name) => bytes(held, name)),
      JSON.stringify(held.view({ as: 'screen' })),
    ];
    const before = seen();
    held.must('Marguerite', { kind: 'setTimer', seconds: 90, shown: false });
    expect(seen()).toEqual(before);
    const endsAt = given(courseOf(held, 'Marguerite').timer).endsAt;
    expect(endsAt - given(held.facts().at(-1)).at).toBe(90_000);
    held.must('Marguerite', { kind: 'setTimer', seconds: 80, shown: true });
    expect(courseOf(held, 'Kezia').timer?.shown).toBe(true);
    expect(held.view({ as: 'screen' })).toMatchObject({ course: { timer: { shown: true } } });
    held.must('Marguerite', { kind: 'setTimer', seconds: null, shown: true });
    expect(seen()).toEqual(before);
    expect(courseOf(held, 'Marguerite')).not.toHaveProperty('timer');
  });
});

describe('a break, and the chair out of the room', () => {
  const asked = (held: Held) =>
    held.must('Marguerite', {
      kind: 'askScale',
      audience: held.audience('everyone'),
      question: 'How safe?',
      ten: 'Safe',
      zero: 'Not safe',
      danger: null,
      asked: [held.id('Ines')],
      reasons: 'nobody',
    });
  const answer = (held: Held, scale: string) =>
    held.send('Ines', {
      kind: 'answerScale',
      scale,
      person: held.id('Ines'),
      score: 4,
      reason: 'Because',
      oneHigher: '',
    });

  test('[C75] a break has an end that everyone sees, and puts the screen on it (D38)', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'setTimer', seconds: 600, shown: true });
    held.must('Marguerite', { kind: 'startBreak', minutes: 10 });
    expect(courseOf(held, 'Kezia')).not.toHaveProperty('timer');
    const until = given(held.facts().at(-1)).at + 600_000;
    expect(courseOf(held, 'Kezia').pause).toEqual({ why: 'break', until });
    expect(held.view({ as: 'screen' })).toMatchObject({
      shows: 'break',
      course: { stage: null, until },
    });
    held.must('Marguerite', { kind: 'endBreak' });
    expect(courseOf(held, 'Kezia').pause).toBeNull();
    // Who came meanwhile? The chair looks round before the board is shown again.
    expect(held.view({ as: 'screen' })).toMatchObject({ shows: 'break' });
    expect(held.view({ as: 'screen' })).not.toHaveProperty('course');
    expect(held.refused('Marguerite', { kind: 'endBreak' })).toBe('someone-was-first');
  });

  test('[C75] a screen that the chair made dark stays dark', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'showOnScreen', shows: 'blank' });
    held.must('Marguerite', { kind: 'startBreak', minutes: 10 });
    expect(held.now().screen.shows).toBe('blank');
    // Dark is dark: neither the step nor when it goes on is on it.
    expect(held.view({ as: 'screen' })).not.toHaveProperty('course');
    held.must('Marguerite', { kind: 'endBreak' });
    expect(held.now().screen.shows).toBe('blank');
  });

  test('[C76] meanwhile no number is given, and the answer is still there', () => {
    const held = startConference();
    const scale = asked(held);
    held.must('Marguerite', { kind: 'stepOut' });
    expect(refusalOf(answer(held, scale))).toEqual({
      kind: 'wrong-time',
      message: 'The chair is out of the room. Your answer is still here.',
    });
    expect(held.refused('Marguerite', { kind: 'stepOut' })).toBe('someone-was-first');
    expect(held.refused('Marguerite', { kind: 'endBreak' })).toBe('someone-was-first');
    held.must('Marguerite', { kind: 'comeBack' });
    expect(answer(held, scale).ok).toBe(true);
    held.must('Marguerite', { kind: 'startBreak', minutes: 5 });
    expect(refusalOf(answer(held, scale)).message).toBe(
      'There is a break now. Your answer is still here.',
    );
    expect(held.refused('Marguerite', { kind: 'comeBack' })).toBe('someone-was-first');
  });

  test('[C76] going on to a step ends it, and so does another part or another day', () => {
    const held = startConference();
    const part = addPart(held, 'With Mum', ['Kezia']);
    const whole = wholePart(held);
    const pause = () => held.now().courses.get(whole)?.pause;
    held.must('Marguerite', { kind: 'startBreak', minutes: 5 });
    goTo(held, given(stagesOf(held)[0]));
    expect(pause()).toBeNull();
    held.must('Marguerite', { kind: 'stepOut' });
    openPart(held, part);
    openPart(held, whole);
    expect(pause()).toBeNull();
    held.must('Marguerite', { kind: 'setTimer', seconds: 60, shown: true });
    held.must('Marguerite', { kind: 'adjourn', date: null, time: null });
    held.must('Marguerite', { kind: 'start' });
    expect(held.now().courses.get(whole)).toEqual({
      ...noCourse,
      stage: stagesOf(held)[0],
      visited: [stagesOf(held)[0]],
    });
  });
});
