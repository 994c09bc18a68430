import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/conference/commands.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import { planPaper } from '../../../shared/papers/plan.ts';
import { given, names, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, audienceOfPart, openPart } from '../../support/held-parts.ts';

type Answer = Omit<CommandOf<'agreePlan'>, 'kind' | 'opId'>;

const everyone = (held: Held): string => held.audience('everyone');

const saying = (held: Held, name: Name, more: Partial<Answer> = {}) =>
  ({
    kind: 'agreePlan',
    audience: everyone(held),
    person: held.id(name),
    answer: 'agrees',
    reason: '',
    ...more,
  }) as const;

/** Everybody is here, and the chair has asked. */
function ask(): Held {
  const held = startConference();
  held.must('Marguerite', { kind: 'askAgreement', audience: everyone(held) });
  return held;
}

const agreementOf = (held: Held, name: Name) => {
  const view = held.view(name);
  return view.at === 'conference' ? view.agreement : undefined;
};

const copyFor = (held: Held, name: Name) =>
  given(buildOutcomes([], held.now(), held.id(name), { version: 1, at: 1 }));

describe('who agrees with the plan', () => {
  test('[C160] everyone with a voice says it by their own device, and who does not agree says why', () => {
    const held = ask();
    held.must('Kezia', saying(held, 'Kezia'));
    const no = { answer: 'does-not-agree' } as const;
    expect(held.refused('Ines', saying(held, 'Ines', no))).toBe('not-complete');
    expect(held.refused('Ines', saying(held, 'Ines', { ...no, reason: ' \n' }))).toBe(
      'not-complete',
    );
    held.must('Ines', saying(held, 'Ines', { ...no, reason: 'Too soon' }));
    held.must('Sunniva', saying(held, 'Juno'));
    expect(
      held.now().agreements.map(({ answer, reason, recordedBy }) => [answer, reason, recordedBy]),
    ).toEqual([
      ['agrees', '', held.id('Kezia')],
      ['does-not-agree', 'Too soon', held.id('Ines')],
      ['agrees', '', held.id('Sunniva')],
    ]);
  });

  test('[C160] before it is asked nobody is, and it is asked once', () => {
    const held = startConference();
    expect(held.refused('Kezia', saying(held, 'Kezia'))).toBe('wrong-time');
    expect(names.filter((name) => agreementOf(held, name) !== undefined)).toEqual([]);
    const asking = { kind: 'askAgreement', audience: everyone(held) } as const;
    held.must('Dennis', asking);
    expect(held.refused('Marguerite', asking)).toBe('someone-was-first');
    expect(held.refused('Marguerite', { ...asking, audience: held.audience('chair') })).toBe(
      'someone-was-first',
    );
  });

  test('[C160] family first, and only those who have a voice', () => {
    const held = ask();
    const asked = given(agreementOf(held, 'Marguerite')?.[0]).asked;
    expect(asked).toEqual(
      (['Kezia', 'Juno', 'Bett', 'Ines', 'Tamar'] as const).map((name) => held.id(name)),
    );
    for (const name of ['Sol', 'Piotr', 'Olu'] as const) {
      expect(held.refused(name, saying(held, name))).toBe('not-allowed');
    }
    expect(held.refused('Marguerite', saying(held, 'Marguerite'))).toBe('not-allowed');
  });

  test('[C161] an advocate says it for whom they speak, and for nobody else', () => {
    const held = ask();
    held.must('Sunniva', saying(held, 'Juno', { answer: 'does-not-agree', reason: 'She said so' }));
    expect(held.refused('Sunniva', saying(held, 'Kezia'))).toBe('not-allowed');
    expect(held.refused('Sunniva', saying(held, 'Sunniva'))).toBe('not-allowed');
    expect(agreementOf(held, 'Sunniva')?.[0]?.answers.map(({ reason }) => reason)).toEqual([
      'She said so',
    ]);
  });

  test('[C161] chair and minute taker write it down for who has no device or is not here', () => {
    const held = ask();
    held.must('Dennis', saying(held, 'Bett'));
    expect(held.refused('Dennis', saying(held, 'Kezia'))).toBe('not-allowed');
    held.must('Marguerite', { kind: 'leave', person: held.id('Kezia') });
    held.must(
      'Marguerite',
      saying(held, 'Kezia', { answer: 'does-not-agree', reason: 'By phone' }),
    );
    expect(held.now().agreements.at(-1)?.recordedBy).toBe(held.id('Marguerite'));
  });

  test('[C161] that somebody could not be asked is written down with the reason, never by themselves', () => {
    const held = ask();
    const silent = { answer: 'could-not-be-asked', reason: 'She slept' } as const;
    expect(held.refused('Marguerite', saying(held, 'Bett', { ...silent, reason: '' }))).toBe(
      'not-complete',
    );
    held.must('Marguerite', saying(held, 'Juno', silent));
    expect(held.refused('Ines', saying(held, 'Ines', silent))).toBe('not-allowed');
    expect(held.refused('Kezia', saying(held, 'Juno', silent))).toBe('not-allowed');
    held.must('Sunniva', saying(held, 'Juno'));
    expect(held.now().agreements.map(({ answer }) => answer)).toEqual(['agrees']);
  });

  test('[C161] what somebody said for themselves nobody else changes', () => {
    const held = ask();
    held.must('Kezia', saying(held, 'Kezia'));
    held.must('Marguerite', { kind: 'leave', person: held.id('Kezia') });
    const other = { answer: 'does-not-agree', reason: 'I think' } as const;
    expect(held.refused('Marguerite', saying(held, 'Kezia', other))).toBe('someone-was-first');
  });

  test('[C162] nobody sees on their device or on the wall what another one said', () => {
    const held = ask();
    const others = names.filter((name) => !['Marguerite', 'Dennis', 'Kezia'].includes(name));
    const before = others.map((name) => JSON.stringify(held.view(name)));
    const screen = JSON.stringify(held.view({ as: 'screen' }));
    held.must('Kezia', saying(held, 'Kezia', { answer: 'does-not-agree', reason: 'HER-REASON' }));
    expect(others.map((name) => JSON.stringify(held.view(name)))).toEqual(before);
    expect(JSON.stringify(held.view({ as: 'screen' }))).toBe(screen);
    for (const name of ['Marguerite', 'Dennis', 'Kezia'] as const) {
      expect(JSON.stringify(held.view(name))).toContain('HER-REASON');
    }
  });

  test('[C163] it is asked of the part that runs now, and nobody of another part learns anything of it', () => {
    const held = startConference();
    const withMum = addPart(held, 'With Mum', ['Kezia', 'Ines']);
    const withNana = addPart(held, 'With Nana', ['Bett', 'Ines', 'Dennis']);
    openPart(held, withNana);
    const mums = audienceOfPart(held, withMum);
    expect(held.refused('Marguerite', { kind: 'askAgreement', audience: mums })).toBe(
      'someone-was-first',
    );
    const nanas = audienceOfPart(held, withNana);
    const before = JSON.stringify(held.view('Kezia'));
    held.must('Marguerite', { kind: 'askAgreement', audience: nanas });
    held.must('Dennis', { ...saying(held, 'Bett'), audience: nanas });
    expect(JSON.stringify(held.view('Kezia'))).toBe(before);
    expect(held.refused('Kezia', { ...saying(held, 'Kezia'), audience: nanas })).toBe(
      'not-allowed',
    );
    held.must('Marguerite', { kind: 'close' });
    expect(copyFor(held, 'Kezia').agreement).toBeUndefined();
    expect(copyFor(held, 'Bett').agreement?.map(({ name }) => name)).toEqual(['Bett']);
  });

  test('[C164] the copies of these people say who agrees, who does not and why, the family first', () => {
    const held = ask();
    held.must('Ines', saying(held, 'Ines', { answer: 'does-not-agree', reason: 'Too soon' }));
    held.must('Kezia', saying(held, 'Kezia'));
    held.must('Dennis', saying(held, 'Bett'));
    held.must('Marguerite', { kind: 'close' });
    const { agreement } = copyFor(held, 'Kezia');
    expect(agreement?.map(({ name, answer, writtenBy }) => [name, answer, writtenBy])).toEqual([
      ['Kezia', 'agrees', null],
      ['Bett', 'agrees', 'Dennis'],
      ['Ines', 'does-not-agree', null],
    ]);
    expect(JSON.stringify(planPaper(copyFor(held, 'Kezia')))).toContain('Too soon');
    expect(copyFor(startConference(), 'Kezia').agreement).toBeUndefined();
  });

  test('[C164] that somebody who never came could not be asked tells only chair and minute taker', () => {
    const held = ask();
    const father = held.must('Marguerite', {
      kind: 'invite',
      name: 'Rowan',
      role: 'parent',
      title: 'Father',
      agency: '',
      where: 'room',
      device: true,
    });
    held.must('Marguerite', {
      ...saying(held, 'Kezia', { answer: 'could-not-be-asked', reason: 'He did not come' }),
      person: father,
    });
    held.must('Marguerite', { kind: 'close' });
    expect(copyFor(held, 'Marguerite').agreement?.map(({ name }) => name)).toEqual(['Rowan']);
    for (const name of ['Kezia', 'Bett', 'Ines'] as const) {
      expect(JSON.stringify(copyFor(held, name))).not.toContain('Rowan');
    }
  });

  test('[C160] when the words are destroyed the answer stands without a reason', () => {
    const held = ask();
    held.must('Kezia', saying(held, 'Kezia', { answer: 'does-not-agree', reason: 'HER-REASON' }));
    const facts = held.facts().map((fact): Fact => {
      if (fact.kind !== 'agreementGiven') return fact;
      const { words: _, ...rest } = fact;
      return rest;
    });
    const [only] = given(fold('conference', facts)).agreements;
    expect(only).toMatchObject({ answer: 'does-not-agree', reason: '' });
  });
});
