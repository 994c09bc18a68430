import { describe, expect, test } from 'vitest';
import { guessRole } from '../../../client/before/guess-role.ts';
import { roleRights } from '../../../shared/conference/roles.ts';
import { given, letIn, holdConference, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const line = (held: Held, saidBy: Name, text = 'Wren sleeps well.') =>
  ({
    kind: 'addLine',
    audience: held.audience('everyone'),
    code: 'strength',
    text,
    saidBy: held.id(saidBy),
    about: null,
  }) as const;

describe('who takes part, as the leaflets have it', () => {
  test.each(['Kezia', 'Bett', 'Ines'] as const)(
    '[C20] family and network say what they see, as professionals do: %s (D2, D7, E16, Y2)',
    (name) => {
      const held = startConference();
      // Nana Bett has no device: the minute taker writes down what she says.
      const by = name === 'Bett' ? 'Dennis' : name;
      const added = held.must(by, line(held, name));
      expect(held.now().contributions.get(added)).toMatchObject({ person: held.id(name) });
      expect(held.board.readLine(added)?.saidBy).toEqual([held.id(name)]);
    },
  );

  test('[C20] a parent answers any line on the board, in their own words and beneath it (E16, D21)', () => {
    const held = startConference();
    const about = held.penLine('everyone', { text: 'Otis came to school hungry.' });
    const comment = {
      ...line(held, 'Kezia', 'He is not hungry now.'),
      code: 'comment',
      about,
    } as const;
    const answer = held.must('Kezia', comment);
    expect(held.board.readLine(answer)).toMatchObject({ about, text: 'He is not hungry now.' });
  });

  test('[C55] a solicitor or a friend comes as a supporter, and writes when the chair says so (D8, E4, E12, Y5, N5, M8)', () => {
    const held = startConference();
    expect(guessRole('Solicitor')).toBe('supporter');
    expect(held.refused('Sol', line(held, 'Sol'))).toBe('not-allowed');
    const rights = { person: held.id('Sol'), adds: true, scores: false } as const;
    held.must('Marguerite', { kind: 'setRights', ...rights });
    held.must('Sol', line(held, 'Sol'));
  });

  test('[C19] an advocate says it for the person they are named for, and is marked so (D12, D25, E14, M6)', () => {
    const held = startConference();
    const added = held.must('Sunniva', line(held, 'Juno', 'I like the library.'));
    expect(held.now().contributions.get(added)).toMatchObject({
      person: held.id('Juno'),
      recordedBy: held.id('Sunniva'),
    });
    expect(held.refused('Sunniva', line(held, 'Kezia'))).toBe('not-allowed');
  });

  test('[C19] an interpreter or signer follows the board, and adds nothing (D9, E19, Y7)', () => {
    const held = startConference();
    expect([guessRole('Polish interpreter'), guessRole('BSL signer')]).toEqual([
      'interpreter',
      'interpreter',
    ]);
    expect(held.refused('Piotr', line(held, 'Piotr'))).toBe('not-allowed');
    const view = held.view('Piotr');
    expect(view.at === 'conference' && view.documents.length > 0).toBe(true);
  });

  test('[C16] the chair leads and is no one’s social worker: they give no number and no agency’s view (D16, M3)', () => {
    const { scores, mayScore, professional } = roleRights.chair;
    expect([scores, mayScore, professional]).toEqual([false, false, false]);
    const chairs = [...startConference().now().people.values()].filter(
      ({ role }) => role === 'chair',
    );
    expect(chairs).toHaveLength(1);
  });

  test('[C1] somebody else than the chair can type, and the chair can type alone (N3, E6, M12)', () => {
    const held = startConference();
    const writers = [...held.now().people.values()].filter(({ pen }) => pen);
    expect(writers.map(({ role }) => role)).toEqual(['chair', 'minute-taker']);
    const alone = holdConference();
    letIn(alone, 'Kezia');
    alone.must('Marguerite', { kind: 'start' });
    const view = alone.view('Marguerite');
    expect(view.at === 'conference' && view.documents.every(({ pen }) => pen)).toBe(true);
  });

  test('[C34] brothers and sisters come as children do (E5)', () => {
    const held = holdConference();
    const waiting = held.knock({ name: 'Otis', role: 'child', via: 'spare' });
    held.must('Marguerite', {
      kind: 'admit',
      waiting,
      person: null,
      name: 'Otis',
      role: 'child',
      title: 'Brother',
      agency: '',
      where: 'video',
    });
    held.must('Marguerite', { kind: 'start' });
    const otis = given([...held.now().people.values()].find(({ name }) => name === 'Otis'));
    expect(otis).toMatchObject({ role: 'child', adds: true, where: 'video' });
  });

  test.each([
    'Social worker',
    'Team manager',
    'GP',
    'Police officer',
    'Health visitor',
    'School nurse',
    'Head teacher',
    'Probation officer',
    'Community paediatrician',
    'Health manager',
  ])('[BD3] "%s" on the list is one of the professionals (D17, E6, N2, M7)', (title) => {
    expect(guessRole(title)).toBe('professional');
  });

  test('[C37] everyone sees who is here, in the room or by video (D18, D23, N4, N16)', () => {
    const held = startConference();
    const view = held.view('Kezia');
    const people = view.at === 'conference' ? view.people : [];
    const shown = people.map(({ name, where, attendance }) => ({ name, where, attendance }));
    expect(shown).toContainEqual({ name: 'Ines', where: 'room', attendance: 'present' });
    expect(new Set(people.map(({ name }) => name)).has('Dennis')).toBe(true);
  });

  test('[C33] what police tell professionals alone reaches no family member, screen or copy (D20, N9)', () => {
    const held = startConference();
    held.penLine('professionals', { text: 'An old conviction.' });
    const board = held.now().audiences.get(held.audience('professionals'))?.document;
    for (const name of ['Kezia', 'Juno', 'Bett', 'Sol'] as const) {
      const view = held.view(name);
      const ids = view.at === 'conference' ? view.documents.map(({ id }) => id) : [];
      expect(ids).not.toContain(board);
    }
    const screen = held.view({ as: 'screen' });
    expect(JSON.stringify(screen)).not.toContain(board);
  });

  test('[C13] whoever comes early waits outside, and learns nothing of who is in there (M10, Y9)', () => {
    const held = startConference();
    const waiting = held.knock({ name: 'Tobias', role: 'professional', via: 'code' });
    expect(held.view({ as: 'waiting', waiting })).toEqual({
      at: 'waiting-room',
      you: { id: waiting, name: 'Tobias', role: 'professional' },
      answer: 'wait',
      started: true,
    });
  });

  test('[C12] everyone who came, left early or sent apologies has a copy of what was written (D37, D48, N6, N22, M14)', () => {
    const held = startConference();
    held.must('Tamar', { kind: 'leave', person: held.id('Tamar') });
    held.must('Marguerite', { kind: 'close' });
    const copies = given(held.now().issues.at(-1)).copies;
    for (const name of ['Kezia', 'Bett', 'Ines', 'Tamar', 'Sol'] as const) {
      expect(copies.has(held.id(name))).toBe(true);
    }
  });

  test('[C12] what is changed later is a new version beside the old one (D42, E11)', () => {
    const held = startConference();
    held.must('Marguerite', { kind: 'close' });
    held.must('Marguerite', { kind: 'reopen', reason: 'The core group changed the plan.' });
    held.must('Marguerite', { kind: 'close' });
    expect(held.now().issues.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('[C14] somebody the family wants there too can be put on the list, or let in at the door (D6, N8)', () => {
    const held = startConference();
    const aunt = held.must('Marguerite', {
      kind: 'invite',
      name: 'Aunt Ida',
      role: 'network',
      title: 'Aunt',
      agency: '',
      where: 'room',
      device: true,
    });
    const found = [...held.now().people.values()].find(({ name }) => name === 'Aunt Ida');
    expect([found?.attendance, aunt.length > 0]).toEqual(['invited', true]);
  });
});
