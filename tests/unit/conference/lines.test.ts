import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conference/decide.ts';
import { limits } from '../../../shared/protocol/limits.ts';
import {
  given,
  holdConference,
  inPart,
  letIn,
  startConference,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { bareBoard } from '../../support/plain-board.ts';

type Where = 'everyone' | 'professionals' | 'chair';

const line = (held: Held, saidBy: Name, audience: Where = 'everyone') =>
  ({
    kind: 'addLine',
    audience: held.audience(audience),
    code: 'strength',
    text: 'We eat together every day',
    saidBy: held.id(saidBy),
    about: null as string | null,
  }) as const;

describe('adding a line', () => {
  test('[C9] it has the id of its command, and its words lie apart from the fact', () => {
    const held = startConference();
    const children = [given(held.now().children[0]).id];
    const id = held.must('Kezia', { ...line(held, 'Kezia'), evidence: 'family-view', children });
    const kezia = held.id('Kezia');
    expect(held.facts().at(-1)).toMatchObject({
      line: id,
      saidBy: kezia,
      by: kezia,
      evidence: 'family-view',
      children,
    });
    const { words: _, ...rest } = held.facts().at(-1) as { words?: unknown };
    expect(JSON.stringify(rest)).not.toContain('eat together');
    expect(held.now().contributions.get(id)).toMatchObject({
      person: kezia,
      recordedBy: kezia,
      code: 'strength',
    });
  });

  test('[C9] an id that is a line already, the pen’s too, never stands for a second one', () => {
    const held = startConference();
    const command = { ...line(held, 'Kezia'), text: 'Another' };
    const actor = { as: 'person', person: held.id('Kezia') } as const;
    for (const opId of [
      held.penLine('everyone'),
      held.must('Kezia', line(held, 'Kezia')),
      held.id('Bett'),
    ]) {
      const result = held.sendAs(actor, { ...command, opId });
      expect(result).toMatchObject({ ok: false, problem: { kind: 'someone-was-first' } });
    }
  });

  test('[C20] it goes where the person sees the board now, and an audience they do not see is not there', () => {
    const held = startConference();
    held.must('Ines', line(held, 'Ines', 'professionals'));
    expect(held.refused('Kezia', line(held, 'Kezia', 'professionals'))).toBe('not-found');
    expect(held.refused('Ines', line(held, 'Ines', 'chair'))).toBe('not-found');
    expect(held.refused('Kezia', { ...line(held, 'Kezia'), audience: 'nowhere' })).toBe(
      'not-found',
    );
  });

  test('[C20] it waits for the start', () => {
    const held = holdConference();
    letIn(held, 'Kezia');
    const result = held.send('Kezia', line(held, 'Kezia'));
    const message = 'The chair has not started yet. Your words are still here.';
    expect(result).toEqual({ ok: false, problem: { kind: 'wrong-time', message } });
  });

  test('[C20] a comment answers a line of the same board, and only a comment must', () => {
    const held = startConference();
    const [shared, hidden] = [held.penLine('everyone'), held.penLine('professionals')];
    const comment = { ...line(held, 'Kezia'), code: 'comment', about: shared } as const;
    held.must('Kezia', comment);
    held.must('Kezia', { ...line(held, 'Kezia'), code: 'safety-goal', about: shared });
    expect(held.refused('Kezia', { ...comment, about: null })).toBe('not-complete');
    for (const about of [hidden, 'nothing']) {
      expect(held.refused('Kezia', { ...comment, about })).toBe('not-found');
    }
    expect(held.refused('Ines', { ...comment, saidBy: held.id('Ines'), about: hidden })).toBe(
      'not-found',
    );
  });

  test('[C20] a full board takes no more, and children are those of the conference', () => {
    const held = startConference();
    expect(held.refused('Kezia', { ...line(held, 'Kezia'), children: ['nobody'] })).toBe(
      'not-found',
    );
    const command = { ...line(held, 'Kezia'), opId: 'one-line-too-many' };
    const full = bareBoard(null, limits.linesPerDocument);
    const result = decide(held.now(), command, { as: 'person', person: held.id('Kezia') }, 1, full);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'too-many' } });
  });

  test('[C20] while a restricted part is open, lines go to its own audience only', () => {
    const held = startConference();
    const actor = { as: 'person', person: held.id('Ines') } as const;
    const board = bareBoard();
    const people = ['Marguerite', 'Ines', 'Tamar'] as const;
    const part = inPart(held, { people, audience: 'professionals', restricted: true });
    const say = (audience: Where) =>
      decide(
        part,
        { ...line(held, 'Ines', audience), opId: 'in-restricted-part' },
        actor,
        1,
        board,
      );
    expect(say('professionals').ok).toBe(true);
    expect(say('everyone')).toMatchObject({ ok: false, problem: { kind: 'wrong-time' } });
  });
});

describe('whose words', () => {
  test('[C21] people say their own words, an advocate also those of whom they are named for', () => {
    const held = startConference();
    held.must('Kezia', line(held, 'Kezia'));
    held.must('Sunniva', line(held, 'Sunniva'));
    const id = held.must('Sunniva', { ...line(held, 'Juno'), code: 'child-view' });
    expect(held.now().contributions.get(id)).toMatchObject({
      person: held.id('Juno'),
      recordedBy: held.id('Sunniva'),
    });
    expect(held.refused('Kezia', line(held, 'Ines'))).toBe('not-allowed');
    expect(held.refused('Sunniva', line(held, 'Kezia'))).toBe('not-allowed');
    // The same for somebody and nobody, as it must not matter whether there is such a person.
    expect(held.refused('Kezia', { ...line(held, 'Kezia'), saidBy: 'nobody' })).toBe('not-allowed');
    expect(held.refused('Dennis', { ...line(held, 'Kezia'), saidBy: 'nobody' })).toBe('not-found');
  });

  test('[C21] an interpreter and an observer add nothing, a supporter only with the pen and in their own name', () => {
    const held = startConference();
    for (const name of ['Piotr', 'Olu', 'Sol'] as const) {
      expect(held.refused(name, line(held, name))).toBe('not-allowed');
    }
    held.must('Marguerite', { kind: 'givePen', person: held.id('Sol') });
    held.must('Sol', line(held, 'Sol'));
    expect(held.refused('Sol', line(held, 'Kezia'))).toBe('not-allowed');
  });

  test('[C21] chair and minute taker write down what anyone who came says', () => {
    const held = startConference();
    held.must('Dennis', line(held, 'Bett'));
    held.must('Marguerite', line(held, 'Kezia'));
    expect(held.refused('Dennis', line(held, 'Juno'))).toBe('not-allowed');
  });

  test('[C21] what stands as a child’s own words was said by a child', () => {
    const held = startConference();
    expect(held.refused('Kezia', { ...line(held, 'Kezia'), code: 'child-view' })).toBe(
      'not-allowed',
    );
    letIn(held, 'Juno');
    held.must('Juno', { ...line(held, 'Juno'), code: 'child-view' });
    held.must('Juno', line(held, 'Juno'));
  });
});

describe('changing, striking and bringing back', () => {
  test('[C22] a contributed line answers to its author, to who speaks for them, and to the chair', () => {
    const held = startConference();
    const own = held.must('Kezia', line(held, 'Kezia'));
    const junos = held.must('Sunniva', line(held, 'Juno'));
    letIn(held, 'Juno');
    for (const [id, name] of [
      [own, 'Kezia'],
      [own, 'Marguerite'],
      [junos, 'Sunniva'],
      [junos, 'Juno'],
    ] as const) {
      held.must(name, { kind: 'changeLine', line: id, text: 'In other words' });
      held.must(name, { kind: 'strikeLine', line: id });
      held.must(name, { kind: 'restoreLine', line: id });
    }
    for (const name of ['Ines', 'Dennis', 'Sunniva'] as const) {
      expect(held.refused(name, { kind: 'strikeLine', line: own })).toBe('not-allowed');
    }
  });

  test('[C22] an advocate may strike what the child they are named for sent alone', () => {
    const held = startConference();
    letIn(held, 'Juno');
    const id = held.must('Juno', line(held, 'Juno'));
    held.must('Sunniva', { kind: 'strikeLine', line: id });
    expect(held.refused('Kezia', { kind: 'restoreLine', line: id })).toBe('not-allowed');
  });

  test('[C20] while a restricted part is open, what stands on a wider board is left as it is', () => {
    const held = startConference();
    const id = held.must('Ines', line(held, 'Ines'));
    const people = ['Marguerite', 'Ines'] as const;
    const part = inPart(held, { people, audience: 'professionals', restricted: true });
    const command = { kind: 'strikeLine', line: id, opId: 'in-restricted-part' } as const;
    const board = bareBoard();
    const result = decide(part, command, { as: 'person', person: held.id('Ines') }, 1, board);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'wrong-time' } });
  });

  test('[C22] what a minute taker sent for someone without a device they can put right', () => {
    const held = startConference();
    const id = held.must('Dennis', line(held, 'Bett'));
    held.must('Dennis', { kind: 'changeLine', line: id, text: 'In other words' });
  });

  test('[C22] a line of the pen is changed with the pen, and the refusal says so', () => {
    const held = startConference();
    const result = held.send('Marguerite', {
      kind: 'changeLine',
      line: held.penLine('everyone'),
      text: 'New',
    });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
    expect(result.ok ? '' : result.problem.message).toContain('with the pen');
  });

  test('[C8] a line on a board that one does not see is not there', () => {
    const held = startConference();
    const hidden = held.must('Ines', line(held, 'Ines', 'professionals'));
    for (const id of [hidden, held.penLine('professionals'), 'nothing']) {
      expect(held.refused('Kezia', { kind: 'strikeLine', line: id })).toBe('not-found');
    }
  });
});
