import { describe, expect, test } from 'vitest';
import { limits } from '../../../shared/protocol/limits.ts';
import { given, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  childrenOf,
  hear,
  openPart,
  refusalOf,
} from '../../support/held-parts.ts';

/** Part A with Kezia, part B with Bett; Ines is in both. A runs, after B. */
function split() {
  const held = startConference();
  const a = addPart(held, 'A', ['Kezia', 'Ines', 'Dennis']);
  const b = addPart(held, 'B', ['Bett', 'Ines', 'Dennis']);
  openPart(held, b);
  openPart(held, a);
  return { held, partB: b, a: audienceOfPart(held, a), b: audienceOfPart(held, b) };
}

interface Release {
  readonly line: string;
  readonly text?: string;
  readonly children?: readonly string[];
}

const release = (
  held: Held,
  to: string,
  newcomers: readonly Name[],
  ...lines: readonly Release[]
) =>
  held.send('Marguerite', {
    kind: 'releaseLines',
    to,
    newcomers: newcomers.map((name) => held.id(name)),
    lines: lines.map(({ line, text, children }) => ({
      line,
      text: text ?? null,
      howWeWillKnow: null,
      children: [...(children ?? [])],
    })),
  });

/** The new ids, in the order of the lines. */
function released(result: ReturnType<typeof release>): string[] {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.flatMap((fact) => (fact.kind === 'lineReleased' ? [fact.line] : []));
}

const say = (held: Held, name: Name, audience: string) =>
  held.must(name, {
    kind: 'addLine',
    audience,
    code: 'family-worry',
    text: 'I worry about the nights',
    saidBy: held.id(name),
    about: null,
  });

const variants = (held: Held, name: Name) => {
  const view = held.view(name);
  return view.at === 'conference' ? view.variants : null;
};

const refused = (result: ReturnType<typeof release>) => refusalOf(result).kind;

describe('releasing lines', () => {
  test('[C48] they are new lines with new ids, and the words stay with whoever said them', () => {
    const { held, a, b } = split();
    const line = say(held, 'Kezia', a);
    const [copy] = released(release(held, b, ['Bett'], { line }));
    expect(held.board.readLine(given(copy))).toMatchObject({
      audience: b,
      text: 'I worry about the nights',
      saidBy: [held.id('Kezia')],
    });
    expect(copy).not.toContain(line);
    expect(held.now().contributions.get(given(copy))?.person).toBe(held.id('Kezia'));
    const [worded] = released(
      release(held, held.audience('everyone'), everyoneElse, { line, text: 'Nights are hard' }),
    );
    expect(held.now().contributions.has(given(worded))).toBe(false);
  });

  test('[C48] who wrote it down is named to nobody who is not with them', () => {
    const held = startConference();
    const a = addPart(held, 'A', ['Kezia', 'Sunniva', 'Ines']);
    const b = addPart(held, 'B', ['Bett', 'Ines']);
    openPart(held, a);
    const sent = {
      kind: 'addLine',
      audience: audienceOfPart(held, a),
      code: 'family-worry',
      text: 'She is afraid at night',
      about: null,
    } as const;
    const about = held.penLine('A', { recordedBy: held.id('Ines') });
    const saidBy = held.id('Juno');
    const line = held.must('Sunniva', { ...sent, saidBy });
    const to = audienceOfPart(held, b);
    const [asSaid, worded] = [
      ...released(release(held, to, ['Bett'], { line })),
      ...released(release(held, to, ['Bett'], { line: about, text: 'Nights are hard' })),
    ];
    expect(held.board.readLine(given(asSaid))?.recordedBy).toBe(held.id('Marguerite'));
    expect(held.board.readLine(given(worded))?.recordedBy).toBe(held.id('Ines'));
    openPart(held, b);
    expect(JSON.stringify(held.view('Bett'))).not.toContain('Sunniva');
  });

  test('[C48] only as the chair saw who would come to read them', () => {
    const { held, a, b } = split();
    const line = say(held, 'Kezia', a);
    expect(refused(release(held, b, [], { line }))).toBe('someone-was-first');
    expect(refused(release(held, b, ['Bett', 'Tamar'], { line }))).toBe('someone-was-first');
    expect(release(held, b, ['Bett'], { line }).ok).toBe(true);
  });

  test('[C48] a line stands once for the same people; crossed out there, it may come in better words', () => {
    const { held, a, b, partB } = split();
    const line = say(held, 'Kezia', a);
    const [copy] = released(release(held, b, ['Bett'], { line, text: 'Too much' }));
    for (const again of [line, given(copy)]) {
      expect(refused(release(held, b, [], { line: again }))).toBe('someone-was-first');
    }
    expect(refused(release(held, a, ['Kezia'], { line: given(copy) }))).toBe('someone-was-first');
    held.board.put(b, { id: given(copy), struck: true });
    const [better] = released(release(held, b, ['Bett'], { line, text: 'Better' }));
    openPart(held, partB);
    expect(variants(held, 'Bett')).toEqual([]);
    expect(variants(held, 'Ines')).toEqual([{ line: better, of: line }]);
  });

  test('[C49] whoever sees both sees one; whoever sees one learns of no other', () => {
    const { held, a, b, partB } = split();
    const line = say(held, 'Kezia', a);
    const [inB] = released(release(held, b, ['Bett'], { line, text: 'For B' }));
    const everyone = held.audience('everyone');
    const [inAll] = released(release(held, everyone, everyoneElse, { line, text: 'For all' }));
    expect(variants(held, 'Kezia')).toEqual([{ line: inAll, of: line }]);
    expect(variants(held, 'Ines')).toEqual([
      { line: inB, of: line },
      { line: inAll, of: line },
    ]);
    openPart(held, partB);
    expect(variants(held, 'Bett')).toEqual([{ line: inAll, of: inB }]);
  });

  test('[C49] a variant of a variant stands for the first, and follows it when it moves to fewer people', () => {
    const { held, a, b, partB } = split();
    const line = say(held, 'Kezia', a);
    const [inB] = released(release(held, b, ['Bett'], { line, text: 'For B' }));
    const everyone = held.audience('everyone');
    const [inAll] = released(
      release(held, everyone, [...everyoneElse.filter((name) => name !== 'Bett'), 'Kezia'], {
        line: given(inB),
        text: 'For all',
      }),
    );
    expect(variants(held, 'Ines')).toEqual([
      { line: inB, of: line },
      { line: inAll, of: line },
    ]);
    // Ines may hear about the second child only, and a line about the first goes away from her.
    hear(held, 'Ines', [1]);
    const root = held.must('Marguerite', {
      kind: 'narrowLine',
      line,
      children: childrenOf(held, 0),
    });
    expect(variants(held, 'Dennis')).toEqual([
      { line: inB, of: root },
      { line: inAll, of: root },
    ]);
    expect(variants(held, 'Ines')).toEqual([{ line: inAll, of: inB }]);
    const moved = held.must('Marguerite', {
      kind: 'narrowLine',
      line: given(inB),
      children: childrenOf(held, 0),
    });
    expect(variants(held, 'Dennis')).toEqual([
      { line: moved, of: root },
      { line: inAll, of: root },
    ]);
    openPart(held, partB);
    expect(variants(held, 'Bett')).toEqual([{ line: inAll, of: moved }]);
  });

  test('[C50] a comment goes with the line it answers, or where that can be read already', () => {
    const { held, a, b } = split();
    const line = say(held, 'Kezia', a);
    const comment = held.penLine('A', { code: 'comment', about: line });
    expect(refused(release(held, b, ['Bett'], { line: comment }))).toBe('not-complete');
    const [, both] = released(release(held, b, ['Bett'], { line }, { line: comment }));
    expect(held.board.readLine(given(both))?.about).toBe(
      held.board.lines().find(({ audience, code }) => audience === b && code !== 'comment')?.id,
    );
    const shared = held.penLine('everyone');
    const onShared = held.penLine('A', { code: 'comment', about: shared });
    const [there] = released(release(held, b, ['Bett'], { line: onShared }));
    expect(held.board.readLine(given(there))?.about).toBe(shared);
    const later = held.penLine('A', { code: 'comment', about: line });
    const [after] = released(release(held, b, ['Bett'], { line: later }));
    expect(held.board.audienceOf(given(held.board.readLine(given(after))?.about))).toBe(b);
  });

  test('[C50] what it answers stays behind where not everyone there reads it', () => {
    const { held, a, b } = split();
    const danger = held.penLine('A', { code: 'danger-statement' });
    const goal = held.penLine('A', {
      code: 'safety-goal',
      goal: danger,
      by: '2026-07-01',
      owner: held.id('Kezia'),
    });
    const [copy] = released(release(held, b, ['Bett'], { line: goal }));
    expect(held.board.readLine(given(copy))).toMatchObject({
      by: '2026-07-01',
      owner: held.id('Kezia'),
    });
    expect(held.board.readLine(given(copy))?.goal ?? null).toBeNull();
    expect(a).not.toBe(b);
  });

  test('[C51] the same words are about at least one of the same children; other words may be about any', () => {
    const { held, a, b } = split();
    hear(held, 'Bett', [1]);
    const [both, one] = [childrenOf(held, 0, 1), childrenOf(held, 1)];
    const line = held.penLine('A', { text: 'Both are tired', children: both });
    const as = refusalOf(release(held, b, ['Bett'], { line, children: both }));
    expect(as.message).toContain('Bett may not hear about Juno');
    expect(refused(release(held, b, ['Bett'], { line }))).toBe('not-complete');
    expect(refused(release(held, b, ['Bett'], { line, text: 'Both are tired' }))).toBe(
      'not-complete',
    );
    const [copy] = released(release(held, b, ['Bett'], { line, children: one }));
    expect(held.board.readLine(given(copy))).toMatchObject({
      text: 'Both are tired',
      children: one,
    });
    const hers = held.penLine('A', { text: 'Juno is tired', children: childrenOf(held, 0) });
    expect(refused(release(held, b, ['Bett'], { line: hers, children: one }))).toBe('not-complete');
    const [worded] = released(release(held, b, ['Bett'], { line: hers, text: 'Nights are hard' }));
    expect(held.board.readLine(given(worded))).toMatchObject({ text: 'Nights are hard' });
    expect(held.board.audienceOf(hers)).toBe(a);
  });

  test('[C48] not a line that is crossed out, not one twice, not onto a full board, not what is not there', () => {
    const { held, a, b } = split();
    const line = say(held, 'Kezia', a);
    const struck = held.penLine('A', { struck: true });
    expect(refused(release(held, b, ['Bett'], { line: struck }))).toBe('wrong-time');
    expect(refused(release(held, b, ['Bett'], { line }, { line }))).toBe('malformed');
    const [copy] = released(release(held, held.audience('everyone'), everyoneElse, { line }));
    expect(refused(release(held, b, ['Bett'], { line }, { line: given(copy) }))).toBe('malformed');
    expect(refused(release(held, b, ['Bett'], { line: 'nothing' }))).toBe('not-found');
    expect(refused(release(held, 'nowhere', [], { line }))).toBe('not-found');
    expect(refused(release(held, a, [], { line }))).toBe('someone-was-first');
    for (let at = 0; at < limits.linesPerDocument; at += 1) held.board.put(b, { id: `full-${at}` });
    expect(refused(release(held, b, ['Bett'], { line }))).toBe('too-many');
  });

  test('[C20] what the chair released of somebody does not count as what they added', () => {
    const { held, a, b } = split();
    const lines = Array.from({ length: limits.linesOfOnePerson - 1 }, () => ({
      line: say(held, 'Kezia', a),
    }));
    released(release(held, b, ['Bett'], ...lines));
    say(held, 'Kezia', a);
  });
});

/** All who came and are not of part A. */
const everyoneElse: readonly Name[] = ['Tamar', 'Juno', 'Bett', 'Sol', 'Sunniva', 'Piotr', 'Olu'];
