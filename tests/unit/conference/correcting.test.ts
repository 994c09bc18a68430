import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../../../shared/conference/commands.ts';
import type { ProposeCorrection } from '../../../shared/conference/commands/correcting.ts';
import { correctionsOfOne } from '../../../shared/conference/corrections.ts';
import { readersOf } from '../../../shared/conference/addendum-readers.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import { copiesFor, copiesToCompare } from '../../../shared/conference/giving-out.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { viewSchema } from '../../../shared/conference/view.ts';
import { makeCopies } from '../../../server/make-copies.ts';
import { isOverFor } from '../../../server/people/judge-lead.ts';
import { given, names, startConference, withoutWords } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const secret = 'It was nine days and not nine weeks';

/** Closed, and everyone has their copy; one line of the professionals' stands on the board. */
function givenOut(): Held & { readonly line: string } {
  const held = startConference();
  const line = held.penLine('professionals', { text: 'Nine weeks' });
  held.must('Marguerite', { kind: 'close' });
  giveOut(held);
  return { ...held, line };
}

function giveOut(held: Held): void {
  const version = given(held.now().issues.at(-1)).version;
  const state = held.now();
  if (state.givingOut.agreed?.version !== version) {
    held.send('Dennis', { kind: 'agreeToCopies', version });
  }
  held.must('Marguerite', { kind: 'giveOutCopies', version });
}

const copyOf = (held: Held, name: Name): string =>
  given(copiesFor(held.now(), held.id(name)).at(-1)).copy;

let count = 0;

function propose(held: Held, name: Name, more: Partial<ProposeCorrection> = {}) {
  const opId = `a-correction-${String((count += 1)).padStart(6, '0')}`;
  const result = held.sendAs(
    { as: 'server' },
    {
      kind: 'proposeCorrection',
      opId,
      sentBy: held.id(name),
      person: held.id(name),
      copy: copyOf(held, name),
      says: 'correction',
      about: 'Nine weeks',
      place: null,
      text: secret,
      ...more,
    },
  );
  return result.ok ? opId : result.problem.kind;
}

const aboutLine = (held: Held, line: string) => ({
  place: { id: line, audience: held.audience('professionals'), children: [] },
});

interface Adding {
  readonly audience: string;
  readonly correction?: string | null;
  readonly addition?: 'addendum' | 'statement';
  readonly words?: string;
  readonly readers?: readonly string[];
  readonly children?: readonly string[];
}

const addendum = (held: Held, { audience, children = [], ...more }: Adding) => {
  const those = { audience: held.audience(audience), children: [...children] };
  return {
    kind: 'addAddendum' as const,
    correction: null,
    addition: 'addendum' as const,
    words: 'It was put right',
    ...more,
    ...those,
    readers: [...(more.readers ?? readersOf(held.now(), those))],
  };
};

const allViews = (held: Held) => names.map((name) => JSON.stringify(held.view(name)));

describe('what a reader says of their copy', () => {
  test('[C165] reaches the chair, beside the words it is about, and changes nobody else’s view by a byte', () => {
    const held = givenOut();
    const before = allViews(held);
    const id = propose(held, 'Ines', aboutLine(held, held.line));
    const after = allViews(held);
    const changed = names.filter((_, at) => before[at] !== after[at]);
    expect(changed).toEqual(['Marguerite']);
    const view = held.view('Marguerite') as ConferenceView;
    expect(view.corrections).toEqual([
      {
        id,
        person: held.id('Ines'),
        sentBy: null,
        kind: 'correction',
        about: 'Nine weeks',
        text: secret,
        at: given(held.now().corrections.get(id)).at,
        audience: held.audience('professionals'),
        children: [],
        answer: null,
      },
    ]);
    expect(viewSchema.safeParse(view).success).toBe(true);
    expect(after.filter((text) => text.includes(secret))).toHaveLength(1);
  });

  test('[C165] lies under the key of the chair, and can be destroyed', () => {
    const held = givenOut();
    propose(held, 'Ines', aboutLine(held, held.line));
    const fact = given(held.facts().at(-1));
    expect(fact).toMatchObject({
      kind: 'correctionProposed',
      audience: held.audience('chair'),
      lines: [held.line],
    });
    expect(JSON.stringify({ ...fact, words: null })).not.toContain(secret);
    const bare = given(fold('conference', withoutWords(held.facts())));
    expect([...bare.corrections.values()]).toMatchObject([{ about: '', text: '' }]);
  });

  test('[C165] is of a copy that they themselves were given', () => {
    const held = givenOut();
    expect(propose(held, 'Kezia', { copy: copyOf(held, 'Ines') })).toBe('not-found');
    expect(propose(held, 'Kezia', { copy: 'no-copy' })).toBe('not-found');
    held.must('Marguerite', { kind: 'setOfficeOnly', person: held.id('Kezia'), on: true });
    expect(propose(held, 'Kezia')).toBe('not-found');
    held.must('Marguerite', { kind: 'remove', person: held.id('Sol') });
    expect(propose(held, 'Sol')).toBe('not-found');
    held.must('Marguerite', { kind: 'reopen', reason: 'A mistake' });
    held.must('Marguerite', { kind: 'close' });
    // Made, and not given out.
    expect(propose(held, 'Ines')).toBe('not-found');
    const [first] = copiesFor(held.now(), held.id('Ines'));
    expect(propose(held, 'Ines', { copy: given(first).copy })).not.toBe('not-found');
  });

  test('[C165] is said by an advocate for whom they speak, and by nobody for anybody else', () => {
    const held = givenOut();
    const id = propose(held, 'Sunniva', { person: held.id('Juno'), says: 'statement' });
    expect(held.now().corrections.get(id)).toMatchObject({
      person: held.id('Juno'),
      sentBy: held.id('Sunniva'),
    });
    expect(propose(held, 'Sunniva', { person: held.id('Kezia') })).toBe('not-allowed');
    expect(propose(held, 'Piotr', { person: held.id('Kezia') })).toBe('not-allowed');
  });

  test('[C165] comes twenty times from one reader, and does not keep others from it', () => {
    const held = givenOut();
    for (let at = 0; at < correctionsOfOne; at += 1) propose(held, 'Kezia');
    expect(held.now().corrections.size).toBe(correctionsOfOne);
    expect(propose(held, 'Kezia')).toBe('too-many');
    const other = propose(held, 'Ines');
    expect(held.now().corrections.has(other)).toBe(true);
  });

  test('[C165] is sent by the server alone, whoever else knows how', () => {
    const held = givenOut();
    const [command] = [
      {
        kind: 'proposeCorrection' as const,
        opId: 'a-correction-by-hand',
        sentBy: held.id('Kezia'),
        person: held.id('Kezia'),
        copy: copyOf(held, 'Kezia'),
        says: 'correction' as const,
        about: '',
        place: null,
        text: secret,
      },
    ];
    const result = held.sendAs({ as: 'person', person: held.id('Kezia') }, command);
    expect(result.ok).toBe(false);
  });
});

describe('the chair’s answer', () => {
  test('[C166] comes once, and "as it is" says why', () => {
    const held = givenOut();
    const correction = propose(held, 'Kezia');
    const answer = { kind: 'answerCorrection', correction } as const;
    const bare = { ...answer, how: 'not-changed', words: ' ' } as const;
    expect(held.refused('Marguerite', bare)).toBe('not-complete');
    const before = names.filter((name) => name !== 'Marguerite').map((name) => held.view(name));
    held.must('Marguerite', { ...answer, how: 'not-changed', words: 'Three people heard it' });
    expect(held.refused('Marguerite', { ...answer, how: 'changed', words: '' })).toBe(
      'someone-was-first',
    );
    expect(held.now().corrections.get(correction)?.answer).toMatchObject({
      how: 'not-changed',
      words: 'Three people heard it',
    });
    const after = names.filter((name) => name !== 'Marguerite').map((name) => held.view(name));
    expect(after).toEqual(before);
  });

  test('[C166] "changed" can also be said while the conference is open again for it', () => {
    const held = givenOut();
    const correction = propose(held, 'Kezia');
    held.must('Marguerite', { kind: 'reopen', reason: 'Nine days' });
    held.must('Marguerite', { kind: 'answerCorrection', correction, how: 'changed', words: '' });
    expect(held.now().corrections.get(correction)?.answer?.how).toBe('changed');
  });
});

describe('what is added to the outcomes', () => {
  test('[C167] is for those of its audience who have a copy, and for nobody the preview did not show', () => {
    const held = givenOut();
    const others = addendum(held, { audience: 'professionals', readers: [held.id('Ines')] });
    expect(held.refused('Marguerite', others)).toBe('someone-was-first');
    held.must('Marguerite', addendum(held, { audience: 'professionals' }));
    const issue = given(held.now().issues.at(-1));
    const readers = [...issue.copies.keys()].map((id) => held.now().people.get(id)?.name);
    expect(readers).toEqual(['Marguerite', 'Dennis', 'Ines', 'Tamar']);
  });

  test('[C167] leaves out who may not hear about its children', () => {
    const held = startConference();
    const [first, second] = held.now().children;
    held.must('Marguerite', {
      kind: 'setHearing',
      person: held.id('Bett'),
      hears: [given(second).id],
    });
    held.must('Marguerite', { kind: 'close' });
    giveOut(held);
    held.must('Marguerite', addendum(held, { audience: 'everyone', children: [given(first).id] }));
    expect(given(held.now().issues.at(-1)).copies.has(held.id('Bett'))).toBe(false);
    expect(given(held.now().issues.at(-1)).copies.has(held.id('Kezia'))).toBe(true);
  });

  test('[C167] is never for a restricted part, nor for boards and children there are none of', () => {
    const held = startConference();
    const part = held.must('Marguerite', {
      kind: 'addPart',
      name: 'Police',
      restricted: true,
      people: [held.id('Tamar')],
    });
    held.must('Marguerite', { kind: 'close' });
    giveOut(held);
    const restricted = given(held.now().parts.get(part)).audience;
    const words = { ...addendum(held, { audience: 'everyone' }) };
    expect(held.refused('Marguerite', { ...words, audience: restricted })).toBe('not-found');
    expect(held.refused('Marguerite', { ...words, audience: 'nothing' })).toBe('not-found');
    expect(held.refused('Marguerite', { ...words, children: ['nobody'] })).toBe('not-found');
  });

  test('[C167] a statement stands in the words of its writer and no others, under their name', () => {
    const held = givenOut();
    const correction = propose(held, 'Kezia', { says: 'statement' });
    held.must(
      'Marguerite',
      addendum(held, { audience: 'everyone', correction, addition: 'statement', words: 'Mine' }),
    );
    expect(held.now().addenda).toMatchObject([
      { kind: 'statement', by: held.id('Kezia'), words: secret },
    ]);
    expect(held.now().corrections.get(correction)?.answer?.how).toBe('added');
    const none = addendum(held, { audience: 'everyone', addition: 'statement' });
    expect(held.refused('Marguerite', none)).toBe('not-complete');
  });

  test('[C168] waits to be given out, and changes no other view by a byte then either', () => {
    const held = givenOut();
    const outside = names.filter(
      (name) => !['Marguerite', 'Dennis', 'Ines', 'Tamar'].includes(name),
    );
    const views = () => outside.map((name) => JSON.stringify(held.view(name)));
    const before = views();
    held.must('Marguerite', addendum(held, { audience: 'professionals' }));
    expect(views()).toEqual(before);
    expect(held.view('Ines')).toMatchObject({ outcomes: { version: 1 } });
    giveOut(held);
    expect(views()).toEqual(before);
    expect(held.view('Ines')).toMatchObject({ outcomes: { version: 2 } });
    expect(held.view('Kezia')).toMatchObject({ outcomes: { version: 1 } });
  });

  test('[C168] takes along whoever still waits for a copy, so that nobody waits for ever', () => {
    const held = givenOut();
    held.must('Marguerite', { kind: 'reopen', reason: 'A mistake' });
    held.must('Marguerite', { kind: 'close', reason: 'A date was wrong' });
    held.must('Marguerite', addendum(held, { audience: 'professionals' }));
    const issue = given(held.now().issues.at(-1));
    expect(issue.copies.has(held.id('Kezia'))).toBe(true);
    giveOut(held);
    expect(held.view('Kezia')).toMatchObject({ outcomes: { version: 2 } });
  });

  test('[C168] and dates the copies of those it is not for as if nothing had been added', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'close' });
    const issuedAt = (name: Name): string => {
      const state = held.now();
      // An hour apart, each.
      const issues = state.issues.map((issue, hours) => ({ ...issue, at: hours * 3_600_000 }));
      const copies = makeCopies({ ...state, issues }, new Map());
      return given(copies.find(({ person }) => person === held.id(name))).json.slice(0, 90);
    };
    const before = issuedAt('Kezia');
    expect(issuedAt('Ines')).toContain('T00:00');
    held.must('Marguerite', addendum(held, { audience: 'professionals' }));
    expect(issuedAt('Kezia')).toBe(before);
    expect(issuedAt('Ines')).toContain('T01:00');
  });

  test('[C168] brings back nobody’s page that was over', () => {
    const held = givenOut();
    const later = given(held.now().issues.at(-1)?.givenOut) + 2 * 60 * 60_000;
    expect(isOverFor(held.now(), later)).toBe(true);
    held.must('Marguerite', addendum(held, { audience: 'professionals' }));
    expect(isOverFor(held.now(), later)).toBe(true);
  });

  test('[C168] and keeps no page open longer where it went out in place of the close', () => {
    const held = givenOut();
    held.must('Marguerite', { kind: 'reopen', reason: 'A mistake' });
    held.must('Marguerite', { kind: 'close', reason: 'A date was wrong' });
    held.must('Marguerite', addendum(held, { audience: 'professionals' }));
    giveOut(held);
    const givenAt = given(held.now().issues.at(-1)?.givenOut);
    expect(isOverFor(held.now(), givenAt + 59 * 60_000)).toBe(false);
    expect(isOverFor(held.now(), givenAt + 2 * 60 * 60_000)).toBe(true);
  });
});

describe('the next version', () => {
  test('[C170] says why there is one in the chair’s words, and the first says nothing', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'close', reason: 'Nobody asks' });
    expect(held.now().issues.at(-1)?.reason).toBeUndefined();
    giveOut(held);
    held.must('Marguerite', { kind: 'reopen', reason: 'A date' });
    held.must('Marguerite', { kind: 'close', reason: 'The date of the review' });
    expect(held.now().issues.at(-1)?.reason).toBe('The date of the review');
    expect(
      given(fold('conference', withoutWords(held.facts()))).issues.at(-1)?.reason,
    ).toBeUndefined();
    expect(commandSchemas.close.safeParse({ kind: 'close', opId: '0123456789abcdef' }).success) //
      .toBe(true);
  });

  test('[C169] is compared with the last one its reader was given, and with none that was redacted', () => {
    const held = givenOut();
    const ines = held.id('Ines');
    const own = () => copiesFor(held.now(), ines).map(({ copy }) => copy);
    const [first] = own();
    held.must('Marguerite', { kind: 'reopen', reason: 'A mistake' });
    held.must('Marguerite', { kind: 'close' });
    expect(copiesToCompare(held.now())).toEqual(expect.arrayContaining(own()));
    giveOut(held);
    expect(copiesToCompare(held.now())).not.toContain(first);
    expect(copiesToCompare(held.now())).toContain(own()[1]);
    held.must('Marguerite', { kind: 'reopen', reason: 'It must go' });
    held.must('Marguerite', { kind: 'redactLines', lines: [held.line] });
    expect(copiesToCompare(held.now())).toEqual([]);
  });
});

test('[C171] what was asked, answered and added about a line is redacted with it, and nothing else is', () => {
  const held = givenOut();
  const about = aboutLine(held, held.line);
  const gone = propose(held, 'Ines', about);
  const stays = propose(held, 'Kezia');
  held.must('Marguerite', addendum(held, { audience: 'professionals', correction: gone }));
  held.must('Marguerite', { kind: 'reopen', reason: 'It must go' });
  held.must('Marguerite', { kind: 'redactLines', lines: [held.line] });
  expect(held.now().corrections.get(gone)).toMatchObject({
    about: '',
    text: '',
    answer: { how: 'added', words: '' },
  });
  expect(held.now().addenda).toMatchObject([{ words: '' }]);
  expect(held.now().corrections.get(stays)).toMatchObject({ text: secret });
  const redacted = given(held.facts().findLast(({ kind }) => kind === 'linesRedacted'));
  // The store destroys the words of facts that name one of these, and seals the rest of the chair's anew.
  expect(redacted).toMatchObject({
    before: [
      { line: held.line, audience: held.audience('chair') },
      { line: held.line, audience: held.audience('professionals') },
    ],
  });
  expect(given(held.now().audiences.get(held.audience('chair'))).epoch).toBe(1);
});
