import { describe, expect, test } from 'vitest';
import type { RevealGroup } from '../../../shared/conference/template.ts';
import { given, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, openPart } from '../../support/held-parts.ts';

const everyoneAsked: Name[] = ['Ines', 'Tamar', 'Kezia', 'Juno', 'Bett'];

const ask = (held: Held, more: object = {}) =>
  held.must('Marguerite', {
    kind: 'askScale',
    audience: held.audience('everyone'),
    question: 'How safe are the children?',
    ten: 'Safe',
    zero: 'Not safe',
    danger: null,
    asked: everyoneAsked.map((name) => held.id(name)),
    reasons: 'nobody',
    inTurn: true,
    ...more,
  });

const says = (held: Held, scale: string, by: Name, of: Name, score: number | null) =>
  held.must(by, {
    kind: 'answerScale',
    scale,
    person: held.id(of),
    score,
    reason: `SECRET-${of}`,
    oneHigher: '',
  });

/** Everyone has answered: Juno by her advocate, Bett by the minute taker. */
function answered(held: Held, more: object = {}): string {
  const scale = ask(held, more);
  says(held, scale, 'Sunniva', 'Juno', 4);
  says(held, scale, 'Kezia', 'Kezia', 6);
  says(held, scale, 'Dennis', 'Bett', 5);
  says(held, scale, 'Ines', 'Ines', 3);
  says(held, scale, 'Tamar', 'Tamar', 2);
  return scale;
}

const show = (held: Held, scale: string, ...groups: RevealGroup[]) =>
  held.must('Marguerite', {
    kind: 'revealScale',
    scale,
    ...(groups.length === 0 ? {} : { groups }),
  });

const scaleOf = (held: Held, name: Name) => {
  const view = held.view(name);
  return view.at === 'conference' ? view.scales.at(-1) : undefined;
};
const screenOf = (held: Held) => {
  const view = held.view({ as: 'screen' });
  return view.at === 'screen' ? view.scales.at(-1) : undefined;
};
const secretsIn = (value: unknown) =>
  (JSON.stringify(value).match(/SECRET-\w+/gu) ?? []).toSorted();

describe('shown in turn: children, parents, network, professionals', () => {
  test('[C110] what is shown of one group is seen by everyone of the board and the screen, and of the others by nobody', () => {
    const held = startConference();
    const scale = answered(held);
    const onlookers: Name[] = ['Marguerite', 'Dennis', 'Sol', 'Olu'];
    const seenNow = () =>
      [...onlookers.map((name) => scaleOf(held, name)), screenOf(held)].map(secretsIn);
    const steps: [RevealGroup, string[]][] = [
      ['children', ['SECRET-Juno']],
      ['parents', ['SECRET-Juno', 'SECRET-Kezia']],
      ['network', ['SECRET-Bett', 'SECRET-Juno', 'SECRET-Kezia']],
    ];
    for (const [group, secrets] of steps) {
      show(held, scale, group);
      for (const seen of seenNow()) expect(seen).toEqual(secrets);
      expect(scaleOf(held, 'Sol')?.standing).toBe('asking');
    }
    show(held, scale, 'professionals');
    expect(held.now().scales.get(scale)?.standing).toBe('revealed');
    for (const seen of seenNow()) expect(seen).toHaveLength(5);
  });

  test('[C110] whose number is shown keeps their name beside it, and whose is not is not named by it', () => {
    const held = startConference();
    const scale = answered(held);
    show(held, scale, 'parents');
    openPart(held, addPart(held, 'With Bett', ['Bett', 'Ines', 'Sunniva']));
    const view = held.view('Ines');
    const known = view.at === 'conference' ? view.people.map(({ name }) => name) : [];
    expect(known).toContain('Kezia');
    expect(known).not.toContain('Tamar');
  });

  test('[C110] whoever waits for their turn sees what is shown, and their own', () => {
    const held = startConference();
    const scale = answered(held);
    show(held, scale, 'parents');
    expect(secretsIn(scaleOf(held, 'Ines'))).toEqual(['SECRET-Ines', 'SECRET-Kezia']);
  });

  test('[C110] a number that is shown is settled, and so is that somebody of its group gave none', () => {
    const held = startConference();
    const scale = ask(held);
    says(held, scale, 'Ines', 'Ines', 3);
    show(held, scale, 'professionals');
    const late = { kind: 'answerScale', scale, score: 9, reason: '', oneHigher: '' } as const;
    expect(held.refused('Ines', { ...late, person: held.id('Ines') })).toBe('wrong-time');
    expect(held.refused('Tamar', { ...late, person: held.id('Tamar') })).toBe('wrong-time');
    says(held, scale, 'Kezia', 'Kezia', 6);
    expect(scaleOf(held, 'Marguerite')?.missing).toEqual([held.id('Bett')]);
  });

  test('[C110] the chair alone sees whose turn is next and how many of them have answered', () => {
    const held = startConference();
    const scale = ask(held);
    says(held, scale, 'Kezia', 'Kezia', 6);
    expect(scaleOf(held, 'Marguerite')?.turns).toEqual([
      { group: 'children', asked: 1, answered: 0 },
      { group: 'parents', asked: 1, answered: 1 },
      { group: 'network', asked: 1, answered: 0 },
      { group: 'professionals', asked: 2, answered: 0 },
    ]);
    for (const name of ['Dennis', 'Ines', 'Kezia', 'Sunniva'] as const) {
      expect(scaleOf(held, name)).not.toHaveProperty('turns');
    }
    expect(screenOf(held)).not.toHaveProperty('turns');
  });

  test('[C110] the chair may pass over a group, or show all that are left', () => {
    const held = startConference();
    const scale = ask(held);
    says(held, scale, 'Kezia', 'Kezia', 6);
    show(held, scale, 'parents');
    expect(held.refused('Marguerite', { kind: 'revealScale', scale, groups: ['parents'] })).toBe(
      'wrong-time',
    );
    show(held, scale);
    expect(held.now().scales.get(scale)?.standing).toBe('revealed');
  });

  test('[C110] once some are shown the question is not taken back', () => {
    const held = startConference();
    const scale = answered(held);
    show(held, scale, 'children');
    expect(held.refused('Marguerite', { kind: 'withdrawScale', scale })).toBe('wrong-time');
  });

  test('[C110] where all are shown at once no group is shown first', () => {
    const held = startConference();
    const scale = answered(held, { inTurn: false });
    expect(held.refused('Marguerite', { kind: 'revealScale', scale, groups: ['parents'] })).toBe(
      'wrong-time',
    );
  });

  test('[C110] another role afterwards shows no number before its turn', () => {
    const held = startConference();
    const scale = answered(held);
    show(held, scale, 'parents');
    const words = { name: 'Bett', title: '', agency: '', where: 'room', device: false } as const;
    const rest = { speaksFor: [], apologies: false };
    held.must('Marguerite', {
      kind: 'changePerson',
      person: held.id('Bett'),
      role: 'parent',
      ...words,
      ...rest,
    });
    expect(secretsIn(scaleOf(held, 'Sol'))).toEqual(['SECRET-Kezia']);
  });

  test('[C37] whether the last group is complete tells nobody that somebody was sent out and did not leave', () => {
    const [left, sentOut] = (['leave', 'remove'] as const).map((kind) => {
      const held = startConference();
      const scale = ask(held);
      says(held, scale, 'Kezia', 'Kezia', 6);
      says(held, scale, 'Sunniva', 'Juno', 4);
      held.must('Marguerite', { kind, person: held.id('Ines') });
      held.must('Marguerite', { kind, person: held.id('Tamar') });
      show(held, scale, 'children', 'parents', 'network');
      return [held.view('Kezia'), held.view({ as: 'screen' })];
    });
    expect(JSON.stringify(sentOut)).toBe(JSON.stringify(left));
  });
});

describe('a child', () => {
  test('[C111] nobody waits for a child’s number: it is in no count, and nobody is told that it is missing', () => {
    const held = startConference();
    const scale = ask(held);
    for (const name of ['Kezia', 'Ines', 'Marguerite'] as const) {
      expect(scaleOf(held, name)).toMatchObject({ asked: 4, answered: 0 });
    }
    const before = JSON.stringify([held.view('Kezia'), held.view({ as: 'screen' })]);
    says(held, scale, 'Sunniva', 'Juno', 4);
    expect(JSON.stringify([held.view('Kezia'), held.view({ as: 'screen' })])).toBe(before);
    expect(scaleOf(held, 'Marguerite')?.missing).not.toContain(held.id('Juno'));
    expect(scaleOf(held, 'Dennis')?.given).toEqual([held.id('Juno')]);
  });

  test('[C111] a child’s own browser shows their number and no scoreboard', () => {
    const held = startConference();
    const scale = answered(held, { inTurn: false });
    held.must('Marguerite', { kind: 'seat', person: held.id('Juno') });
    show(held, scale);
    const answers = given(scaleOf(held, 'Juno')).answers;
    expect(answers).toMatchObject([{ person: held.id('Juno'), score: 4 }]);
    expect(answers).toHaveLength(1);
    expect(given(scaleOf(held, 'Kezia')).answers).toHaveLength(5);
  });
});
