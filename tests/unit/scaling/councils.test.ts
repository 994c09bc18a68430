import { describe, expect, test } from 'vitest';
import { templateOf } from '../../../shared/templates/templates.ts';
import type { ScaleWords } from '../../../shared/conference/template.ts';
import {
  given,
  holdConference,
  newConference,
  startConference,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const heldIn = (template: string): Held =>
  startConference(holdConference({ ...newConference, template }));

/** A conference whose format has other ways with the scale, as a council's own may. */
const heldWith = (scale: Partial<ScaleWords>): Held => {
  const format = templateOf(newConference.template);
  const template = { ...format, scale: { ...format.scale, ...scale } };
  return startConference(holdConference(newConference, template));
};

/** As the browser puts it: the format's words, and the rest left to the format. */
function ask(held: Held, more: object = {}): string {
  const { question, ten, zero, reasons } = held.now().template.scale;
  return held.must('Marguerite', {
    kind: 'askScale',
    audience: held.audience('everyone'),
    question,
    ten,
    zero,
    danger: null,
    asked: (['Ines', 'Tamar', 'Kezia', 'Juno', 'Bett'] as const).map((name) => held.id(name)),
    reasons,
    ...more,
  });
}

const number = (held: Held, scale: string, of: Name, more: object = {}) =>
  ({
    kind: 'answerScale',
    scale,
    person: held.id(of),
    score: 3,
    reason: '',
    oneHigher: '',
    ...more,
  }) as const;

const scaleOf = (held: Held, name: Name) => {
  const view = held.view(name);
  return given(view.at === 'conference' ? view.scales.at(-1) : undefined);
};

describe('Durham', () => {
  test('[C112] professionals give a clear reason and say whether a plan is needed, in one go; parents are asked for neither (D30, D31, D32)', () => {
    const held = heldIn('durham-agenda');
    const scale = ask(held);
    expect(scaleOf(held, 'Ines')).toMatchObject({ asksPlan: true, reasons: 'professionals' });
    const because = { reason: '20 March could happen again.' };
    expect(held.refused('Ines', number(held, scale, 'Ines'))).toBe('not-complete');
    expect(held.refused('Ines', number(held, scale, 'Ines', because))).toBe('not-complete');
    expect(held.refused('Ines', number(held, scale, 'Ines', { planNeeded: 'yes' }))).toBe(
      'not-complete',
    );
    held.must('Ines', number(held, scale, 'Ines', { ...because, planNeeded: 'yes' }));
    held.must('Kezia', number(held, scale, 'Kezia'));
    expect(held.refused('Kezia', number(held, scale, 'Kezia', { planNeeded: 'no' }))).toBe(
      'malformed',
    );
    // No view is an answer: it owes neither.
    held.must('Tamar', number(held, scale, 'Tamar', { score: null }));
  });

  test('[C112] whether a plan is needed is as private as the number until both are shown', () => {
    const held = heldIn('durham-agenda');
    const scale = ask(held);
    held.must('Ines', number(held, scale, 'Ines', { reason: 'Hard', planNeeded: 'not-sure' }));
    expect(scaleOf(held, 'Ines').mine).toMatchObject({ planNeeded: 'not-sure' });
    for (const name of ['Marguerite', 'Dennis', 'Kezia', 'Tamar'] as const) {
      expect(JSON.stringify(held.view(name))).not.toContain('not-sure');
    }
    held.must('Marguerite', { kind: 'revealScale', scale });
    expect(scaleOf(held, 'Kezia').answers).toMatchObject([{ planNeeded: 'not-sure' }]);
  });

  test('[C112] of a single danger statement it is not asked again', () => {
    const held = heldIn('durham-agenda');
    const scale = ask(held, { danger: held.penLine('everyone') });
    expect(scaleOf(held, 'Ines')).not.toHaveProperty('asksPlan');
    expect(held.refused('Ines', number(held, scale, 'Ines', { planNeeded: 'yes' }))).toBe(
      'malformed',
    );
  });

  test('[C112] 10 is a plan with the network that works, 0 that action is needed quickly (D30)', () => {
    const { ten, zero } = templateOf('durham-agenda').scale;
    expect(ten).toMatch(/plan with your network/u);
    expect(zero).toMatch(/so worried/u);
  });
});

describe.each([
  ['North Yorkshire (N19)', 'north-yorkshire-3col'],
  ['Somerset (M16)', 'somerset-5col'],
  ['Derby', 'derby-3'],
  ['East Sussex', 'east-sussex-plain'],
])('%s', (_council, id) => {
  test('[C112] nobody has to say why, and nobody is asked whether a plan is needed', () => {
    const held = heldIn(id);
    const scale = ask(held);
    expect(scaleOf(held, 'Ines')).not.toHaveProperty('asksPlan');
    expect(scaleOf(held, 'Ines')).not.toHaveProperty('order');
    for (const name of ['Ines', 'Kezia'] as const) held.must(name, number(held, scale, name));
  });
});

test('[C112] where the leaflet is silent the scale waits for the chair; Durham and Somerset always have one (D30, M16, N19)', () => {
  const use = (id: string) => templateOf(id).scale.use;
  expect([use('durham-agenda'), use('somerset-5col')]).toEqual(['always', 'always']);
  expect(use('north-yorkshire-3col')).toBe('when-it-helps');
  expect([use('derby-3'), use('east-sussex-plain')]).toEqual(['not-mentioned', 'not-mentioned']);
});

test('[C110] a council whose format shows numbers in turn has its own order, and every group in it', () => {
  const held = heldWith({ reveal: 'in-turn', order: ['parents', 'professionals'] });
  ask(held);
  expect(scaleOf(held, 'Kezia').order).toEqual(['parents', 'professionals', 'children', 'network']);
});

describe('the alert line', () => {
  const line = { alertAt: 2, alertAsks: 'What keeps the children safe tonight?' };
  const lowNumber = (held: Held): string => {
    const scale = ask(held);
    held.must('Ines', number(held, scale, 'Ines', { score: 2 }));
    held.must('Kezia', number(held, scale, 'Kezia', { score: 3 }));
    return scale;
  };

  test('[C116] asks the chair alone, in the council’s words, once a number at or below it is shown', () => {
    const held = heldWith(line);
    const scale = lowNumber(held);
    expect(scaleOf(held, 'Marguerite')).not.toHaveProperty('alert');
    held.must('Marguerite', { kind: 'revealScale', scale });
    expect(scaleOf(held, 'Marguerite').alert).toEqual({
      at: 2,
      asks: line.alertAsks,
      people: [held.id('Ines')],
      answer: null,
      open: true,
    });
    for (const name of ['Dennis', 'Ines', 'Kezia', 'Sunniva', 'Olu'] as const) {
      expect(JSON.stringify(held.view(name))).not.toContain('alert');
      expect(JSON.stringify(held.view(name))).not.toContain('tonight');
    }
    expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain('alert');
  });

  test('[C116] what is written down about it changes not one byte for anybody else', () => {
    const held = heldWith(line);
    const scale = lowNumber(held);
    held.must('Marguerite', { kind: 'revealScale', scale });
    const others = () =>
      JSON.stringify([
        ...(['Dennis', 'Ines', 'Kezia', 'Juno'] as const).map((name) => held.view(name)),
        held.view({ as: 'screen' }),
      ]);
    const before = others();
    held.must('Marguerite', { kind: 'answerAlert', scale, words: 'Bettina stays tonight.' });
    expect(others()).toBe(before);
    expect(scaleOf(held, 'Marguerite').alert).toMatchObject({
      answer: 'Bettina stays tonight.',
      open: false,
    });
  });

  test('[C116] a child’s or a parent’s very low number asks the chair as well', () => {
    const held = heldWith({ ...line, reveal: 'in-turn' });
    const scale = lowNumber(held);
    held.must('Sunniva', number(held, scale, 'Juno', { score: 1 }));
    held.must('Marguerite', { kind: 'revealScale', scale, groups: ['children'] });
    expect(scaleOf(held, 'Marguerite').alert?.people).toEqual([held.id('Juno')]);
    held.must('Marguerite', { kind: 'answerAlert', scale, words: 'Juno sleeps at Nana’s.' });
    held.must('Marguerite', { kind: 'revealScale', scale });
    // Another one came to light: what was written down was not about it.
    expect(scaleOf(held, 'Marguerite').alert).toMatchObject({
      people: [held.id('Ines'), held.id('Juno')],
      answer: 'Juno sleeps at Nana’s.',
      open: true,
    });
  });

  test('[C116] without a line, or with every number above it, there is nothing to answer', () => {
    for (const scale of [{ alertAt: null }, { alertAt: 1 }]) {
      const held = heldWith(scale);
      const id = lowNumber(held);
      held.must('Marguerite', { kind: 'revealScale', scale: id });
      expect(scaleOf(held, 'Marguerite')).not.toHaveProperty('alert');
      expect(held.refused('Marguerite', { kind: 'answerAlert', scale: id, words: 'All' })).toBe(
        'wrong-time',
      );
    }
  });

  test('[C116] the line is the one of the format when the question was put', () => {
    const held = heldWith(line);
    const scale = lowNumber(held);
    const { type: _type, ...occasion } = newConference;
    held.must('Marguerite', {
      kind: 'changeDetails',
      ...occasion,
      type: 'initial',
      template: 'somerset-5col',
      children: held.now().children.map(({ id, name }) => ({ id, name })),
    });
    held.must('Marguerite', { kind: 'revealScale', scale });
    expect(scaleOf(held, 'Marguerite').alert).toMatchObject({ at: 2 });
  });
});

describe('a second round', () => {
  test('[C113] is the same question for the same people, and the first round stays beside it', () => {
    const held = heldIn('north-yorkshire-3col');
    const first = ask(held);
    expect(held.refused('Marguerite', askAgain(held, first))).toBe('wrong-time');
    held.must('Kezia', number(held, first, 'Kezia', { score: 3 }));
    held.must('Marguerite', { kind: 'revealScale', scale: first });
    const second = ask(held, { again: first });
    held.must('Kezia', number(held, second, 'Kezia', { score: 5 }));
    held.must('Marguerite', { kind: 'revealScale', scale: second });
    const view = held.view('Ines');
    const scales = view.at === 'conference' ? view.scales : [];
    expect(scales).toMatchObject([
      { id: first, answers: [{ score: 3 }] },
      { id: second, again: first, answers: [{ score: 5 }] },
    ]);
  });

  test('[C113] with other words, or for somebody who was not asked before, it is no second round', () => {
    const held = heldIn('north-yorkshire-3col');
    const first = ask(held, { asked: [held.id('Kezia'), held.id('Ines')] });
    held.must('Kezia', number(held, first, 'Kezia'));
    held.must('Marguerite', { kind: 'revealScale', scale: first });
    for (const other of [
      { ten: 'Something else' },
      { question: 'Another question?' },
      { danger: held.penLine('everyone') as string | null },
      { asked: [held.id('Tamar')] },
    ]) {
      expect(held.refused('Marguerite', { ...askAgain(held, first), ...other })).toBe('malformed');
    }
    expect(held.refused('Marguerite', askAgain(held, 'no-such-scale'))).toBe('not-found');
    // Who has gone meanwhile is left out.
    held.must('Marguerite', { ...askAgain(held, first), asked: [held.id('Kezia')] });
  });

  test('[C113] once the first round is taken away for good, nothing points at it', () => {
    const held = heldIn('north-yorkshire-3col');
    const first = ask(held);
    held.must('Kezia', number(held, first, 'Kezia'));
    held.must('Marguerite', { kind: 'revealScale', scale: first });
    ask(held, { again: first });
    held.must('Marguerite', { kind: 'redactLines', lines: [], scales: [first] });
    expect(scaleOf(held, 'Kezia')).not.toHaveProperty('again');
    expect(held.refused('Marguerite', askAgain(held, first))).toBe('not-found');
  });
});

const askAgain = (held: Held, again: string) => {
  const { question, ten, zero, reasons } = held.now().template.scale;
  return {
    kind: 'askScale' as const,
    audience: held.audience('everyone'),
    question,
    ten,
    zero,
    danger: null,
    asked: [held.id('Kezia')],
    reasons,
    again,
  };
};

test('[C114] overall and each danger statement are put in one go, each a question of its own', () => {
  const held = heldIn('north-yorkshire-3col');
  const [one, two] = [held.penLine('everyone'), held.penLine('everyone')];
  const set = 'one-press';
  const scales = [null, one, two].map((danger) => ask(held, { danger, set }));
  const view = held.view('Kezia');
  expect(view.at === 'conference' ? view.scales : []).toMatchObject([
    { id: scales[0], danger: null, set },
    { id: scales[1], danger: one, set },
    { id: scales[2], danger: two, set },
  ]);
});

test('[C115] while there is a break nothing is asked, given or shown (M16)', () => {
  const held = heldIn('somerset-5col');
  const scale = ask(held);
  held.must('Kezia', number(held, scale, 'Kezia'));
  held.must('Marguerite', { kind: 'startBreak', minutes: 10 });
  expect(held.refused('Ines', number(held, scale, 'Ines'))).toBe('wrong-time');
  expect(held.refused('Marguerite', { kind: 'revealScale', scale })).toBe('wrong-time');
  expect(held.refused('Marguerite', askAgain(held, scale))).toBe('wrong-time');
  held.must('Marguerite', { kind: 'endBreak' });
  held.must('Ines', number(held, scale, 'Ines'));
});
