import { describe, expect, test } from 'vitest';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { given, holdConference, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, audienceOfPart, childrenOf, hear, openPart } from '../../support/held-parts.ts';

const say = (held: Held, name: Name, about: string | null = null, audience = 'everyone') =>
  held.must(name, {
    kind: 'addLine',
    audience: held.audience(audience),
    code: about === null ? 'strength' : 'comment',
    text: 'The words in question',
    saidBy: held.id(name),
    about,
  });

const redact = (held: Held, ...lines: readonly string[]) =>
  held.must('Marguerite', { kind: 'redactLines', lines: [...lines] });

const documentOf = (held: Held, audience: string) =>
  given(held.now().audiences.get(held.audience(audience))).document;

const viewOf = (held: Held, name: Name) => held.view(name) as ConferenceView;

const redactionIn = (held: Held) =>
  given(held.facts().findLast((fact) => fact.kind === 'linesRedacted'));

describe('a line that is taken away for good', () => {
  test('[C67] goes with all that answers it however deep, also on a narrower board, and with nothing else', () => {
    const held = startConference();
    const line = say(held, 'Kezia');
    const answer = say(held, 'Ines', line);
    const deeper = say(held, 'Kezia', answer);
    const narrow = held.penLine('professionals', { code: 'comment', about: line });
    const goal = held.penLine('everyone', { code: 'safety-goal', about: line, goal: line });
    const other = say(held, 'Tamar');
    redact(held, line);
    expect(redactionIn(held).lines).toEqual([
      { line, audience: held.audience('everyone') },
      { line: answer, audience: held.audience('everyone') },
      { line: deeper, audience: held.audience('everyone') },
      { line: narrow, audience: held.audience('professionals') },
    ]);
    expect(held.board.lines().map(({ id }) => id)).toEqual([goal, other]);
  });

  test('[C67] gives each board it stood on a new address of the next epoch, and no other', () => {
    const held = startConference();
    const line = say(held, 'Kezia');
    held.penLine('professionals', { code: 'comment', about: line });
    const before = ['everyone', 'professionals', 'chair'].map((name) => documentOf(held, name));
    redact(held, line);
    const after = ['everyone', 'professionals', 'chair'].map((name) => documentOf(held, name));
    expect(after.map((document, index) => document === before[index])).toEqual([
      false,
      false,
      true,
    ]);
    expect([...held.now().audiences.values()].map(({ epoch }) => epoch)).toEqual([1, 1, 0]);
  });

  test('[C67] takes along what answers it on another board, also what was said before it went to fewer people', () => {
    const held = startConference();
    hear(held, 'Bett', [1]);
    const first = say(held, 'Ines');
    const answer = held.penLine('professionals', { code: 'comment', about: first });
    const deeper = held.penLine('professionals', { code: 'comment', about: answer });
    const children = childrenOf(held, 0);
    const line = held.must('Dennis', { kind: 'narrowLine', line: first, children });
    redact(held, line);
    expect(redactionIn(held).lines.map((one) => one.line)).toEqual([line, answer, deeper]);
    expect(held.board.lines().map(({ id }) => id)).not.toContain(answer);
  });

  test('[C67] that went to fewer people before is sealed away where it stood, at the same address', () => {
    const held = startConference();
    hear(held, 'Bett', [1]);
    const first = say(held, 'Ines');
    const comment = say(held, 'Kezia', first);
    const children = childrenOf(held, 0);
    const line = held.must('Dennis', { kind: 'narrowLine', line: first, children });
    const wide = documentOf(held, 'everyone');
    redact(held, line);
    const everyone = held.audience('everyone');
    const narrow = given(redactionIn(held).lines[0]).audience;
    expect(redactionIn(held).before).toEqual([
      { line: first, audience: everyone },
      { line: comment, audience: everyone },
    ]);
    expect(documentOf(held, 'everyone')).toBe(wide);
    expect(held.now().audiences.get(everyone)?.epoch).toBe(1);
    expect(held.now().audiences.get(narrow)?.epoch).toBe(1);
    expect(JSON.stringify(held.view('Bett'))).not.toContain('redacted');
  });

  test('[C67] is nobody’s words any more, and no id for anything else', () => {
    const held = startConference();
    const line = say(held, 'Kezia');
    redact(held, line);
    expect(held.now().contributions.size).toBe(0);
    for (const kind of ['strikeLine', 'restoreLine'] as const) {
      expect(held.refused('Kezia', { kind, line })).toBe('not-found');
    }
    expect(held.refused('Kezia', { kind: 'changeLine', line, text: 'Again' })).toBe('not-found');
    expect(held.refused('Marguerite', { kind: 'redactLines', lines: [line] })).toBe('not-found');
    const again = held.sendAs(
      { as: 'person', person: held.id('Kezia') },
      {
        kind: 'addLine',
        opId: line,
        audience: held.audience('everyone'),
        code: 'strength',
        text: 'The words in question',
        saidBy: held.id('Kezia'),
        about: null,
      },
    );
    expect(again).toMatchObject({ ok: false, problem: { kind: 'someone-was-first' } });
  });

  test('[C67] is redacted by nobody but the chair, while it is under way or adjourned, whatever part is open', () => {
    const held = holdConference();
    letIn(held, 'Dennis', 'Ines', 'Kezia');
    const early = held.penLine('everyone');
    expect(held.refused('Marguerite', { kind: 'redactLines', lines: [early] })).toBe('wrong-time');
    held.must('Marguerite', { kind: 'start' });
    const [first, second] = [say(held, 'Kezia'), say(held, 'Kezia')];
    for (const name of ['Dennis', 'Ines', 'Kezia'] as const) {
      expect(held.refused(name, { kind: 'redactLines', lines: [first] })).toBe('not-allowed');
    }
    const restricted = addPart(held, 'R', ['Ines'], true);
    openPart(held, restricted);
    redact(held, first);
    openPart(held, given([...held.now().parts.keys()][0]));
    const there = held.must('Ines', {
      kind: 'addLine',
      audience: held.audience('everyone'),
      code: 'strength',
      text: 'Said later',
      saidBy: held.id('Ines'),
      about: null,
    });
    held.must('Marguerite', { kind: 'adjourn', date: null, time: null });
    redact(held, second, there);
    expect(held.board.lines().map(({ id }) => id)).toEqual([early]);
  });

  test('[C67] is redacted also where its board is shut: on that of a restricted part that is over', () => {
    const held = startConference();
    const part = addPart(held, 'R', ['Ines'], true);
    openPart(held, part);
    const line = held.must('Ines', {
      kind: 'addLine',
      audience: audienceOfPart(held, part),
      code: 'strength',
      text: 'What the police know',
      saidBy: held.id('Ines'),
      about: null,
    });
    openPart(held, given([...held.now().parts.keys()][0]));
    redact(held, line);
    expect(held.board.lines()).toEqual([]);
  });

  test('[C67] leaves no scale pointing at it, and no copy that showed it', () => {
    const held = startConference();
    const danger = held.penLine('everyone', { code: 'danger-statement' });
    const asked = [held.id('Ines')];
    const words = { question: 'How safe?', ten: 'Safe', zero: 'Not safe' };
    const scale = held.must('Marguerite', {
      kind: 'askScale',
      audience: held.audience('everyone'),
      ...words,
      danger,
      asked,
      reasons: 'nobody',
    });
    held.must('Marguerite', { kind: 'close' });
    held.must('Marguerite', { kind: 'reopen', reason: 'An address was in it' });
    const copies = viewOf(held, 'Kezia').outcomes;
    redact(held, danger);
    expect(held.now().scales.get(scale)?.danger).toBe(null);
    expect(held.now().issues.map(({ destroyed }) => destroyed)).toEqual([true]);
    expect(viewOf(held, 'Kezia').outcomes).toEqual(copies);
    held.must('Marguerite', { kind: 'close' });
    expect(held.now().issues.map(({ destroyed }) => destroyed)).toEqual([true, false]);
  });

  test('[C67] a question of the scale goes whole, shown or taken back, and is nobody’s any more', () => {
    const held = startConference();
    const ask = () =>
      held.must('Marguerite', {
        kind: 'askScale',
        audience: held.audience('everyone'),
        question: 'How safe is the house at Fennmere?',
        ten: 'Safe',
        zero: 'Not safe',
        danger: null,
        asked: [held.id('Ines')],
        reasons: 'nobody',
      });
    const [scale, other] = [ask(), ask()];
    const answer = { score: 3, reason: 'The green door', oneHigher: '' };
    held.must('Ines', { kind: 'answerScale', scale, person: held.id('Ines'), ...answer });
    held.must('Marguerite', { kind: 'revealScale', scale });
    expect(JSON.stringify(held.view('Kezia'))).toContain('green door');
    held.must('Marguerite', { kind: 'redactLines', lines: [], scales: [scale] });
    expect(redactionIn(held).documents.map(({ audience }) => audience)).toEqual([
      held.audience('everyone'),
    ]);
    expect(viewOf(held, 'Kezia').scales.map(({ id }) => id)).toEqual([other]);
    expect(JSON.stringify([...held.now().scales.values()][0])).not.toMatch(/Fennmere|green/);
    const again = { kind: 'redactLines' as const, lines: [], scales: [scale] };
    expect(held.refused('Marguerite', again)).toBe('not-found');
    expect(held.refused('Marguerite', { kind: 'redactLines', lines: [] })).toBe('malformed');
    held.must('Marguerite', { kind: 'withdrawScale', scale: other });
    held.must('Marguerite', { kind: 'redactLines', lines: [], scales: [other] });
  });

  test('[C67] that others were released from leaves them standing once for whoever reads several', () => {
    const held = startConference();
    const [a, b] = [addPart(held, 'A', ['Kezia', 'Ines']), addPart(held, 'B', ['Bett', 'Ines'])];
    openPart(held, b);
    openPart(held, a);
    const root = held.must('Kezia', {
      kind: 'addLine',
      audience: audienceOfPart(held, a),
      code: 'strength',
      text: 'I walk the boys to school',
      saidBy: held.id('Kezia'),
      about: null,
    });
    const release = (to: string, newcomers: readonly Name[]): string => {
      const entry = { line: root, text: null, howWeWillKnow: null, children: [] };
      const result = held.send('Marguerite', {
        kind: 'releaseLines',
        to,
        newcomers: newcomers.map((name) => held.id(name)),
        lines: [entry],
      });
      if (!result.ok) throw new Error(result.problem.message);
      return given(result.value.flatMap((fact) => ('line' in fact ? [fact.line] : []))[0]);
    };
    const here = new Set<Name>(['Kezia', 'Ines', 'Marguerite']);
    const others = ['Dennis', 'Tamar', 'Bett', 'Sol', 'Sunniva', 'Piotr', 'Olu'] as const;
    const inB = release(audienceOfPart(held, b), ['Bett']);
    const inAll = release(
      held.audience('everyone'),
      (['Juno', ...others] as const).filter((name) => !here.has(name)),
    );
    expect(viewOf(held, 'Ines').variants).toEqual([
      { line: inB, of: root },
      { line: inAll, of: root },
    ]);
    const kezia = held.view('Kezia');
    redact(held, root);
    expect(viewOf(held, 'Ines').variants).toEqual([{ line: inAll, of: inB }]);
    expect(viewOf(held, 'Kezia').variants).toEqual([]);
    expect(kezia).toMatchObject({ variants: [{ line: inAll, of: root }] });
  });
});

describe('who is told that it is gone', () => {
  test('[C68] those who could read it, as long as they may read its board; sorted, and left out where there is none', () => {
    const held = startConference();
    expect(Object.keys(viewOf(held, 'Kezia'))).not.toContain('redacted');
    const narrow = held.penLine('professionals');
    redact(held, narrow);
    expect(Object.keys(viewOf(held, 'Kezia'))).not.toContain('redacted');
    expect(viewOf(held, 'Ines').redacted).toEqual([narrow]);
    const lines = [held.penLine('everyone', { id: 'zz' }), held.penLine('everyone')];
    redact(held, given(lines[1]), given(lines[0]));
    expect(viewOf(held, 'Kezia').redacted).toEqual(lines.toSorted());
    expect(viewOf(held, 'Ines').redacted).toEqual([...lines, narrow].toSorted());
  });

  test('[C68] nobody who may not read that board any more', () => {
    const held = startConference();
    hear(held, 'Sol', [1]);
    const first = say(held, 'Ines');
    const children = childrenOf(held, 0);
    const line = held.must('Dennis', { kind: 'narrowLine', line: first, children });
    redact(held, line);
    expect(viewOf(held, 'Bett').redacted).toEqual([line]);
    hear(held, 'Bett', [1]);
    expect(JSON.stringify(held.view('Bett'))).not.toContain(line);
    expect(viewOf(held, 'Kezia').redacted).toEqual([line]);
  });

  test('[C68] nobody who comes later, and no screen', () => {
    const held = holdConference();
    letIn(held, 'Ines');
    held.must('Marguerite', { kind: 'start' });
    const line = held.penLine('everyone');
    redact(held, line);
    letIn(held, 'Kezia');
    expect(JSON.stringify(held.view('Kezia'))).not.toContain(line);
    expect(JSON.stringify(held.view({ as: 'screen' }))).not.toContain(line);
    expect(JSON.stringify(held.view('Ines'))).toContain(line);
  });
});
