import { describe, expect, test } from 'vitest';
import { limits } from '../../../shared/protocol/limits.ts';
import { mayRead, maySeeNow } from '../../../shared/conference/rights.ts';
import { given, holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  admit,
  audienceOfPart,
  changeRole,
  childrenOf,
  hear,
  openPart,
  refusalOf,
} from '../../support/held-parts.ts';

const line = (held: Held, name: Name, ...children: readonly number[]) =>
  ({
    kind: 'addLine',
    audience: held.audience('everyone'),
    code: 'impact',
    text: 'Juno sleeps with her phone in her hand',
    saidBy: held.id(name),
    about: null,
    children: childrenOf(held, ...children),
  }) as const;

const sees = (held: Held, name: Name, audience: string): boolean =>
  maySeeNow(held.now(), { as: 'person', person: held.id(name) }, audience);

const whereIs = (held: Held, id: string): string => given(held.board.audienceOf(id));

/** Bett may hear about the second child only. */
function half(): Held {
  const held = startConference();
  hear(held, 'Bett', [1]);
  return held;
}

describe('a line about a child', () => {
  test('[C45] goes by itself to those of its people who may hear about the child', () => {
    const held = half();
    const [hers, theirs, nobodys] = [[0], [1], []].map((children) =>
      held.must('Ines', line(held, 'Ines', ...children)),
    );
    expect([theirs, nobodys].map((id) => whereIs(held, given(id)))).toEqual([
      held.audience('everyone'),
      held.audience('everyone'),
    ]);
    const narrowed = whereIs(held, given(hers));
    expect(held.now().audiences.get(narrowed)).toMatchObject({
      of: held.audience('everyone'),
      children: childrenOf(held, 0),
    });
    expect(
      ['Bett', 'Kezia', 'Ines', 'Marguerite'].map((name) => sees(held, name as Name, narrowed)),
    ).toEqual([false, true, true, true]);
    expect(mayRead(held.now(), { as: 'person', person: held.id('Bett') }, narrowed)).toBe(false);
    const again = held.must('Kezia', line(held, 'Kezia', 0));
    expect(whereIs(held, again)).toBe(narrowed);
  });

  test('[C45] a narrowed board follows the people of the part it came from', () => {
    const held = half();
    const part = addPart(held, 'A', ['Kezia', 'Bett', 'Ines']);
    openPart(held, part);
    const audience = audienceOfPart(held, part);
    const id = held.must('Ines', { ...line(held, 'Ines', 0), audience });
    expect(
      ['Kezia', 'Bett', 'Tamar'].map((name) => sees(held, name as Name, whereIs(held, id))),
    ).toEqual([true, false, false]);
    const people = [held.id('Bett'), held.id('Tamar')];
    held.must('Marguerite', { kind: 'changePart', part, name: 'A', people });
    expect(
      ['Kezia', 'Bett', 'Tamar'].map((name) => sees(held, name as Name, whereIs(held, id))),
    ).toEqual([false, false, true]);
  });

  test('[C8] a child one may not hear about is no child one can write of', () => {
    const held = half();
    expect(held.refused('Bett', line(held, 'Bett', 0))).toBe('not-found');
    held.must('Bett', line(held, 'Bett', 1));
    hear(held, 'Dennis', [1]);
    const id = held.must('Ines', line(held, 'Ines', 1));
    const children = childrenOf(held, 0);
    expect(held.refused('Dennis', { kind: 'narrowLine', line: id, children })).toBe('not-found');
    const audience = held.audience('everyone');
    expect(held.refused('Dennis', { kind: 'narrowAudience', audience, children })).toBe(
      'not-found',
    );
  });

  test('[C20] a narrowed board is full like any other, and how many others there are is not felt', () => {
    const held = half();
    const narrowed = whereIs(held, held.must('Ines', line(held, 'Ines', 0)));
    for (let at = 1; at < limits.linesPerDocument; at += 1)
      held.board.put(narrowed, { id: `full-${at}` });
    expect(held.refused('Kezia', line(held, 'Kezia', 0))).toBe('too-many');
    held.must('Kezia', line(held, 'Kezia', 1));
  });
});

describe('whom one may hear about', () => {
  test('[C46] is not narrowed while lines about the others stand where one reads, and the refusal says whom it is about', () => {
    const held = startConference();
    held.must('Ines', line(held, 'Ines', 0));
    const draft = {
      kind: 'setHearing',
      person: held.id('Bett'),
      hears: childrenOf(held, 1),
    } as const;
    expect(refusalOf(held.send('Marguerite', draft)).message).toBe(
      'Bett may not hear about Juno, and there are words about them here.',
    );
    expect(held.person('Bett').hears).toBe('all');
  });

  test('[C46] neither a part, a role nor the door brings somebody to such lines', () => {
    const held = half();
    held.must('Ines', { ...line(held, 'Ines', 0), audience: held.audience('professionals') });
    expect(changeRole(held, 'Bett', 'professional').ok).toBe(false);
    const part = addPart(held, 'A', ['Kezia']);
    held.penLine('A', { children: childrenOf(held, 0) });
    const people = [held.id('Bett'), held.id('Kezia')];
    expect(held.refused('Marguerite', { kind: 'changePart', part, name: 'A', people })).toBe(
      'not-allowed',
    );
  });

  test('[C46] who was sent out counts for nobody, and comes back only where nothing about the others stands', () => {
    const held = half();
    held.must('Marguerite', { kind: 'remove', person: held.id('Bett') });
    const id = held.must('Ines', line(held, 'Ines', 0));
    expect(whereIs(held, id)).toBe(held.audience('everyone'));
    expect(admit(held, held.person('Bett')).ok).toBe(false);
    expect(held.refused('Marguerite', { kind: 'seat', person: held.id('Bett') })).toBe(
      'not-allowed',
    );
  });

  test('[C46] an old line that should not be there stops nobody else', () => {
    const held = holdConference();
    hear(held, 'Bett', [1]);
    held.penLine('everyone', { children: childrenOf(held, 0) });
    letIn(held, 'Ines');
    expect(changeRole(held, 'Kezia', 'network').ok).toBe(true);
  });

  test('[C18] taken off the list and put on again they would hear about all, so they stay', () => {
    const held = holdConference();
    hear(held, 'Bett', [1]);
    const off = { kind: 'uninvite', person: held.id('Bett') } as const;
    expect(held.refused('Marguerite', off)).toBe('not-allowed');
    hear(held, 'Bett', 'all');
    held.must('Marguerite', off);
  });

  test('[C46] the chair hears about all, and only children of the conference are named', () => {
    const held = startConference();
    const draft = { kind: 'setHearing', person: held.id('Bett'), hears: ['nobody'] } as const;
    expect(held.refused('Marguerite', { ...draft, hears: ['nobody'] })).toBe('not-found');
    expect(held.refused('Marguerite', { ...draft, person: held.id('Marguerite'), hears: [] })).toBe(
      'not-allowed',
    );
  });

  test('[C46] the names of the others are not in one’s view, nor on the screen while one is here', () => {
    const held = half();
    for (const reader of ['Bett', { as: 'screen' }] as const) {
      const view = held.view(reader);
      expect(
        'conference' in view && typeof view.conference !== 'string' && view.conference.children,
      ).toEqual([{ id: childrenOf(held, 1)[0], name: 'Otis' }]);
    }
  });
});

test('[C46] nor why anything was decided, what parents say of it, and who says it only of the others', () => {
  const held = startConference();
  addPart(held, 'Elsewhere', ['Tamar', 'Juno', 'Kezia']);
  openPart(held, addPart(held, 'B', ['Bett', 'Ines']));
  hear(held, 'Bett', [1]);
  const plan = { outcome: 'neither', category: null, alsoCategories: [] } as const;
  held.must('Marguerite', {
    kind: 'recordDecision',
    over: 0,
    children: held.now().children.map(({ id }) => ({ ...plan, child: id, alsoCategories: [] })),
    reasons: 'Juno is afraid',
    dissent: [
      {
        person: held.id('Tamar'),
        children: childrenOf(held, 0),
        outcome: 'neither',
        reason: 'Juno hides',
      },
    ],
    parentsViews: [
      { person: held.id('Kezia'), words: 'Juno will be well' },
      { person: held.id('Bett'), words: 'Otis likes it here' },
    ],
  });
  for (const reader of ['Bett', { as: 'screen' }] as const) {
    if (reader !== 'Bett') held.must('Marguerite', { kind: 'showOnScreen', shows: 'board' });
    const view = JSON.stringify(held.view(reader));
    expect(view).toContain('"decision":{');
    expect(view).not.toMatch(/Juno|Tamar|Kezia/u);
  }
  expect(JSON.stringify(held.view('Bett'))).toContain('Otis likes it here');
  expect(JSON.stringify(held.view('Ines'))).toMatch(/Juno is afraid.*Juno hides/u);
});

describe('moving a line to fewer people', () => {
  const narrow = (held: Held, id: string, ...children: readonly number[]) =>
    held.must('Dennis', { kind: 'narrowLine', line: id, children: childrenOf(held, ...children) });

  test('[C47] it is a new line for those who may hear about the children, with all that answers it, and its words are gone from the rest', () => {
    const held = half();
    const id = held.penLine('everyone', { text: 'Juno is afraid', saidBy: [held.id('Ines')] });
    const saidBy = [held.id('Kezia')];
    const answers = { code: 'comment' as const, text: 'She told me', saidBy };
    const comment = held.penLine('everyone', { ...answers, about: id });
    held.penLine('everyone', { ...answers, about: comment });
    const moved = narrow(held, id, 0);
    const left = held.board
      .lines()
      .filter(({ audience }) => audience === held.audience('everyone'));
    expect(left.map(({ text, struck, about }) => [text, struck, about])).toEqual(
      [id, comment, ''].map(() => ['', true, null]),
    );
    const there = held.board.lines().filter(({ audience }) => audience === whereIs(held, moved));
    expect(there.map(({ text }) => text)).toEqual(['Juno is afraid', 'She told me', 'She told me']);
    expect(there.map(({ about }) => about ?? null)).toEqual([null, moved, there[1]?.id]);
    expect(sees(held, 'Bett', whereIs(held, moved))).toBe(false);
  });

  test('[C47] contributed words stay their owner’s', () => {
    const held = half();
    const moved = narrow(held, held.must('Kezia', line(held, 'Kezia')), 0);
    expect(held.now().contributions.get(moved)?.person).toBe(held.id('Kezia'));
    held.must('Kezia', { kind: 'changeLine', line: moved, text: 'In other words' });
  });

  test('[C47] where everybody may hear about the children it stays', () => {
    const held = half();
    const id = held.must('Ines', line(held, 'Ines'));
    const draft = { kind: 'narrowLine', line: id, children: childrenOf(held, 1) } as const;
    expect(held.refused('Marguerite', draft)).toBe('wrong-time');
  });
});
