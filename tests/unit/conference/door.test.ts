import { describe, expect, test } from 'vitest';
import { limits } from '../../../shared/protocol/limits.ts';
import { given, holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';

const words = { name: 'Ada', role: 'network', title: 'Aunt', agency: '', where: 'room' } as const;
const waitingSeenBy = (held: Held) => {
  const view = held.view('Marguerite');
  return view.at === 'conference' ? given(view.waiting) : [];
};

describe('knocking', () => {
  test('[C13] whoever knocks waits, and learns nothing but their own words and the answer', () => {
    const held = holdConference();
    const waiting = held.knock({ name: 'Ada' });
    expect(held.view({ as: 'waiting', waiting })).toEqual({
      at: 'waiting-room',
      you: { id: waiting, name: 'Ada', role: 'network' },
      answer: 'wait',
      started: false,
    });
    held.must('Marguerite', { kind: 'start' });
    expect(held.view({ as: 'waiting', waiting })).toMatchObject({ answer: 'wait', started: true });
    held.must('Marguerite', { kind: 'turnAway', waiting });
    expect(held.view({ as: 'waiting', waiting })).toMatchObject({ answer: 'turned-away' });
  });

  test('[C13] a spare link is used up by the knock, and a made-up one leads nowhere', () => {
    const held = holdConference();
    held.must('Marguerite', { kind: 'addSpareLinks', count: 2 });
    const [first, second] = held.now().spareLinks;
    const knock = {
      name: 'Ada',
      role: 'network',
      where: 'room',
      via: 'spare',
      person: null,
    } as const;
    held.knock({ ...knock, spareLink: given(first) });
    expect(held.now().spareLinks).toEqual([second]);
    for (const spareLink of [given(first), 'made-up']) {
      const command = { kind: 'knock', opId: `again-${spareLink}`, ...knock, spareLink } as const;
      expect(held.sendAs({ as: 'door' }, command)).toMatchObject({
        ok: false,
        problem: { kind: 'not-found' },
      });
    }
  });

  test('[C13] the door of a closed conference stays shut, and nobody is kept waiting at it', () => {
    const held = startConference();
    const waiting = held.knock();
    held.must('Marguerite', { kind: 'close' });
    expect(held.view({ as: 'waiting', waiting })).toMatchObject({ answer: 'turned-away' });
    held.knock();
    expect(held.now().waiting.size).toBe(0);
  });

  test('[C13] a flood at the door is stopped at the number of people a conference can have', () => {
    const held = holdConference();
    for (let count = 0; count < limits.people + 3; count += 1) held.knock();
    expect(held.now().waiting.size).toBe(limits.people);
  });

  test('[C13] whoever comes by a link that somebody waits by stands beside them; after three it is for the chair', () => {
    const held = holdConference();
    const byLink = { via: 'link', person: held.id('Kezia'), role: 'parent' } as const;
    const [first, second] = [
      held.knock({ name: 'Kezia', ...byLink }),
      held.knock({ name: 'Kez', ...byLink }),
    ];
    expect(waitingSeenBy(held)).toMatchObject([
      { id: first, person: held.id('Kezia'), flag: null },
      { id: second, person: held.id('Kezia'), flag: 'already-waiting' },
    ]);
    held.knock({ name: 'K', ...byLink });
    const fourth = {
      kind: 'knock',
      opId: 'the-fourth-0001',
      name: 'Kezia',
      where: 'room',
      spareLink: null,
      ...byLink,
    } as const;
    expect(held.sendAs({ as: 'door' }, fourth)).toMatchObject({
      ok: false,
      problem: { kind: 'too-many' },
    });
    held.must('Marguerite', { kind: 'turnAway', waiting: first });
    expect(waitingSeenBy(held)[0]).toMatchObject({ id: second, flag: null });
  });

  test('[C13] all who came by the code are turned away at once, and nobody else', () => {
    const held = holdConference();
    const strangers = [held.knock({ name: 'One' }), held.knock({ name: 'Two' })];
    const invited = held.knock({ name: 'Kezia', via: 'link', person: held.id('Kezia') });
    held.must('Marguerite', { kind: 'turnAwayAll', via: 'code' });
    expect([...held.now().waiting.keys()]).toEqual([invited]);
    for (const waiting of strangers) {
      expect(held.view({ as: 'waiting', waiting })).toMatchObject({ answer: 'turned-away' });
    }
    expect(held.refused('Marguerite', { kind: 'turnAwayAll', via: 'code' })).toBe('not-found');
  });

  test('[C13] the code is made again as often as the chair says', () => {
    const held = holdConference();
    held.must('Marguerite', { kind: 'renewCode' });
    held.must('Marguerite', { kind: 'renewCode' });
    expect(held.now().codeGeneration).toBe(2);
  });

  test('[C13] someone who goes away again is off the list', () => {
    const held = holdConference();
    const waiting = held.knock();
    held.sendAs({ as: 'door' }, { kind: 'goAway', opId: 'goes-away-000001', waiting });
    expect(waitingSeenBy(held)).toEqual([]);
    expect(held.view({ as: 'waiting', waiting })).toEqual({ at: 'outside', why: 'over' });
  });
});

describe('what the chair sees of who waits', () => {
  test('[C13] a name of the list is matched however it is typed; two of the same name are not guessed', () => {
    const held = holdConference();
    held.knock({ name: ' kezia ' });
    expect(waitingSeenBy(held)).toMatchObject([{ person: held.id('Kezia'), flag: null }]);
    held.must('Marguerite', { kind: 'invite', ...words, name: 'Kezia', device: true });
    expect(waitingSeenBy(held)).toMatchObject([{ person: null, flag: null }]);
  });

  test('[C13] the name of the chair and of someone who is already in are marked', () => {
    const held = startConference();
    held.knock({ name: 'MARGUERITE' });
    held.knock({ name: 'Kezia' });
    expect(waitingSeenBy(held)).toMatchObject([
      { person: null, flag: 'name-of-chair' },
      { person: held.id('Kezia'), flag: 'already-in-the-room' },
    ]);
  });
});

describe('letting in', () => {
  test('[C14] an invited person comes in as themselves, with what the chair wrote', () => {
    const held = holdConference();
    const waiting = held.knock({ name: 'kez' });
    held.must('Marguerite', {
      kind: 'admit',
      waiting,
      person: held.id('Kezia'),
      ...words,
      role: 'parent',
      name: 'Kezia',
    });
    expect(held.person('Kezia')).toMatchObject({
      attendance: 'present',
      title: 'Aunt',
      role: 'parent',
      device: true,
    });
    expect(held.view({ as: 'waiting', waiting })).toMatchObject({ answer: 'let-in' });
    expect(held.now().answered.get(waiting)?.person).toBe(held.id('Kezia'));
  });

  test('[C14] somebody new has the id of the command that let them in', () => {
    const held = holdConference();
    const opId = held.must('Marguerite', {
      kind: 'admit',
      waiting: held.knock(),
      person: null,
      ...words,
    });
    expect(held.now().people.get(opId)).toMatchObject({
      name: 'Ada',
      attendance: 'present',
      pen: false,
    });
  });

  test('[C14] someone who is in with a device is let in on another only when the chair says that they changed; without one they are', () => {
    const held = startConference();
    const admit = (name: 'Kezia' | 'Bett') =>
      ({ kind: 'admit', waiting: held.knock(), person: held.id(name), ...words, name }) as const;
    expect(held.refused('Marguerite', admit('Kezia'))).toBe('wrong-time');
    held.must('Marguerite', { ...admit('Kezia'), movesDevice: true });
    held.must('Marguerite', admit('Bett'));
    expect(held.person('Bett').device).toBe(true);
  });

  test('[C14] the door makes nobody a chair, and nobody into the chair', () => {
    const held = holdConference();
    const waiting = held.knock();
    const admit = { kind: 'admit', waiting, person: null, ...words } as const;
    expect(held.refused('Marguerite', { ...admit, role: 'chair' })).toBe('not-allowed');
    expect(held.refused('Marguerite', { ...admit, person: held.id('Marguerite') })).toBe(
      'not-allowed',
    );
  });

  test('[C8] who does not wait or is not on the list is not found', () => {
    const held = holdConference();
    const waiting = held.knock();
    expect(held.refused('Marguerite', { kind: 'turnAway', waiting: 'nobody' })).toBe('not-found');
    const admit = { kind: 'admit', waiting, person: 'nobody', ...words } as const;
    expect(held.refused('Marguerite', admit)).toBe('not-found');
    expect(held.refused('Marguerite', { ...admit, waiting: 'nobody' })).toBe('not-found');
  });

  test('[C15] someone sent out knocks as a stranger and comes back only by the word of the chair', () => {
    const held = startConference();
    const kezia = held.id('Kezia');
    held.must('Marguerite', { kind: 'remove', person: kezia });
    const waiting = held.knock({ name: 'Kezia', via: 'link', person: kezia });
    expect(held.now().waiting.get(waiting)?.person).toBeNull();
    expect(waitingSeenBy(held)).toMatchObject([{ person: null, flag: 'was-sent-out' }]);
    held.must('Marguerite', {
      kind: 'admit',
      waiting,
      person: kezia,
      ...words,
      role: 'parent',
      name: 'Kezia',
    });
    expect(held.person('Kezia').attendance).toBe('present');
  });

  test('[C14] coming back keeps the pen the chair took or gave; being sent out or another role does not', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'takePen', person: held.id('Dennis') });
    held.must('Marguerite', { kind: 'givePen', person: held.id('Ines') });
    for (const name of ['Dennis', 'Ines'] as const) {
      held.must('Marguerite', { kind: 'leave', person: held.id(name) });
      letIn(held, name);
    }
    expect([held.person('Dennis').pen, held.person('Ines').pen]).toEqual([false, true]);
    held.must('Marguerite', { kind: 'remove', person: held.id('Ines') });
    letIn(held, 'Ines');
    expect(held.person('Ines').pen).toBe(false);
  });
});
