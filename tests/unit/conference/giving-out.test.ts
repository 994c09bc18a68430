import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conference/decide.ts';
import { evolve, fold } from '../../../shared/conference/evolve.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import { copiesFor, givenCopyFor, isSplitFamily } from '../../../shared/conference/giving-out.ts';
import { startConference, withoutWords } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const close = (held: Held): void => void held.must('Marguerite', { kind: 'close' });
const give = (version = 1) => ({ kind: 'giveOutCopies', version }) as const;
const agree = (version = 1) => ({ kind: 'agreeToCopies', version }) as const;
const again = { kind: 'reopen', reason: 'A line was wrong.' } as const;

/** The mother hears about two of the children, the grandmother about all. */
function startSplit(): Held {
  const held = startConference();
  const hears = held
    .now()
    .children.slice(0, 2)
    .map(({ id }) => id);
  held.must('Marguerite', { kind: 'setHearing', person: held.id('Kezia'), hears });
  return held;
}

/** The chair keeps a name from the mother, which stands on a line she reads. */
function startWithHit(): Held {
  const held = startConference();
  held.penLine('everyone', { text: 'They go to the Meadow Rooms.' });
  protect(held);
  return held;
}

const protect = (held: Held, text = 'Meadow Rooms', from: Name = 'Kezia'): string =>
  held.must('Marguerite', {
    kind: 'setProtected',
    facts: [{ kind: 'other', text, keptFrom: [held.id(from)] }],
  });

const hitsOf = (held: Held): readonly string[] => held.board.hitsInCopies(held.now());

function settle(held: Held): void {
  for (const hit of hitsOf(held)) {
    held.must('Marguerite', { kind: 'settleHit', hit, reason: 'She told us of it.' });
  }
}

const asStaff = (held: Held, account: string, version = 1) =>
  held.sendAs(
    { as: 'staff', account, name: 'Rue' },
    { kind: 'agreeToCopiesAsStaff', opId: `agree-${account}-${version}-0000`, version },
  );

describe('[C150] a close makes copies and hands out none', () => {
  test('until the chair gives them out nobody has one; then everybody has their own', () => {
    const held = startConference();
    close(held);
    const kezia = held.id('Kezia');
    expect(givenCopyFor(held.now(), kezia)).toBeNull();
    expect(held.view('Kezia')).toMatchObject({ outcomes: null });
    held.must('Marguerite', give());
    const own = copiesFor(held.now(), kezia)[0];
    expect(held.view('Kezia')).toMatchObject({ outcomes: { version: 1, copy: own?.copy } });
    expect(held.view('Ines')).toMatchObject({ outcomes: { version: 1 } });
  });

  test('only the newest ones go out, once, while the conference is closed', () => {
    const held = startConference();
    close(held);
    expect(held.refused('Marguerite', give(2))).toBe('someone-was-first');
    held.must('Marguerite', again);
    expect(held.refused('Marguerite', give())).toBe('wrong-time');
    close(held);
    expect(held.refused('Marguerite', give())).toBe('someone-was-first');
    held.must('Marguerite', give(2));
    expect(held.refused('Marguerite', give(2))).toBe('someone-was-first');
    expect(held.now().issues.map(({ givenOut }) => givenOut === null)).toEqual([true, false]);
  });

  test('a newer version that waits takes nothing from whoever has an older one', () => {
    const held = startConference();
    close(held);
    held.must('Marguerite', give());
    const before = givenCopyFor(held.now(), held.id('Kezia'))?.copy;
    held.must('Marguerite', again);
    close(held);
    expect(held.view('Kezia')).toMatchObject({ outcomes: { version: 1, copy: before } });
    held.must('Marguerite', give(2));
    expect(held.view('Kezia')).toMatchObject({ outcomes: { version: 2 } });
  });

  test('a reader’s versions count the copies made for them', () => {
    const held = startConference();
    const sol = held.id('Sol');
    held.must('Marguerite', { kind: 'remove', person: sol });
    close(held);
    held.must('Marguerite', give());
    held.must('Marguerite', again);
    close(held);
    held.must('Marguerite', give(2));
    expect(copiesFor(held.now(), held.id('Kezia')).map(({ version }) => version)).toEqual([1, 2]);
    expect(copiesFor(held.now(), sol)).toEqual([]);
  });

  test('words that were redacted go out in no copy', () => {
    const held = startConference();
    const line = held.penLine('everyone', { text: 'Twelve lanterns' });
    close(held);
    held.must('Marguerite', again);
    held.must('Marguerite', { kind: 'redactLines', lines: [line] });
    const closed = { ...held.now(), progress: 'closed' as const };
    expect(closed.issues[0]?.destroyed).toBe(true);
    expect(held.refused('Marguerite', give())).toBe('wrong-time');
    close(held);
    held.must('Marguerite', give(2));
  });

  test('what was issued before there was any giving out counts as given out then', () => {
    const held = startConference();
    close(held);
    const older = held.facts().map((fact): Fact => {
      const bare = { ...fact };
      if (bare.kind === 'outcomesIssued') delete bare.held;
      return bare;
    });
    const conference = fold('conference', older);
    const issue = conference?.issues[0];
    expect(issue?.givenOut).toBe(issue?.at);
  });
});

describe('[C151] nothing goes out while something that was found is open', () => {
  test('each place is settled with a reason, and stays settled when nothing about it changes', () => {
    const held = startWithHit();
    close(held);
    expect(hitsOf(held)).toHaveLength(1);
    expect(held.refused('Marguerite', give())).toBe('not-complete');
    settle(held);
    held.must('Marguerite', again);
    close(held);
    held.must('Marguerite', give(2));
    expect([...held.now().givingOut.settled.values()]).toEqual(['She told us of it.']);
  });

  test('a new one is open, whatever was settled before', () => {
    const held = startWithHit();
    close(held);
    settle(held);
    held.must('Marguerite', {
      kind: 'setProtected',
      facts: [{ kind: 'other', text: 'They go', keptFrom: [held.id('Ines')] }],
    });
    expect(held.refused('Marguerite', give())).toBe('not-complete');
  });

  test('a list made from an older one is refused: nothing goes from it unseen', () => {
    const held = startWithHit();
    const listed = () => held.now().givingOut.protectedFacts;
    const was = listed().map(({ id }) => id);
    const fact = (text: string) => ({
      kind: 'other' as const,
      text,
      keptFrom: [held.id('Kezia')],
    });
    const list = { kind: 'setProtected', was } as const;
    held.must('Marguerite', { ...list, facts: [fact('Meadow Rooms'), fact('The refuge')] });
    const late = { ...list, facts: [fact('The school')] };
    expect(held.refused('Marguerite', late)).toBe('someone-was-first');
    expect(listed().map(({ text }) => text)).toEqual(['Meadow Rooms', 'The refuge']);
  });

  test('what is not in the copies cannot be settled, nor what has gone out', () => {
    const held = startWithHit();
    close(held);
    const hit = { kind: 'settleHit', hit: 'some-hit', reason: 'Because' } as const;
    expect(held.refused('Marguerite', hit)).toBe('not-found');
    settle(held);
    held.must('Marguerite', give());
    const [found = ''] = hitsOf(held);
    expect(held.refused('Marguerite', { ...hit, hit: found })).toBe('someone-was-first');
  });
});

describe('[C152] a second person looks at the copies of a split family', () => {
  test('the minute taker, who is not the chair; then the chair gives them out', () => {
    const held = startSplit();
    close(held);
    expect(isSplitFamily(held.now())).toBe(true);
    expect(held.refused('Marguerite', give())).toBe('not-complete');
    expect(held.refused('Marguerite', agree())).toBe('not-allowed');
    expect(held.refused('Dennis', agree(2))).toBe('someone-was-first');
    held.must('Dennis', agree());
    expect(held.now().givingOut.agreed).toMatchObject({ version: 1, name: 'Dennis' });
    held.must('Marguerite', give());
  });

  test('what the chair settled while they looked, they have not seen', () => {
    const held = startSplit();
    close(held);
    const { changes } = held.now().givingOut;
    held.must('Marguerite', {
      kind: 'setProtected',
      facts: [{ kind: 'other', text: 'Nowhere to be found', keptFrom: [held.id('Kezia')] }],
    });
    expect(held.refused('Dennis', { ...agree(), changes })).toBe('someone-was-first');
    held.must('Dennis', { ...agree(), changes: changes + 1 });
  });

  test('or a colleague by their own account, who is named for it, and never the chair’s account', () => {
    const held = startSplit();
    held.must('Marguerite', { kind: 'assignStaff', deputy: 'deputy', assigned: ['other'] });
    close(held);
    expect(asStaff(held, 'stranger')).toMatchObject({ problem: { kind: 'not-found' } });
    expect(asStaff(held, held.now().account)).toMatchObject({ ok: false });
    expect(asStaff(held, 'other', 3)).toMatchObject({ problem: { kind: 'someone-was-first' } });
    expect(asStaff(held, 'deputy')).toMatchObject({ ok: true });
    held.must('Marguerite', give());
  });

  test('whoever agreed and has taken the conference over since is no second person', () => {
    const held = startSplit();
    held.must('Marguerite', { kind: 'assignStaff', deputy: 'deputy', assigned: [] });
    close(held);
    expect(asStaff(held, 'deputy')).toMatchObject({ ok: true });
    const taken = { ...held.now(), account: 'deputy' };
    const chair = { as: 'person', person: held.id('Marguerite') } as const;
    const command = { ...give(), opId: 'give-out-0000000' };
    expect(decide(taken, command, chair, 1, held.board)).toMatchObject({
      problem: { kind: 'not-complete' },
    });
  });

  test('the yes falls when the list or a settling changes, and is of no use for another version', () => {
    const held = startSplit();
    held.penLine('everyone', { text: 'They go to the Meadow Rooms.' });
    close(held);
    held.must('Dennis', agree());
    protect(held);
    expect(held.now().givingOut.agreed).toBeNull();
    expect(held.refused('Dennis', agree())).toBe('not-complete');
    settle(held);
    held.must('Dennis', agree());
    held.must('Marguerite', again);
    close(held);
    expect(held.refused('Marguerite', give(2))).toBe('not-complete');
    held.must('Dennis', agree(2));
    held.must('Marguerite', give(2));
    // Who looked at what has gone out stays known.
    protect(held, 'Something else');
    expect(held.now().givingOut.agreed).toMatchObject({ version: 2 });
  });

  test.each([
    ['are kept apart', { kind: 'keepApart' }],
    ['are of groups', { kind: 'makeAudience' }],
  ] as const)('a family is split when two of it %s', (_, { kind }) => {
    const held = startConference();
    close(held);
    expect(isSplitFamily(held.now())).toBe(false);
    held.must('Marguerite', again);
    if (kind === 'keepApart') {
      held.must('Marguerite', { kind: 'leave', person: held.id('Bett') });
      held.must('Marguerite', { kind, person: held.id('Kezia'), from: [held.id('Bett')] });
    } else {
      const members = { by: 'roles', roles: ['parent'] } as const;
      held.must('Marguerite', {
        kind,
        name: 'Parents',
        members: { ...members, roles: ['parent'] },
      });
    }
    close(held);
    expect(isSplitFamily(held.now())).toBe(true);
  });
});

describe('[C153] a copy that is read in the office only', () => {
  test('opens nowhere else; its reader is told so once it is given out, and nobody else', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'setOfficeOnly', person: held.id('Kezia'), on: true });
    close(held);
    expect(held.view('Kezia')).not.toHaveProperty('outcomesInOffice');
    held.must('Marguerite', give());
    expect(held.view('Kezia')).toMatchObject({ outcomes: null, outcomesInOffice: true });
    expect(held.view('Ines')).not.toHaveProperty('outcomesInOffice');
    held.must('Marguerite', { kind: 'setOfficeOnly', person: held.id('Kezia'), on: false });
    expect(held.view('Kezia')).toMatchObject({ outcomes: { version: 1 } });
    expect(held.refused('Marguerite', { kind: 'setOfficeOnly', person: 'x', on: true })).toBe(
      'not-found',
    );
  });
});

describe('[C154] the chair’s list', () => {
  test('keeps the ids of what stays on it, makes the others, and names people of the list only', () => {
    const held = startConference();
    protect(held);
    const [first] = held.now().givingOut.protectedFacts;
    const keptFrom = [held.id('Kezia')];
    const facts = ['Meadow Rooms', 'Meadow Rooms', 'A lane'].map((text) => ({
      ...(first === undefined ? {} : { id: first.id }),
      kind: 'other' as const,
      text,
      keptFrom,
    }));
    held.must('Marguerite', { kind: 'setProtected', facts });
    const ids = held.now().givingOut.protectedFacts.map(({ id }) => id);
    expect(ids[0]).toBe(first?.id);
    expect(new Set(ids).size).toBe(3);
    const unknown = [{ kind: 'other', text: 'x', keptFrom: ['nobody'] }] as const;
    expect(
      held.refused('Marguerite', {
        kind: 'setProtected',
        facts: unknown.map((one) => ({ ...one, keptFrom: [...one.keptFrom] })),
      }),
    ).toBe('not-found');
  });

  test('nobody is on it who is off the list of people', () => {
    const held = startConference();
    const sister = held.must('Marguerite', {
      kind: 'invite',
      name: 'Sister',
      role: 'network',
      title: '',
      agency: '',
      where: 'room',
      device: true,
    });
    held.must('Marguerite', {
      kind: 'setProtected',
      facts: [
        { kind: 'other', text: 'one', keptFrom: [sister] },
        { kind: 'other', text: 'two', keptFrom: [sister, held.id('Kezia')] },
      ],
    });
    held.must('Marguerite', { kind: 'setOfficeOnly', person: sister, on: true });
    held.must('Marguerite', { kind: 'uninvite', person: sister });
    const { protectedFacts, officeOnly } = held.now().givingOut;
    expect(protectedFacts.map(({ text, keptFrom }) => [text, keptFrom])).toEqual([
      ['two', [held.id('Kezia')]],
    ]);
    expect(officeOnly.size).toBe(0);
  });

  test('folds without its words: what is not known is found nowhere', () => {
    const held = startWithHit();
    close(held);
    settle(held);
    const bare = withoutWords(held.facts()).reduce(
      evolve,
      fold('conference', held.facts().slice(0, 1)) ?? held.now(),
    );
    expect(bare.givingOut.protectedFacts.map(({ text }) => text)).toEqual(['']);
    expect([...bare.givingOut.settled.values()]).toEqual(['']);
    expect(held.board.hitsInCopies(bare)).toEqual([]);
  });
});

describe('[C155] who knows of any of it', () => {
  const everyone = ['Ines', 'Tamar', 'Kezia', 'Bett', 'Sol', 'Sunniva', 'Piotr', 'Olu'] as const;

  test('not one byte of anybody’s view but the chair’s and the second person’s tells that there was something to look at', () => {
    const [plain, hit] = [startSplit(), startSplit()];
    for (const held of [plain, hit])
      held.penLine('everyone', { text: 'They go to the Meadow Rooms.' });
    for (const held of [plain, hit]) close(held);
    const views = (held: Held) =>
      everyone
        .map((name) => JSON.stringify(held.view(name)))
        .concat(JSON.stringify(held.view({ as: 'screen' })));
    const before = views(hit);
    protect(hit);
    settle(hit);
    hit.must('Dennis', agree());
    expect(views(hit)).toEqual(before);
  });

  test('the chair sees how they stand, the minute taker only where they are asked, and never the list', () => {
    const held = startSplit();
    protect(held);
    expect(held.view('Dennis')).not.toHaveProperty('givingOut');
    expect(held.view('Marguerite')).toMatchObject({
      givingOut: { version: 0, givenOut: false, protectedFacts: [{ text: 'Meadow Rooms' }] },
    });
    close(held);
    expect(held.view('Dennis')).toHaveProperty('givingOut', {
      version: 1,
      givenOut: false,
      needsSecond: true,
      agreed: null,
    });
    expect(JSON.stringify(held.view('Dennis'))).not.toContain('Meadow Rooms');
    for (const name of everyone) expect(held.view(name)).not.toHaveProperty('givingOut');
    const whole = startConference();
    close(whole);
    expect(whole.view('Dennis')).not.toHaveProperty('givingOut');
  });
});
