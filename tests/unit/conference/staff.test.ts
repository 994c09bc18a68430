import { describe, expect, test } from 'vitest';
import type { StaffCommand } from '../../../shared/conference/commands.ts';
import { decide } from '../../../shared/conference/decide.ts';
import { mayOpen, takeOverDelayMs } from '../../../shared/conference/decide/staff.ts';
import { evolve } from '../../../shared/conference/evolve.ts';
import { isHere } from '../../../shared/conference/membership.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import { given, startConference } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';
import { addPart, openPart } from '../../support/held-parts.ts';

/** What a member of the council's staff sends at some time of the clock, after all that `held` has lived through. */
function asStaff(held: Held) {
  let conference = held.now();
  let sent = 0;
  return {
    send: (account: string, kind: 'askTakeOver' | 'takeOver' | 'openAfterwards', now: number) => {
      const opId = `staff-command-${String((sent += 1)).padStart(6, '0')}`;
      const command: StaffCommand =
        kind === 'openAfterwards' ? { kind, opId, reason: 'A question' } : { kind, opId };
      const actor = { as: 'staff', account, name: 'Ottilie' } as const;
      const result = decide(conference, command, actor, now, held.board);
      if (result.ok) conference = result.value.reduce(evolve, conference);
      return result.ok ? 'accepted' : result.problem.kind;
    },
    now: () => conference,
  };
}

const assign = (held: Held, deputy: string | null, ...assigned: string[]) =>
  held.send('Marguerite', { kind: 'assignStaff', deputy, assigned });

function withDeputy(): Held {
  const held = startConference();
  assign(held, 'deputy', 'helper');
  return held;
}

describe('who of the staff may open it', () => {
  test('[C58] the account that chairs it, its deputy and those assigned; for everyone else there is no such conference', () => {
    const held = withDeputy();
    const may = ['staff', 'deputy', 'helper', 'stranger'].filter((who) => mayOpen(held.now(), who));
    expect(may).toEqual(['staff', 'deputy', 'helper']);
    const staff = asStaff(held);
    for (const kind of ['askTakeOver', 'takeOver', 'openAfterwards'] as const) {
      expect(staff.send('stranger', kind, 5000)).toBe('not-found');
    }
  });

  test('[C58] the chair names them, and not themselves; a colleague taken off is a stranger again', () => {
    const held = withDeputy();
    expect(assign(held, 'staff')).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
    assign(held, null);
    expect(mayOpen(held.now(), 'deputy')).toBe(false);
  });

  test('[C58] after the close with a reason, which is kept', () => {
    const held = withDeputy();
    expect(asStaff(held).send('helper', 'openAfterwards', 5000)).toBe('wrong-time');
    held.must('Marguerite', { kind: 'close' });
    const staff = asStaff(held);
    expect(staff.send('helper', 'openAfterwards', 5000)).toBe('accepted');
    expect(staff.now().staff.openings).toEqual([
      { at: 5000, name: 'Ottilie', reason: 'A question' },
    ]);
  });

  test('[C58] no command of the room comes from an account, and none of the staff’s from a person', () => {
    const held = withDeputy();
    const actor = { as: 'staff', account: 'staff', name: 'Marguerite' } as const;
    expect(held.sendAs(actor, { kind: 'close', opId: 'o'.repeat(16) })).toMatchObject({
      ok: false,
    });
    const person = { as: 'person', person: held.id('Marguerite') } as const;
    expect(held.sendAs(person, { kind: 'takeOver', opId: 'p'.repeat(16) })).toMatchObject({
      ok: false,
      problem: { kind: 'not-allowed' },
    });
  });
});

describe('taking over', () => {
  test('[C59] only the deputy, only after asking, and only when the chair has had a minute to answer', () => {
    const staff = asStaff(withDeputy());
    expect(staff.send('helper', 'askTakeOver', 5000)).toBe('not-allowed');
    expect(staff.send('deputy', 'takeOver', 5000)).toBe('wrong-time');
    expect(staff.send('deputy', 'askTakeOver', 5000)).toBe('accepted');
    expect(staff.send('deputy', 'takeOver', 5000 + takeOverDelayMs - 1)).toBe('wrong-time');
    expect(staff.send('helper', 'takeOver', 5000 + takeOverDelayMs)).toBe('not-allowed');
    expect(staff.send('deputy', 'takeOver', 5000 + takeOverDelayMs)).toBe('accepted');
    expect(staff.send('deputy', 'takeOver', 5000 + takeOverDelayMs * 2)).toBe('not-allowed');
  });

  test('[C59] the chair sees who asks and may say no; a deputy who is one no longer has asked in vain', () => {
    const held = withDeputy();
    const asked = { as: 'staff', account: 'deputy', name: 'Ottilie' } as const;
    const ask = (at: number) =>
      held.sendAs(asked, { kind: 'askTakeOver', opId: `ask-take-over-${at}-00` });
    ask(1);
    const takeOver = () => {
      const view = held.view('Marguerite');
      return view.at === 'conference' ? view.staff?.takeOver?.name : undefined;
    };
    expect(takeOver()).toBe('Ottilie');
    expect(JSON.stringify(held.view('Dennis'))).not.toContain('Ottilie');
    held.must('Marguerite', { kind: 'refuseTakeOver' });
    expect([takeOver(), held.refused('Marguerite', { kind: 'refuseTakeOver' })]).toEqual([
      undefined,
      'someone-was-first',
    ]);
    expect(asStaff(held).send('deputy', 'takeOver', 900_000)).toBe('wrong-time');
    ask(2);
    assign(held, 'deputy', 'other');
    expect(takeOver()).toBe('Ottilie');
    assign(held, 'helper');
    expect(takeOver()).toBeUndefined();
    expect(asStaff(held).send('deputy', 'takeOver', 900_000)).toBe('not-found');
  });

  test('[C59] the new chair is here, of every part, with the pen; the old one has left as a professional, with no way in that was open', () => {
    const held = withDeputy();
    openPart(held, addPart(held, 'R', ['Ines'], true));
    const old = held.person('Marguerite');
    const staff = asStaff(held);
    staff.send('deputy', 'askTakeOver', 5000);
    staff.send('deputy', 'takeOver', 65_000);
    const conference = staff.now();
    const chairs = [...conference.people.values()].filter(({ role }) => role === 'chair');
    expect(chairs).toMatchObject([
      { name: 'Ottilie', attendance: 'present', pen: true, hears: 'all' },
    ]);
    expect(isHere(conference, given(chairs[0]))).toBe(true);
    expect(conference.people.get(old.id)).toMatchObject({
      role: 'professional',
      attendance: 'left',
      pen: false,
      adds: true,
      scores: true,
      linkGeneration: old.linkGeneration + 1,
    });
    expect([conference.account, conference.staff.deputy]).toEqual(['deputy', 'staff']);
    expect(viewFor(conference, { as: 'person', person: old.id }, held.live)).toEqual({
      at: 'outside',
      why: 'left',
    });
    expect(
      conference.stays.filter(({ person }) => person === old.id).every(({ to }) => to !== null),
    ).toBe(true);
  });

  test('[C59] not after the close, and not to and fro without end', () => {
    const closed = withDeputy();
    closed.must('Marguerite', { kind: 'close' });
    expect(asStaff(closed).send('deputy', 'askTakeOver', 5000)).toBe('not-allowed');
    const staff = asStaff(withDeputy());
    const accounts = ['deputy', 'staff'] as const;
    const answers = Array.from({ length: 150 }, (_, at) => {
      const account = given(accounts[at % 2]);
      staff.send(account, 'askTakeOver', at * 100_000);
      return staff.send(account, 'takeOver', at * 100_000 + takeOverDelayMs);
    });
    expect([answers[0], answers.at(-1)]).toEqual(['accepted', 'too-many']);
  });
});
