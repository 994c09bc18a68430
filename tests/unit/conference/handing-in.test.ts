import { describe, expect, test } from 'vitest';
import type { DoorCommand } from '../../../shared/conference/commands.ts';
import { decide } from '../../../shared/conference/decide.ts';
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
import { addPart, childrenOf, hear, openPart, refusalOf } from '../../support/held-parts.ts';
import {
  atDoor,
  handIn,
  ofJuno,
  release,
  released,
  statement,
  tray,
  waitByLink,
  whoNotices,
} from '../../support/letters.ts';
import type { HandIn } from '../../support/letters.ts';

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

  test('[C90] a link that fell into the wrong hands opens none any more once it is over, to whoever waits by it too', () => {
    const held = holdConference();
    const finder = waitByLink(held, 'Kezia');
    held.must('Marguerite', { kind: 'renewLink', person: held.id('Kezia') });
    expect(refusalOf(atDoor(held, finder)).kind).toBe('not-allowed');
    expect(held.view({ as: 'waiting', waiting: finder })).not.toHaveProperty('mayHandIn');
    expect(atDoor(held, waitByLink(held, 'Kezia'))).toMatchObject({ ok: true });
    const started = startConference();
    const another = waitByLink(started, 'Kezia');
    started.must('Marguerite', { kind: 'remove', person: started.id('Kezia') });
    expect(refusalOf(atDoor(started, another)).kind).toBe('not-allowed');
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

describe('who came days before', () => {
  const hours = 60 * 60 * 1000;
  const knockAfter = (held: Held, later: number) => {
    const words = { name: 'Kezia', role: 'parent', where: 'room', via: 'link' } as const;
    const person = held.id('Kezia');
    const knock = { kind: 'knock', opId: 'knock-on-the-day', ...words, person, spareLink: null };
    const now = Math.max(...[...held.now().waiting.values()].map(({ since }) => since)) + later;
    return decide(held.now(), knock as DoorCommand, { as: 'door' }, now, held.board);
  };

  test('[C13] to write to the chair, and closed the page, keeps nobody out on the day', () => {
    const held = holdConference();
    for (let i = 0; i < limits.waitingByOneLink; i++) waitByLink(held, 'Kezia');
    // Their browsers may still wait: nobody is replaced.
    expect(knockAfter(held, limits.waitingHours * hours - 60_000)).toMatchObject({ ok: false });
    const knocked = knockAfter(held, limits.waitingHours * hours + 60_000);
    const after = knocked.ok ? knocked.value.reduce(evolve, held.now()) : held.now();
    expect([...after.waiting.keys()]).toEqual(['knock-on-the-day']);
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

  test('[C94] nor does one person send more than the chair’s view can carry: so much text in all', () => {
    const held = startConference();
    const waiting = waitByLink(held, 'Kezia');
    const text = 'x'.repeat(limits.lineText);
    for (let sent = 0; sent < limits.handedInTextByOne; sent += text.length)
      handIn(held, 'Kezia', { text });
    expect(held.refused('Kezia', { kind: 'handIn', ...statement, text: 'x' })).toBe('too-many');
    expect(refusalOf(atDoor(held, waiting)).kind).toBe('too-many');
    // Nobody else is kept from it.
    handIn(held, 'Bett', { text });
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

describe('what is kept', () => {
  test('[C18] whoever handed something in, and whose words were brought, stays on the list', () => {
    const held = holdConference();
    atDoor(held, waitByLink(held, 'Bett'));
    handIn(held, 'Marguerite', { person: held.id('Kezia') });
    for (const name of ['Bett', 'Kezia'] as const) {
      expect(held.refused('Marguerite', { kind: 'uninvite', person: held.id(name) })).toBe(
        'not-allowed',
      );
    }
    held.must('Marguerite', { kind: 'uninvite', person: held.id('Sol') });
  });

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
