import { describe, expect, test } from 'vitest';
import type { CommandOf, DoorCommand } from '../../../shared/conference/commands.ts';
import { evolve, fold } from '../../../shared/conference/evolve.ts';
import { handsIn } from '../../../shared/conference/may-hand-in.ts';
import { handedInKinds } from '../../../shared/conference/preparation.ts';
import { roles } from '../../../shared/conference/roles.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import { limits } from '../../../shared/protocol/limits.ts';
import {
  given,
  holdConference,
  letIn,
  live,
  names,
  roleOf,
  startConference,
  withoutWords,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  childrenOf,
  hear,
  openPart,
  refusalOf,
} from '../../support/held-parts.ts';

type HandIn = Omit<CommandOf<'handIn'>, 'kind' | 'opId'>;
type Release = Omit<CommandOf<'releaseHandedIn'>, 'kind' | 'opId'>;

const statement: HandIn = {
  what: 'statement',
  text: 'I have not had a drink since Easter',
  to: 'everyone',
  toWhom: '',
  voice: null,
  person: null,
  child: null,
};
const ofJuno = (held: Held): HandIn => ({
  ...statement,
  what: 'child-view',
  text: 'I want to do football on Sundays',
  to: 'chair',
  voice: 'hope',
  child: given(childrenOf(held, 0)[0]),
});

const handIn = (held: Held, name: Name, more: Partial<HandIn> = {}): string =>
  held.must(name, { kind: 'handIn', ...statement, ...more });

const release = (held: Held, handedIn: string, more: Partial<Release> = {}) =>
  held.send('Marguerite', {
    kind: 'releaseHandedIn',
    handedIn,
    to: held.audience('everyone'),
    code: 'family-worry',
    children: [],
    text: null,
    readOutBy: null,
    note: '',
    agreed: false,
    ...more,
  });

/** The lines it became, as they stand on the board. */
function released(held: Held, result: ReturnType<typeof release>) {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.flatMap((fact) =>
    fact.kind === 'lineReleased' ? [given(held.board.readLine(fact.line))] : [],
  );
}

const tray = (held: Held, name: Name = 'Marguerite') => {
  const view = held.view(name);
  return view.at === 'conference' ? view.handedIn : undefined;
};

/** Somebody waits by their own link; nobody has let them in. */
const waitByLink = (held: Held, name: Name, more: object = {}) =>
  held.knock({ name, role: roleOf(name), person: held.id(name), via: 'link', ...more });

let count = 0;
const atDoor = (held: Held, waiting: string, more: Partial<DoorCommand> = {}) =>
  held.sendAs({ as: 'door' }, {
    kind: 'handInAtDoor',
    opId: `hand-in-at-the-door-${(count += 1)}`,
    waiting,
    what: 'statement',
    text: 'I have not had a drink since Easter',
    to: 'chair',
    toWhom: '',
    voice: null,
    childName: '',
    ...more,
  } as DoorCommand);

/** Every view there is, as bytes, by whose it is. */
const allViews = (held: Held) =>
  new Map(
    [...names.map((name) => [name, held.view(name)] as const)].map(([name, view]) => [
      name,
      JSON.stringify(view),
    ]),
  );

/** Who can tell that this happened: whose view, or the screen's, is not what it was. */
function whoNotices(held: Held, happen: () => void): string[] {
  const before = allViews(held);
  const screen = JSON.stringify(held.view({ as: 'screen' }));
  happen();
  const after = allViews(held);
  const noticing: string[] = names.filter((name) => before.get(name) !== after.get(name));
  return screen === JSON.stringify(held.view({ as: 'screen' }))
    ? noticing
    : [...noticing, 'screen'];
}

describe('before the chair has let anybody in', () => {
  test('[C90] (D3) a mother writes for the chair alone by her own link, and the chair reads it', () => {
    const held = holdConference();
    const waiting = waitByLink(held, 'Kezia');
    expect(atDoor(held, waiting)).toMatchObject({ ok: true });
    expect(tray(held)).toMatchObject([
      {
        person: held.id('Kezia'),
        from: held.id('Kezia'),
        name: 'Kezia',
        to: 'chair',
        text: 'I have not had a drink since Easter',
        standing: 'new',
      },
    ]);
  });

  test('[C91] nothing of it comes back by the link, neither to her nor to whoever finds it', () => {
    const held = holdConference();
    const waiting = waitByLink(held, 'Kezia');
    const before = JSON.stringify(held.view({ as: 'waiting', waiting }));
    atDoor(held, waiting);
    expect(JSON.stringify(held.view({ as: 'waiting', waiting }))).toBe(before);
    const finder = waitByLink(held, 'Kezia');
    expect(JSON.stringify(held.view({ as: 'waiting', waiting: finder }))).toBe(
      before.replaceAll(waiting, finder),
    );
  });

  test('[C90] the room’s code, a spare link and a made-up waiting open no letter box', () => {
    const held = holdConference();
    const byCode = held.knock({ name: 'Kezia', role: 'parent' });
    const bySpare = waitByLink(held, 'Kezia', { via: 'spare', person: null });
    expect(held.view({ as: 'waiting', waiting: byCode })).not.toHaveProperty('mayHandIn');
    expect(held.view({ as: 'waiting', waiting: bySpare })).not.toHaveProperty('mayHandIn');
    expect(refusalOf(atDoor(held, byCode)).kind).toBe('not-allowed');
    expect(refusalOf(atDoor(held, bySpare)).kind).toBe('not-allowed');
    expect(refusalOf(atDoor(held, 'nobody-waits-by-this')).kind).toBe('not-found');
    expect(held.view({ as: 'waiting', waiting: waitByLink(held, 'Kezia') })).toMatchObject({
      mayHandIn: true,
    });
    expect(tray(held)).toEqual([]);
  });

  test('[C90] whoever was turned away, and everybody after the close, has none either', () => {
    const held = startConference();
    const waiting = waitByLink(held, 'Juno');
    held.must('Marguerite', { kind: 'turnAway', waiting });
    expect(refusalOf(atDoor(held, waiting)).kind).toBe('not-found');
    const later = waitByLink(held, 'Juno');
    held.must('Marguerite', { kind: 'close' });
    expect(refusalOf(atDoor(held, later)).kind).toBe('not-found');
    expect(held.refused('Kezia', { kind: 'handIn', ...statement })).toBe('wrong-time');
  });

  test('[C92] (D11, M6) an advocate names the child by typing the name, and learns nothing by it', () => {
    const held = startConference();
    const waiting = waitByLink(held, 'Sunniva');
    const answers = ['Juno', 'Otis', 'Nobody of them'].map((childName) =>
      atDoor(held, waiting, { what: 'child-view', voice: 'hope', childName }),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(
      given(tray(held)).map(({ child, childName, person }) => [child, childName, person]),
    ).toEqual([
      [childrenOf(held, 0)[0], 'Juno', held.id('Juno')],
      // She does not speak for Otis: the chair reads the name and sees to it.
      [null, 'Otis', null],
      [null, 'Nobody of them', null],
    ]);
  });

  test('[C92] a child by their own link writes for their own page, whatever name is typed', () => {
    const held = holdConference();
    const waiting = waitByLink(held, 'Juno');
    atDoor(held, waiting, { what: 'child-view', voice: 'worry', childName: 'Otis' });
    expect(tray(held)).toMatchObject([{ child: childrenOf(held, 0)[0], person: held.id('Juno') }]);
  });
});

describe('what may be handed in', () => {
  test.each(roles)('[C90] a %s hands in what is theirs to say and nothing else', (role) => {
    const held = startConference();
    const name = given(names.find((one) => roleOf(one) === role));
    if (name === 'Juno') letIn(held, 'Juno');
    const child = role === 'child' ? null : given(childrenOf(held, 0)[0]);
    const taken = handedInKinds.filter(
      (what) => held.send(name, { kind: 'handIn', ...statement, what, child }).ok,
    );
    expect(new Set(taken)).toEqual(new Set(handsIn[role]));
    expect(taken.length).toBeGreaterThan(0);
  });

  test('[C90] (D26, D28, D5, D9, M9) family says, objects, needs and corrects; drafts come from who works with them', () => {
    for (const kind of ['statement', 'objection', 'needs', 'factual-error'] as const) {
      expect(handsIn.parent).toContain(kind);
    }
    expect(handsIn.parent).not.toContain('danger-statement');
    for (const kind of ['danger-statement', 'safety-goal', 'action'] as const) {
      expect(handsIn.professional).toContain(kind);
    }
  });

  test('[C93] nobody writes in somebody else’s name, and whether there is such a person does not matter', () => {
    const held = startConference();
    const as = (name: Name, person: string, more: Partial<HandIn> = {}) =>
      held.refused(name, { kind: 'handIn', ...statement, ...more, person });
    expect(as('Kezia', held.id('Ines'))).toBe('not-allowed');
    expect(as('Kezia', 'nobody-of-this-name')).toBe('not-allowed');
    expect(as('Sunniva', held.id('Kezia'))).toBe('not-allowed');
    expect(as('Marguerite', 'nobody-of-this-name')).toBe('not-found');
    handIn(held, 'Sunniva', { person: held.id('Juno') });
    expect(tray(held)).toMatchObject([{ person: held.id('Juno'), from: held.id('Sunniva') }]);
  });

  test('[C93] (E14, Y4) who works with a child brings the child’s words; a father only those of a child he hears about', () => {
    const held = startConference();
    handIn(held, 'Ines', ofJuno(held));
    expect(tray(held)).toMatchObject([{ person: held.id('Juno'), from: held.id('Ines') }]);
    hear(held, 'Tamar', [1]);
    expect(held.refused('Tamar', { kind: 'handIn', ...ofJuno(held) })).toBe('not-found');
    expect(held.refused('Tamar', { kind: 'handIn', ...ofJuno(held), child: 'no-child' })).toBe(
      'not-found',
    );
    expect(held.refused('Tamar', { kind: 'handIn', ...ofJuno(held), child: null })).toBe(
      'not-complete',
    );
    const otis = given(childrenOf(held, 1)[0]);
    expect(held.refused('Sunniva', { kind: 'handIn', ...ofJuno(held), child: otis })).toBe(
      'not-found',
    );
  });

  test('[C94] one person sends twenty, at the door and in it together, and is told that the chair has them', () => {
    const held = startConference();
    const waiting = waitByLink(held, 'Kezia');
    for (let i = 0; i < 10; i++) expect(atDoor(held, waiting).ok).toBe(true);
    for (let i = 10; i < limits.handedInByOne; i++) handIn(held, 'Kezia');
    expect(held.refused('Kezia', { kind: 'handIn', ...statement })).toBe('too-many');
    expect(refusalOf(atDoor(held, waiting)).kind).toBe('too-many');
    // Nobody else is kept from it.
    handIn(held, 'Bett');
    expect(tray(held)).toHaveLength(limits.handedInByOne + 1);
  });

  test('[C90] what is for the chair alone stays so, whatever the box said', () => {
    const held = startConference();
    handIn(held, 'Kezia', { what: 'objection', text: 'Not my neighbour, please' });
    expect(tray(held)).toMatchObject([{ kind: 'objection', to: 'chair' }]);
  });
});

describe('who knows of it', () => {
  test('[C91] (D3) nobody but the chair notices that something was handed in, not even the minute taker', () => {
    const held = startConference();
    expect(whoNotices(held, () => handIn(held, 'Kezia'))).toEqual(['Marguerite']);
    expect(whoNotices(held, () => handIn(held, 'Sunniva', ofJuno(held)))).toEqual(['Marguerite']);
    for (const name of names.filter((one) => one !== 'Marguerite')) {
      expect(JSON.stringify(held.view(name))).not.toContain('Easter');
      expect(tray(held, name)).toBeUndefined();
    }
  });

  test('[C91] nobody but the chair notices that it was set aside or taken up again', () => {
    const held = startConference();
    const id = handIn(held, 'Kezia');
    const aside = (is: boolean) => () =>
      void held.must('Marguerite', { kind: 'setHandedInAside', handedIn: id, aside: is });
    expect(whoNotices(held, aside(true))).toEqual(['Marguerite']);
    expect(tray(held)).toMatchObject([{ standing: 'set-aside', text: statement.text }]);
    expect(whoNotices(held, aside(false))).toEqual(['Marguerite']);
    expect(tray(held)).toMatchObject([{ standing: 'new', text: statement.text }]);
  });

  test('[C91] whoever waits for their part hands in nothing, and notices nothing', () => {
    const held = startConference();
    openPart(held, addPart(held, 'A', ['Kezia', 'Ines']));
    expect(held.refused('Bett', { kind: 'handIn', ...statement })).toBe('not-allowed');
    const page = JSON.stringify(held.view('Bett'));
    handIn(held, 'Kezia');
    expect(JSON.stringify(held.view('Bett'))).toBe(page);
  });
});

describe('the chair releases it', () => {
  test('[C95] (D3, E17) it stands as its owner’s words, and who read it out for them stands beneath', () => {
    const held = startConference();
    const id = handIn(held, 'Kezia');
    const [line, note] = released(
      held,
      release(held, id, {
        readOutBy: held.id('Marguerite'),
        note: 'Read out by Marguerite for Kezia.',
      }),
    );
    expect(line).toMatchObject({
      text: statement.text,
      code: 'family-worry',
      saidBy: [held.id('Kezia')],
      audience: held.audience('everyone'),
    });
    expect(note).toMatchObject({
      code: 'comment',
      about: line?.id,
      saidBy: [held.id('Marguerite')],
      text: 'Read out by Marguerite for Kezia.',
    });
    expect(tray(held)).toMatchObject([
      { standing: 'released', line: line?.id, readOutBy: held.id('Marguerite') },
    ]);
    // Hers to change, like any line she added.
    held.must('Kezia', { kind: 'changeLine', line: given(line).id, text: 'Since Good Friday' });
  });

  test('[C95] once only, and a reader who is not here reads nothing out', () => {
    const held = startConference();
    const id = handIn(held, 'Kezia');
    expect(refusalOf(release(held, id, { readOutBy: held.id('Juno') })).kind).toBe('not-found');
    released(held, release(held, id));
    expect(refusalOf(release(held, id)).kind).toBe('someone-was-first');
    expect(
      held.refused('Marguerite', { kind: 'setHandedInAside', handedIn: id, aside: true }),
    ).toBe('someone-was-first');
    expect(refusalOf(release(held, 'never-handed-in')).kind).toBe('not-found');
  });

  test('[C96] (D3) what was written for the chair alone goes further only when they were asked', () => {
    const held = startConference();
    const id = handIn(held, 'Kezia', { to: 'chair' });
    const asked = release(held, id);
    expect(refusalOf(asked)).toMatchObject({ kind: 'not-complete' });
    expect(refusalOf(asked).message).toContain('ask them first');
    expect(released(held, release(held, id, { agreed: true }))).toHaveLength(1);
  });

  test('[C96] (D5) an objection to somebody, needs and what is wrong in a report never go on the board', () => {
    const held = startConference();
    for (const what of ['objection', 'needs', 'factual-error'] as const) {
      const id = handIn(held, 'Kezia', { what });
      expect(refusalOf(release(held, id, { agreed: true })).kind).toBe('not-allowed');
    }
  });

  test('[C95] (N9, N13) in the chair’s words it is the pen’s, and names nobody to those who may not know of them', () => {
    const held = startConference();
    const only = held.must('Marguerite', {
      kind: 'makeAudience',
      name: 'Us',
      members: { by: 'people', people: [held.id('Ines'), held.id('Tamar')] },
    });
    const text = 'He would like to be told how school goes.';
    const [line] = released(held, release(held, handIn(held, 'Kezia'), { text, to: only }));
    expect(line).toMatchObject({ text, saidBy: [], recordedBy: held.id('Marguerite') });
    expect(held.now().contributions.has(given(line).id)).toBe(false);
    const [own] = released(held, release(held, handIn(held, 'Kezia'), { text }));
    expect(own).toMatchObject({ text, saidBy: [held.id('Kezia')] });
    expect(held.now().contributions.has(given(own).id)).toBe(false);
  });

  test('[C97] (D26, D28) drafts are placed in one step, as nobody’s words, before the conference begins', () => {
    const held = holdConference();
    letIn(held, 'Ines');
    const drafts = ['danger-statement', 'safety-goal', 'action'] as const;
    for (const what of drafts) {
      const id = handIn(held, 'Ines', { what, text: `Draft of a ${what}` });
      const [line] = released(held, release(held, id, { code: what }));
      expect(line).toMatchObject({ code: what, text: `Draft of a ${what}`, saidBy: [] });
      expect(held.now().contributions.has(given(line).id)).toBe(false);
    }
  });

  test('[C95] to a part it is told in that part and nowhere else', () => {
    const held = startConference();
    const part = addPart(held, 'B', ['Bett', 'Ines']);
    openPart(held, addPart(held, 'A', ['Kezia', 'Tamar']));
    const id = handIn(held, 'Kezia');
    const noticing = whoNotices(held, () => {
      released(held, release(held, id, { to: audienceOfPart(held, part) }));
    });
    expect(noticing).toEqual(['Marguerite']);
  });

  test('[C95] what is about a child goes to those who may hear about the child', () => {
    const held = startConference();
    hear(held, 'Tamar', [1]);
    const id = handIn(held, 'Kezia');
    const [line] = released(held, release(held, id, { children: childrenOf(held, 0) }));
    const audience = given(held.board.audienceOf(given(line).id));
    expect(audience).not.toBe(held.audience('everyone'));
    expect(given(held.now().audiences.get(audience)).children).toEqual(childrenOf(held, 0));
  });

  test('[C8] where the chair sees no board, and on one that is full, it stays in the tray', () => {
    const held = startConference();
    const id = handIn(held, 'Kezia');
    expect(refusalOf(release(held, id, { to: 'no-such-audience' })).kind).toBe('not-found');
    expect(refusalOf(release(held, id, { code: 'comment' })).kind).toBe('not-complete');
    openPart(held, addPart(held, 'R', ['Ines'], true));
    expect(refusalOf(release(held, id)).kind).toBe('wrong-time');
    expect(tray(held)).toMatchObject([{ standing: 'new' }]);
  });
});

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

describe('what is kept', () => {
  test('[C2] it folds without its words: who and when stay, the words are empty', () => {
    const held = startConference();
    handIn(held, 'Kezia');
    const bare = given(fold('conference', withoutWords(held.facts())));
    expect([...bare.preparation.handedIn.values()]).toMatchObject([
      { text: '', toWhom: '', person: held.id('Kezia'), standing: 'new' },
    ]);
  });

  test('[C67] when the line it became is redacted, its words are gone from the tray and from the journal’s list', () => {
    const held = startConference();
    const id = handIn(held, 'Kezia');
    const [line] = released(held, release(held, id));
    const redacted = held.send('Marguerite', { kind: 'redactLines', lines: [given(line).id] });
    const fact = redacted.ok ? redacted.value[0] : null;
    expect(fact).toMatchObject({
      kind: 'linesRedacted',
      before: [{ line: id, audience: held.audience('chair') }],
    });
    expect(tray(held)).toMatchObject([{ text: '', standing: 'released' }]);
    expect(JSON.stringify(held.view('Marguerite'))).not.toContain('Easter');
  });

  test('[C3] folded again it is the same, view for view', () => {
    const held = startConference();
    released(held, release(held, handIn(held, 'Kezia')));
    handIn(held, 'Sunniva', ofJuno(held));
    const again = held
      .facts()
      .slice(1)
      .reduce(evolve, given(fold('conference', held.facts().slice(0, 1))));
    const reader = { as: 'person', person: held.id('Marguerite') } as const;
    expect(JSON.stringify(viewFor(again, reader, live))).toBe(
      JSON.stringify(viewFor(held.now(), reader, live)),
    );
  });
});
