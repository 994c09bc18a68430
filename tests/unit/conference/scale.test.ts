import { describe, expect, test } from 'vitest';
import type { ReasonRule } from '../../../shared/conference/scale.ts';
import { given, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const everyoneAsked: Name[] = ['Ines', 'Tamar', 'Kezia', 'Juno', 'Bett'];

const question = (held: Held, asked: readonly Name[] = everyoneAsked) =>
  ({
    kind: 'askScale',
    audience: held.audience('everyone'),
    question: 'How safe are the children?',
    ten: 'Safe',
    zero: 'Not safe',
    danger: null as string | null,
    asked: asked.map((name) => held.id(name)),
    reasons: 'nobody' as ReasonRule,
  }) as const;

const answer = (held: Held, scale: string, person: Name, score: number | null, reason = '') =>
  ({ kind: 'answerScale', scale, person: held.id(person), score, reason, oneHigher: '' }) as const;

const scaleOf = (held: Held, name: Name) => {
  const view = held.view(name);
  return view.at === 'conference' ? view.scales[0] : undefined;
};

describe('putting a question', () => {
  test('[C23] several questions stand side by side, each with the id of its command', () => {
    const held = startConference();
    const danger = held.penLine('everyone');
    const overall = held.must('Marguerite', question(held));
    const one = held.must('Marguerite', { ...question(held), danger });
    expect([...held.now().scales.keys()]).toEqual([overall, one]);
    expect(held.now().scales.get(one)).toMatchObject({ danger, standing: 'asking', ten: 'Safe' });
  });

  test('[C23] only people who give numbers, read that board and are here or spoken for are asked', () => {
    const held = startConference();
    const ask = (...names: Name[]) => held.refused('Marguerite', question(held, names));
    for (const name of ['Marguerite', 'Dennis', 'Sol', 'Sunniva', 'Piotr', 'Olu'] as const) {
      expect(ask('Ines', name)).toBe('not-allowed');
    }
    const amongProfessionals = {
      ...question(held, ['Kezia']),
      audience: held.audience('professionals'),
    };
    expect(held.refused('Marguerite', amongProfessionals)).toBe('not-allowed');
    held.must('Marguerite', { kind: 'leave', person: held.id('Kezia') });
    expect(ask('Kezia')).toBe('wrong-time');
    held.must('Marguerite', { kind: 'leave', person: held.id('Sunniva') });
    expect(ask('Juno')).toBe('wrong-time');
    expect(ask('Ines', 'Ines')).toBe('malformed');
    expect(held.refused('Marguerite', { ...question(held), asked: ['nobody'] })).toBe('not-found');
  });

  test('[C23] the danger statement it is about is a line of that same board', () => {
    const held = startConference();
    for (const danger of [held.penLine('professionals'), 'nothing']) {
      expect(held.refused('Marguerite', { ...question(held), danger })).toBe('not-found');
    }
    expect(held.refused('Marguerite', { ...question(held), audience: 'nowhere' })).toBe(
      'not-found',
    );
  });
});

describe('answering', () => {
  test('[C24] everyone gives their own; an advocate for whom they speak; chair and minute taker for no device', () => {
    const held = startConference();
    const scale = held.must('Marguerite', question(held));
    held.must('Kezia', answer(held, scale, 'Kezia', 4));
    held.must('Sunniva', answer(held, scale, 'Juno', 2));
    held.must('Dennis', answer(held, scale, 'Bett', 6));
    for (const [by, of] of [
      ['Kezia', 'Ines'],
      ['Dennis', 'Kezia'],
      ['Marguerite', 'Ines'],
      ['Sunniva', 'Kezia'],
    ] as const) {
      expect(held.refused(by, answer(held, scale, of, 1))).toBe('not-allowed');
    }
    held.must('Marguerite', { kind: 'leave', person: held.id('Ines') });
    held.must('Marguerite', answer(held, scale, 'Ines', 5));
    expect(held.now().scales.get(scale)?.answers.get(held.id('Bett'))?.recordedBy).toBe(
      held.id('Dennis'),
    );
  });

  test('[C24] who was not asked gives no number, and a scale of another board is not there', () => {
    const held = startConference();
    const asked = question(held, ['Ines']);
    const scale = held.must('Marguerite', { ...asked, audience: held.audience('professionals') });
    expect(held.refused('Tamar', answer(held, scale, 'Tamar', 4))).toBe('not-allowed');
    expect(held.refused('Kezia', answer(held, scale, 'Kezia', 4))).toBe('not-found');
    expect(held.refused('Ines', { ...answer(held, scale, 'Ines', 4), person: 'nobody' })).toBe(
      'not-allowed',
    );
    expect(held.refused('Ines', answer(held, 'nothing', 'Ines', 4))).toBe('not-found');
  });

  test.each([
    ['nobody', []],
    ['professionals', ['Ines']],
    ['all', ['Ines', 'Kezia']],
  ] as const)(
    '[C25] where a reason is asked of %s, exactly they must give one, and nobody for no number',
    (reasons, owing) => {
      const held = startConference();
      const scale = held.must('Marguerite', { ...question(held), reasons });
      for (const name of ['Ines', 'Kezia'] as const) {
        held.must(name, answer(held, scale, name, null));
        const result = held.send(name, answer(held, scale, name, 3, ' \n'));
        expect(result.ok ? 'accepted' : result.problem.kind).toBe(
          owing.some((one) => one === name) ? 'not-complete' : 'accepted',
        );
        held.must(name, answer(held, scale, name, 3, 'Because of Friday'));
      }
    },
  );

  test('[C26] a number may be changed until all are shown, and not after', () => {
    const held = startConference();
    const scale = held.must('Marguerite', question(held));
    held.must('Kezia', answer(held, scale, 'Kezia', 4));
    held.must('Kezia', answer(held, scale, 'Kezia', 7));
    expect(held.now().scales.get(scale)?.answers.get(held.id('Kezia'))?.score).toBe(7);
    held.must('Marguerite', { kind: 'revealScale', scale });
    expect(held.refused('Kezia', answer(held, scale, 'Kezia', 1))).toBe('wrong-time');
    expect(held.refused('Marguerite', { kind: 'revealScale', scale })).toBe('wrong-time');
    expect(held.refused('Marguerite', { kind: 'withdrawScale', scale })).toBe('wrong-time');
  });

  test('[C26] there is nothing to show before somebody answers, and a question taken back forgets its numbers', () => {
    const held = startConference();
    const scale = held.must('Marguerite', question(held));
    expect(held.refused('Marguerite', { kind: 'revealScale', scale })).toBe('not-complete');
    held.must('Kezia', answer(held, scale, 'Kezia', 4));
    held.must('Marguerite', { kind: 'withdrawScale', scale });
    expect(held.now().scales.get(scale)?.answers.size).toBe(0);
    expect(scaleOf(held, 'Kezia')).toBeUndefined();
    expect(held.refused('Kezia', answer(held, scale, 'Kezia', 4))).toBe('wrong-time');
  });
});

describe('what is seen of it', () => {
  test('[C27] before the reveal a number is seen by its owner and by the advocate who gave it, and by nobody else', () => {
    const held = startConference();
    const scale = held.must('Marguerite', question(held));
    held.must('Kezia', answer(held, scale, 'Kezia', 4, 'SECRET-Kezia'));
    held.must('Sunniva', answer(held, scale, 'Juno', 2, 'SECRET-Juno'));
    held.must('Dennis', answer(held, scale, 'Bett', 6, 'SECRET-Bett'));
    const seen = (name: Name) => JSON.stringify(held.view(name)).match(/SECRET-\w+/gu) ?? [];
    expect(seen('Kezia')).toEqual(['SECRET-Kezia']);
    expect(seen('Sunniva')).toEqual(['SECRET-Juno']);
    for (const name of ['Marguerite', 'Dennis', 'Ines', 'Sol'] as const)
      expect(seen(name)).toEqual([]);
    expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain('SECRET');
    expect(scaleOf(held, 'Dennis')).toMatchObject({ asked: 4, answered: 2, mine: null });
  });

  test('[C28] the chair sees who is missing, the minute taker only those they may write down', () => {
    const held = startConference();
    const scale = held.must('Marguerite', question(held));
    held.must('Kezia', answer(held, scale, 'Kezia', 4));
    const ids = (...names: Name[]) => names.map((name) => held.id(name));
    expect(scaleOf(held, 'Marguerite')).toMatchObject({
      missing: ids('Ines', 'Tamar', 'Bett'),
      mayRecordFor: ids('Juno', 'Bett'),
      given: [],
    });
    expect(scaleOf(held, 'Dennis')).toMatchObject({
      missing: ids('Bett'),
      mayRecordFor: ids('Juno', 'Bett'),
    });
    expect(scaleOf(held, 'Sunniva')).toMatchObject({ mayRecordFor: ids('Juno') });
    for (const name of ['Sunniva', 'Ines', 'Kezia', 'Olu'] as const) {
      expect(scaleOf(held, name)).not.toHaveProperty('missing');
    }
    expect(scaleOf(held, 'Ines')).not.toHaveProperty('mayRecordFor');
    expect([scaleOf(held, 'Ines')?.askedOfMe, scaleOf(held, 'Olu')?.askedOfMe]).toEqual([
      true,
      false,
    ]);
  });

  test('[C28] who is sent out before they answered is no longer counted; who had answered still is', () => {
    const held = startConference();
    const scale = held.must('Marguerite', question(held));
    held.must('Kezia', answer(held, scale, 'Kezia', 4));
    for (const name of ['Kezia', 'Ines'] as const)
      held.must('Marguerite', { kind: 'remove', person: held.id(name) });
    expect(scaleOf(held, 'Marguerite')).toMatchObject({ asked: 3, answered: 1 });
  });

  test('[C37] the count tells nobody else that somebody was sent out and did not leave', () => {
    const [left, sentOut] = (['leave', 'remove'] as const).map((kind) => {
      const held = startConference();
      held.must('Marguerite', question(held));
      held.must('Marguerite', { kind, person: held.id('Ines') });
      return [held.view('Tamar'), held.view({ as: 'screen' })];
    });
    expect(JSON.stringify(sentOut)).toBe(JSON.stringify(left));
  });

  test('[C29] once shown, everyone of that board and the screen see whose number it is, in the order of asking', () => {
    const held = startConference();
    const scale = held.must('Marguerite', question(held));
    held.must('Bett', { kind: 'leave', person: held.id('Bett') });
    held.must('Kezia', answer(held, scale, 'Kezia', 4, 'A hard week'));
    held.must('Ines', answer(held, scale, 'Ines', null));
    held.must('Marguerite', { kind: 'revealScale', scale });
    const answers = [
      { person: held.id('Ines'), score: null },
      { person: held.id('Kezia'), score: 4, reason: 'A hard week' },
    ];
    for (const name of ['Marguerite', 'Tamar', 'Sol', 'Olu'] as const) {
      expect(given(scaleOf(held, name)).answers).toMatchObject(answers);
    }
    expect(held.view({ as: 'screen' })).toMatchObject({ scales: [{ answers }] });
  });

  test('[C29] a scale of the professionals is seen by them alone, shown or not', () => {
    const held = startConference();
    letIn(held, 'Juno');
    const scale = held.must('Marguerite', {
      ...question(held, ['Ines']),
      audience: held.audience('professionals'),
    });
    held.must('Ines', answer(held, scale, 'Ines', 1));
    held.must('Marguerite', { kind: 'revealScale', scale });
    for (const name of ['Kezia', 'Juno', 'Sol', 'Sunniva'] as const)
      expect(scaleOf(held, name)).toBeUndefined();
    expect(held.view({ as: 'screen' })).toMatchObject({ scales: [] });
    expect(scaleOf(held, 'Tamar')?.answers).toHaveLength(1);
  });
});
