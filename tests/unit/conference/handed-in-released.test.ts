import { describe, expect, test } from 'vitest';
import { given, holdConference, letIn, startConference } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  childrenOf,
  hear,
  openPart,
  refusalOf,
} from '../../support/held-parts.ts';
import { handIn, release, released, statement, tray, whoNotices } from '../../support/letters.ts';

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
