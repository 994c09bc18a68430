import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/conference/commands.ts';
import { given, letIn, names, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { childrenOf, hear, refusalOf } from '../../support/held-parts.ts';
import {
  atDoor,
  handIn,
  ofJuno,
  release,
  released,
  tray,
  waitByLink,
  whoNotices,
} from '../../support/letters.ts';

describe('the children’s words', () => {
  test('[C98] (D11, M6) an advocate’s words for Juno stand as Juno’s, to the letter, under hope', () => {
    const held = startConference();
    const id = handIn(held, 'Sunniva', ofJuno(held));
    const view = { code: 'child-view', agreed: true } as const;
    expect(refusalOf(release(held, id, { ...view, text: 'Better words' })).kind).toBe(
      'not-allowed',
    );
    expect(refusalOf(release(held, id, { agreed: true, code: 'strength' })).kind).toBe(
      'not-allowed',
    );
    const [line] = released(held, release(held, id, view));
    expect(line).toMatchObject({
      code: 'child-view',
      voice: 'hope',
      children: childrenOf(held, 0),
      saidBy: [held.id('Juno')],
      recordedBy: held.id('Sunniva'),
      text: 'I want to do football on Sundays',
    });
  });

  test('[C98] (D14) the chair pastes what came from an outside form, for a child who is on no list of people', () => {
    const held = startConference();
    const otis = given(childrenOf(held, 1)[0]);
    const id = handIn(held, 'Marguerite', { ...ofJuno(held), child: otis, voice: 'worry' });
    expect(tray(held)).toMatchObject([{ person: null, child: otis, standing: 'new' }]);
    const [line] = released(held, release(held, id, { code: 'child-view', agreed: true }));
    expect(line).toMatchObject({ saidBy: [], children: [otis], voice: 'worry' });
  });

  test('[C98] a grown-up’s words never stand as a child’s, and a child’s only as one child’s', () => {
    const held = startConference();
    const id = handIn(held, 'Kezia');
    expect(refusalOf(release(held, id, { code: 'child-view' })).kind).toBe('not-allowed');
    const waiting = waitByLink(held, 'Sunniva');
    atDoor(held, waiting, { what: 'child-view', childName: 'the little one' });
    const other = given(tray(held)?.at(-1)).id;
    const view = { code: 'child-view', agreed: true } as const;
    expect(refusalOf(release(held, other, view)).kind).toBe('not-complete');
    const both = childrenOf(held, 1, 2);
    expect(refusalOf(release(held, other, { ...view, children: both })).kind).toBe('not-complete');
    expect(released(held, release(held, other, { ...view, children: both.slice(1) }))).toHaveLength(
      1,
    );
  });

  test('[C98] (D13) on the board itself an advocate adds a child’s words with the place they have on the page', () => {
    const held = startConference();
    const line = held.must('Sunniva', {
      kind: 'addLine',
      audience: held.audience('everyone'),
      code: 'child-view',
      text: 'I like it at Nana’s',
      saidBy: held.id('Juno'),
      about: null,
      children: childrenOf(held, 0),
      voice: 'well',
    });
    const added = held.facts().find((fact) => fact.kind === 'lineAdded' && fact.line === line);
    expect(added).toMatchObject({ voice: 'well', saidBy: held.id('Juno') });
    expect(
      held.refused('Kezia', {
        kind: 'addLine',
        audience: held.audience('everyone'),
        code: 'child-view',
        text: 'I like it at Nana’s',
        saidBy: held.id('Kezia'),
        about: null,
        voice: 'well',
      }),
    ).toBe('not-allowed');
  });
});

describe('a child’s page', () => {
  const keep = (held: Held, more: Partial<CommandOf<'keepChildPage'>> = {}) =>
    held.send('Marguerite', {
      kind: 'keepChildPage',
      child: given(childrenOf(held, 0)[0]),
      person: null,
      forms: ['through-advocate', 'drew-it'],
      givenBy: held.id('Sunniva'),
      participation: 'PN5',
      checkedOn: '2026-04-10',
      audience: null,
      note: 'She was shy at first',
      ...more,
    });
  const pages = (held: Held, name: Name) => {
    const view = held.view(name);
    return view.at === 'conference' ? view.childPages : undefined;
  };

  test('[C99] (D10, N10) until the child says who may see it, it is the chair’s alone', () => {
    const held = startConference();
    expect(whoNotices(held, () => void keep(held))).toEqual(['Marguerite']);
    expect(pages(held, 'Marguerite')?.[0]).toMatchObject({
      participation: 'PN5',
      forms: ['through-advocate', 'drew-it'],
      note: 'She was shy at first',
    });
  });

  test('[C99] those she chose see how she told it and when it was read back, and never a code or a note', () => {
    const held = startConference();
    letIn(held, 'Juno');
    const audience = held.must('Marguerite', {
      kind: 'makeAudience',
      name: 'Those Juno chose',
      members: { by: 'people', people: [held.id('Ines'), held.id('Juno')] },
    });
    const noticing = whoNotices(held, () => void keep(held, { audience }));
    expect(noticing).toEqual(['Marguerite', 'Ines', 'Juno']);
    const page = {
      child: childrenOf(held, 0)[0],
      forms: ['through-advocate', 'drew-it'],
      checkedOn: '2026-04-10',
    };
    expect(pages(held, 'Ines')).toEqual([page]);
    expect(pages(held, 'Juno')).toEqual([page]);
    for (const name of names.filter((one) => one !== 'Marguerite')) {
      expect(JSON.stringify(held.view(name))).not.toMatch(/PN5|shy/u);
    }
  });

  test('[C99] whoever may not hear about the child does not learn that there is a page', () => {
    const held = startConference();
    hear(held, 'Tamar', [1]);
    keep(held, { audience: held.audience('everyone') });
    expect(pages(held, 'Tamar')).toBeUndefined();
    expect(pages(held, 'Ines')).toHaveLength(1);
    expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain('through-advocate');
  });

  test('[C99] a child and who speaks for them are told whose page is theirs to write, nobody else', () => {
    const held = startConference();
    letIn(held, 'Juno');
    const writesFor = (name: Name) => {
      const view = held.view(name);
      return view.at === 'conference' ? view.writesFor : undefined;
    };
    const [juno, otis] = childrenOf(held, 0, 1);
    expect(writesFor('Juno')).toEqual([juno]);
    expect(writesFor('Sunniva')).toEqual([juno]);
    for (const name of ['Kezia', 'Ines', 'Dennis', 'Marguerite'] as const) {
      expect(writesFor(name)).toBeUndefined();
    }
    // The chair says who of the list a child is, where the first names do not tell.
    keep(held, { child: given(otis), person: held.id('Juno') });
    expect(writesFor('Juno')).toEqual([otis]);
    expect(keep(held, { person: held.id('Kezia') }).ok).toBe(false);
    expect(keep(held, { givenBy: 'nobody' }).ok).toBe(false);
    expect(keep(held, { audience: 'no-such-audience' }).ok).toBe(false);
    expect(keep(held, { child: 'no-child' }).ok).toBe(false);
  });
});
