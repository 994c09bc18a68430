import { describe, expect, test } from 'vitest';
import type { StaffCommand } from '../../../shared/conference/commands.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import { decide } from '../../../shared/conference/decide.ts';
import { evolve } from '../../../shared/conference/evolve.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import {
  destroyedAt,
  destroyFrom,
  keptOf,
  needsLook,
  noticeMs,
  secondThoughtsMs,
  withDays,
} from '../../../shared/conference/keeping.ts';
import type { KeepRule } from '../../../shared/conference/keeping.ts';
import { given, startConference, withoutWords } from '../../support/held-conference.ts';

const day = 24 * 3_600_000;
const rule = { days: 90, since: 0 };

/** A closed conference, and the clock of whoever does something with it. */
function closed() {
  const held = startConference();
  held.must('Marguerite', { kind: 'assignStaff', deputy: 'deputy', assigned: ['helper'] });
  held.must('Marguerite', { kind: 'close' });
  let conference = held.now();
  let sent = 0;
  const issued = given(conference.issues.at(-1)).at;
  let clock = issued;
  const decided: Fact[] = [];
  const send = (actor: Parameters<typeof decide>[2], command: AnyCommand): string => {
    const result = decide(conference, command, actor, clock, held.board);
    if (!result.ok) return result.problem.kind;
    conference = result.value.reduce(evolve, conference);
    decided.push(...result.value);
    return 'accepted';
  };
  const opId = () => `retention-${String((sent += 1)).padStart(12, '0')}`;
  return {
    issued,
    now: () => conference,
    kept: () => keptOf(conference),
    /** So many days after the outcomes were issued. */
    onDay: (days: number) => void (clock = issued + days * day),
    staff: (account: string, kind: StaffCommand['kind'], reason = 'A complaint.') =>
      send({ as: 'staff', account, name: `Name of ${account}` }, {
        kind,
        opId: opId(),
        ...(kind === 'hold' || kind === 'endHold' ? { reason } : {}),
      } as StaffCommand),
    chair: (kind: 'reopen' | 'close') => {
      const reason = kind === 'reopen' ? { reason: 'A word was wrong.' } : {};
      const actor = { as: 'person', person: held.id('Marguerite') } as const;
      return send(actor, { kind, opId: opId(), ...reason } as AnyCommand);
    },
    server: (command: 'destroy' | 'noteReading', with_: object = {}) =>
      send({ as: 'server' }, { kind: command, opId: opId(), rule, ...with_ } as AnyCommand),
    decided,
    lives: (fact: Fact) => void (conference = evolve(conference, fact)),
    mother: () => held.id('Kezia'),
  };
}

function agreedOnDay(days: number) {
  const one = closed();
  one.onDay(days);
  one.staff('deputy', 'askDestruction');
  one.staff('helper', 'agreeDestruction');
  return one;
}

describe('[C63] a closed conference is destroyed after the council’s date, when two people agreed', () => {
  test('the date counts from the newest outcomes; with nobody, or only one, nothing is destroyed ever', () => {
    const one = closed();
    expect(destroyFrom(one.kept(), rule)).toBe(one.issued + 90 * day);
    one.onDay(1000);
    expect(one.server('destroy')).toBe('wrong-time');
    expect(one.staff('deputy', 'askDestruction')).toBe('accepted');
    expect(one.server('destroy')).toBe('wrong-time');
  });

  test('the same account never agrees with itself, however often it asks', () => {
    const one = closed();
    expect(one.staff('deputy', 'agreeDestruction')).toBe('someone-was-first');
    one.staff('deputy', 'askDestruction');
    expect(one.staff('deputy', 'askDestruction')).toBe('someone-was-first');
    expect(one.staff('deputy', 'agreeDestruction')).toBe('not-allowed');
    expect(one.staff('helper', 'agreeDestruction')).toBe('accepted');
    expect(one.staff('staff', 'agreeDestruction')).toBe('someone-was-first');
  });

  test('never before the date, and never within seven days of the second yes', () => {
    const early = agreedOnDay(3);
    early.onDay(89.99);
    expect(early.server('destroy')).toBe('wrong-time');
    early.onDay(90);
    expect(early.server('destroy')).toBe('accepted');

    const late = agreedOnDay(120);
    expect(destroyedAt(late.kept(), rule)).toBe(late.issued + 127 * day);
    late.onDay(126.99);
    expect(late.server('destroy')).toBe('wrong-time');
    late.onDay(127);
    expect(late.server('destroy')).toBe('accepted');
  });

  test('a shorter time that is set today destroys nothing for a week', () => {
    const one = closed();
    one.onDay(60);
    const shorter = withDays(rule, 28, one.issued + 60 * day);
    one.staff('deputy', 'askDestruction');
    one.onDay(60.5);
    one.staff('helper', 'agreeDestruction');
    expect(destroyFrom(one.kept(), shorter)).toBe(shorter.since + secondThoughtsMs);
    one.onDay(67.4);
    expect(one.server('destroy', { rule: shorter })).toBe('wrong-time');
    one.onDay(67.5);
    expect(one.server('destroy', { rule: shorter })).toBe('accepted');
  });

  test('one person alone brings no day nearer that two agreed to: not by a shorter time, not by two', () => {
    const one = agreedOnDay(3);
    const onDay = (days: number) => one.issued + days * day;
    const shorter = withDays(withDays(rule, 45, onDay(10)), 28, onDay(20));
    expect(destroyedAt(one.kept(), shorter)).toBe(onDay(90));
    one.onDay(89.9);
    expect(one.server('destroy', { rule: shorter })).toBe('wrong-time');
    const mistyped = withDays(withDays(rule, 3650, onDay(10)), 90, onDay(11));
    expect(destroyedAt(one.kept(), mistyped)).toBe(onDay(90));
    expect(destroyedAt(one.kept(), withDays(shorter, 365, onDay(30)))).toBe(onDay(365));
    one.onDay(90);
    expect(one.server('destroy', { rule: shorter })).toBe('accepted');
  });

  test('however often the time is changed, the longest that held when they agreed is remembered', () => {
    const one = agreedOnDay(3);
    let changed: KeepRule = rule;
    for (let times = 0; times < 300; times += 1) {
      changed = withDays(changed, 28, one.issued + (4 + times / 100) * day);
    }
    expect(changed.earlier?.length).toBe(100);
    expect(destroyedAt(one.kept(), changed)).toBe(one.issued + 90 * day);
  });

  test('nothing is decided in it afterwards', () => {
    const one = agreedOnDay(3);
    one.onDay(90);
    one.server('destroy');
    expect(one.chair('reopen')).toBe('not-found');
    expect(one.staff('deputy', 'hold')).toBe('not-found');
    expect(one.server('destroy')).toBe('not-found');
  });

  test('nobody but the server destroys, and nobody but staff agrees', () => {
    const one = agreedOnDay(3);
    one.onDay(100);
    const held = startConference();
    for (const actor of [
      { as: 'person', person: held.id('Marguerite') },
      { as: 'staff', account: 'deputy', name: 'Ottilie' },
      { as: 'door' },
    ] as const) {
      const command = { kind: 'destroy', opId: 'retention-of-a-stranger', rule } as const;
      const result = decide(one.now(), command, actor, one.issued + 100 * day, held.board);
      expect(result).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
    }
  });
});

describe('[C64] it can be stopped until it is done', () => {
  test('by either of the two and by the chair, and by nobody else', () => {
    for (const [who, answer] of [
      ['deputy', 'accepted'],
      ['helper', 'accepted'],
      ['staff', 'accepted'],
      ['administrator', 'not-allowed'],
    ] as const) {
      const one = agreedOnDay(3);
      one.onDay(80);
      expect(one.staff(who, 'callOffDestruction')).toBe(answer);
      one.onDay(90);
      expect(one.server('destroy')).toBe(answer === 'accepted' ? 'wrong-time' : 'accepted');
    }
  });

  test('by a hold, which says why; when it ends, two people agree anew', () => {
    const one = agreedOnDay(3);
    expect(one.staff('administrator', 'hold', 'The court asked for it.')).toBe('accepted');
    expect(one.now().retention.hold).toMatchObject({ reason: 'The court asked for it.' });
    expect(one.staff('staff', 'hold')).toBe('someone-was-first');
    expect(one.staff('deputy', 'askDestruction')).toBe('wrong-time');
    one.onDay(200);
    expect(one.server('destroy')).toBe('wrong-time');
    expect(one.staff('deputy', 'endHold')).toBe('accepted');
    expect(one.server('destroy')).toBe('wrong-time');
    one.staff('deputy', 'askDestruction');
    one.staff('staff', 'agreeDestruction');
    one.onDay(207);
    expect(one.server('destroy')).toBe('accepted');
  });

  test('by opening the conference again: then the date counts from the new outcomes', () => {
    const one = agreedOnDay(3);
    one.onDay(80);
    expect(one.chair('reopen')).toBe('accepted');
    expect(one.kept()).toMatchObject({ issued: null, asked: null, agreed: null });
    one.onDay(95);
    expect(one.server('destroy')).toBe('wrong-time');
    expect(one.staff('deputy', 'askDestruction')).toBe('wrong-time');
    one.chair('close');
    expect(destroyFrom(one.kept(), rule)).toBe(one.issued + (95 + 90) * day);
    expect(destroyedAt(one.kept(), rule)).toBeNull();
  });
});

test('[C65] people are reminded from fourteen days before the date, and not while it is held', () => {
  const one = closed();
  const date = given(destroyFrom(one.kept(), rule));
  expect(needsLook(one.kept(), rule, date - noticeMs - 1)).toBe(false);
  expect(needsLook(one.kept(), rule, date - noticeMs)).toBe(true);
  expect(needsLook(one.kept(), rule, date + 500 * day)).toBe(true);
  one.staff('deputy', 'askDestruction');
  expect(needsLook(one.kept(), rule, date + day)).toBe(true);
  one.staff('deputy', 'hold');
  expect(needsLook(one.kept(), rule, date + day)).toBe(false);
});

test('[C66] who opened which copy is kept, by id; what is no copy, or was destroyed, is not opened', () => {
  const one = closed();
  const copy = given(one.now().issues[0]?.copies.get(one.mother()));
  expect(one.server('noteReading', { copy: 'no-copy', by: { account: 'deputy' } })).toBe(
    'not-found',
  );
  expect(one.server('noteReading', { copy, by: { person: one.mother() } })).toBe('accepted');
  expect(one.server('noteReading', { copy, by: { account: 'deputy' } })).toBe('accepted');
  expect(one.now().readings).toEqual([
    { at: one.issued, copy, person: one.mother(), account: null },
    { at: one.issued, copy, person: null, account: 'deputy' },
  ]);
  const gone: Fact = { kind: 'linesRedacted', lines: [], documents: [], at: 1, by: 'server' };
  one.lives(gone);
  expect(one.server('noteReading', { copy, by: { account: 'deputy' } })).toBe('not-found');
});

test('[C66] facts of all this hold ids; names and reasons are words that can be destroyed', () => {
  const one = agreedOnDay(3);
  one.staff('staff', 'callOffDestruction');
  one.staff('administrator', 'hold', 'A secret reason.');
  one.staff('helper', 'endHold', 'A secret reason.');
  const copy = given(one.now().issues[0]?.copies.get(one.mother()));
  one.server('noteReading', { copy, by: { person: one.mother() } });
  expect(one.decided.map(({ kind }) => kind)).toEqual([
    'destructionAsked',
    'destructionAgreed',
    'destructionCalledOff',
    'held',
    'holdEnded',
    'copyRead',
  ]);
  const bare = JSON.stringify(withoutWords(one.decided));
  expect(bare).toContain('administrator');
  expect(bare).not.toMatch(/Name of|secret|Kezia/);
  // Without their words they fold to the same, but for the names.
  const folded = withoutWords(one.decided).reduce(evolve, closed().now());
  expect(folded.retention).toMatchObject({ hold: null, asked: null, destroyed: null });
});
