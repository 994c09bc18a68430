import { describe, expect, test } from 'vitest';
import { becamesFor } from '../../../shared/board/became.ts';
import { codes } from '../../../shared/board/codes.ts';
import { newcomersTo } from '../../../shared/conference/decide/newcomers.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { given, letIn, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, audienceOfPart, hear, openPart } from '../../support/held-parts.ts';
import { holdReview, reviewOf } from '../../support/made-review.ts';
import type { MadeReview } from '../../support/made-review.ts';

/** FICTIONAL: a small conference with a line on three boards, closed, and its review with everyone in it. */
function holdBoth(): { last: Held; made: MadeReview; held: Held } {
  const last = startConference();
  last.penLine('everyone', { text: 'A worry of all', saidBy: [last.id('Ines')] });
  last.penLine('professionals', { text: 'A worry of professionals' });
  last.penLine('chair', { text: 'A note of the chair' });
  last.must('Kezia', {
    kind: 'addLine',
    audience: last.audience('everyone'),
    code: 'family-worry',
    text: 'Her own words',
    saidBy: last.id('Kezia'),
    about: null,
  });
  const scale = last.must('Marguerite', {
    kind: 'askScale',
    audience: last.audience('professionals'),
    question: 'How safe?',
    ten: 'Safe',
    zero: 'Not safe',
    danger: null,
    asked: [last.id('Ines')],
    reasons: 'nobody',
  });
  const answer = { kind: 'answerScale', scale, reason: 'So', oneHigher: '' } as const;
  last.must('Ines', { ...answer, person: last.id('Ines'), score: 3 });
  last.must('Marguerite', { kind: 'revealScale', scale });
  last.must('Marguerite', { kind: 'close' });
  const made = reviewOf(last);
  const held = holdReview(made);
  letIn(held, 'Ines', 'Kezia', 'Dennis', 'Tamar');
  held.must('Marguerite', { kind: 'start' });
  return { last, made, held };
}

function viewOf(held: Held, name: Name): ConferenceView {
  const view = held.view(name);
  if (view.at !== 'conference') throw new Error('not in the conference');
  return view;
}

const lineOf = ({ board }: Held, text: string) =>
  given(board.lines().find((line) => line.text === text));

/** Juno's number by her advocate, and Ines's; both were shown to everyone. */
function scaleOfEveryone(last: Held): void {
  const [juno, ines] = [last.id('Juno'), last.id('Ines')];
  const scale = last.must('Marguerite', {
    kind: 'askScale',
    audience: last.audience('everyone'),
    question: 'How safe?',
    ten: 'Safe',
    zero: 'Not safe',
    danger: null,
    asked: [juno, ines],
    reasons: 'nobody',
  });
  const answer = { kind: 'answerScale', scale, reason: 'So', oneHigher: '' } as const;
  last.must('Sunniva', { ...answer, person: juno, score: 4 });
  last.must('Ines', { ...answer, person: ines, score: 3 });
  last.must('Marguerite', { kind: 'revealScale', scale });
}

describe('what comes from the last conference', () => {
  test('[C111] a child’s own browser has no scoreboard of last time either', () => {
    const last = startConference();
    scaleOfEveryone(last);
    last.must('Marguerite', { kind: 'close' });
    const held = holdReview(reviewOf(last));
    letIn(held, 'Ines', 'Sunniva', 'Juno');
    held.must('Marguerite', { kind: 'start' });
    const seen = (name: Name) =>
      (viewOf(held, name).earlier?.scales ?? []).map(({ answers }) =>
        answers.map(({ person }) => person),
      );
    expect(seen('Ines')).toEqual([[held.id('Juno'), held.id('Ines')]]);
    expect(seen('Juno')).toEqual([[held.id('Juno')]]);
  });

  test('[C145] each reader is told of the lines and numbers of their own boards, and of nothing else (E7, D49)', () => {
    const { held } = holdBoth();
    const told = (name: Name) => {
      const { earlier } = viewOf(held, name);
      const texts = (earlier?.lines ?? []).map((id) => given(held.board.readLine(id)).text);
      return { lines: texts.toSorted(), scales: earlier?.scales.length };
    };
    const everyones = ['A worry of all', 'Her own words'];
    expect(told('Kezia')).toEqual({ lines: everyones, scales: 0 });
    expect(told('Ines')).toEqual({
      lines: [...everyones, 'A worry of professionals'].toSorted(),
      scales: 1,
    });
    expect(told('Marguerite').lines).toHaveLength(4);
    expect(viewOf(held, 'Kezia').earlier?.conference).toBeUndefined();
    expect(viewOf(held, 'Dennis').earlier?.conference).toBeUndefined();
    expect(viewOf(held, 'Marguerite').earlier?.conference).toBe('conference');
  });

  test('[C145] what was brought along for others changes not one byte of a reader’s view', () => {
    const { held, made } = holdBoth();
    const before = JSON.stringify(held.view('Kezia'));
    const less = made.facts.map((fact) =>
      fact.kind === 'broughtAlong'
        ? {
            ...fact,
            lines: fact.lines.filter(({ audience }) => audience === held.audience('everyone')),
          }
        : fact,
    );
    const bare = holdReview({
      ...made,
      facts: less.filter(({ kind }) => kind !== 'scaleBrought'),
      lines: made.lines.filter(({ audience }) => audience === held.audience('everyone')),
    });
    letIn(bare, 'Ines', 'Kezia', 'Dennis', 'Tamar');
    bare.must('Marguerite', { kind: 'start' });
    expect(JSON.stringify(bare.view('Kezia'))).toBe(before);
  });

  test('[C145] a line that is taken away for good is not told of any more, and another conference knows of none', () => {
    const { held, last } = holdBoth();
    expect(viewOf(startConference(), 'Kezia').earlier).toBeUndefined();
    expect(last.now().earlier).toBeNull();
    const { id } = lineOf(held, 'A worry of all');
    held.must('Marguerite', { kind: 'redactLines', lines: [id] });
    expect(viewOf(held, 'Kezia').earlier?.lines).not.toContain(id);
    expect(viewOf(held, 'Marguerite').earlier?.lines).not.toContain(id);
  });

  test('[C143] nobody changes what was said last time, not even who said it; the chair may cross it out and bring it back', () => {
    const { held } = holdBoth();
    for (const text of ['A worry of all', 'Her own words']) {
      const { id: line } = lineOf(held, text);
      for (const name of ['Kezia', 'Ines', 'Dennis', 'Marguerite'] as const) {
        expect(held.refused(name, { kind: 'changeLine', line, text: 'Something else' })).toBe(
          'not-allowed',
        );
      }
      expect(held.refused('Kezia', { kind: 'strikeLine', line })).toBe('not-allowed');
      held.must('Marguerite', { kind: 'strikeLine', line });
      held.must('Marguerite', { kind: 'restoreLine', line });
    }
    const { id: hidden } = lineOf(held, 'A worry of professionals');
    expect(held.refused('Kezia', { kind: 'changeLine', line: hidden, text: 'x' })).toBe(
      'not-found',
    );
  });

  test('[C143] shown to others, its words are locked there too; other words are the chair’s', () => {
    const release = (text: string | null) => {
      const { held } = holdBoth();
      const { id: line } = lineOf(held, 'A worry of professionals');
      const to = held.audience('everyone');
      const newcomers = newcomersTo(held.now(), to, [held.audience('professionals')]);
      const sent = held.send('Marguerite', {
        kind: 'releaseLines',
        to,
        newcomers: newcomers.map(({ id }) => id),
        lines: [{ line, text, howWeWillKnow: null, children: [] }],
      });
      const [fact] = given(sent.ok ? sent.value : null);
      return fact?.kind === 'lineReleased' ? fact : undefined;
    };
    const asItStands = given(release(null));
    expect(asItStands.lockedFor).toBe(asItStands.recordedBy);
    expect(given(release('Plainer words')).lockedFor).toBeNull();
  });

  test('[C143] it can be answered, and goes to fewer people with its words locked', () => {
    const { held } = holdBoth();
    const { id: about, audience } = lineOf(held, 'A worry of all');
    const saidBy = held.id('Kezia');
    held.must('Kezia', {
      kind: 'addLine',
      audience,
      code: 'comment',
      about,
      saidBy,
      text: 'Better',
    });
    hear(held, 'Kezia', [1]);
    const [first] = held.now().children;
    held.must('Marguerite', { kind: 'narrowLine', line: about, children: [given(first).id] });
    const moved = given(
      held.board.lines().find(({ id, text }) => id !== about && text === 'A worry of all'),
    );
    expect(viewOf(held, 'Ines').earlier?.lines).toContain(moved.id);
    expect(viewOf(held, 'Kezia').earlier?.lines).not.toContain(moved.id);
    expect(held.refused('Marguerite', { kind: 'changeLine', line: moved.id, text: 'Other' })).toBe(
      'not-allowed',
    );
  });
});

describe('what goes over, and what does not', () => {
  test('[C142] what was crossed out, is empty or stood on a board of a part that never began stays behind', () => {
    const last = startConference();
    addPart(last, 'Later', ['Kezia', 'Ines']);
    last.penLine('Later', { text: 'Prepared for later' });
    last.penLine('everyone', { text: 'Crossed out', struck: true });
    last.penLine('everyone', { text: '  ' });
    const kept = last.penLine('everyone', { text: 'It stands' });
    const struck = last.penLine('everyone', { text: 'Crossed out too', struck: true });
    last.penLine('everyone', { text: 'An answer', code: 'comment', about: kept });
    last.penLine('everyone', { text: 'An answer to nothing', code: 'comment', about: struck });
    const { lines, now } = reviewOf(last);
    expect(lines.map(({ text }) => text).toSorted()).toEqual(['An answer', 'It stands']);
    expect([...now.parts.values()].map(({ name }) => name)).toEqual(['', 'Later']);
  });

  test('[C142] a review’s review has what is not settled: answered, closed, reworded and done lines are over', () => {
    const { held } = holdBoth();
    const put = (text: string, became: 'better' | 'answered') =>
      held.board.put(lineOf(held, text).audience, { id: lineOf(held, text).id, became });
    put('A worry of all', 'answered');
    put('Her own words', 'better');
    held.must('Marguerite', { kind: 'close' });
    const { lines, now } = reviewOf(held);
    expect(lines.map(({ text }) => text)).not.toContain('A worry of all');
    const again = given(lines.find(({ text }) => text === 'Her own words'));
    expect(again.became).toBeUndefined();
    expect(now.earlier?.kind).toBe('review');
    expect(now.details.firstOn).toBe('2026-04-14');
  });

  test('[C141] whoever was sent out stays so until the chair lets them in, and the pen goes with the role', () => {
    const last = startConference();
    last.must('Marguerite', { kind: 'remove', person: last.id('Sol') });
    last.must('Marguerite', { kind: 'givePen', person: last.id('Ines') });
    const { now, personOf } = reviewOf(last);
    const of = (name: string) => given(now.people.get(personOf(name)));
    expect(of('Sol').attendance).toBe('removed');
    expect([of('Ines').pen, of('Dennis').pen, of('Marguerite').pen]).toEqual([false, true, true]);
  });

  test('[C142] a restricted part is not there at all', () => {
    const last = startConference();
    const part = addPart(last, 'Police', ['Ines'], true);
    openPart(last, part);
    const audience = audienceOfPart(last, part);
    last.penLine('Police', { text: 'For the police alone' });
    const made = reviewOf(last);
    expect([...made.now.parts.values()].some(({ restricted }) => restricted)).toBe(false);
    const told = JSON.stringify([made.facts, made.lines]);
    for (const word of ['Police', 'For the police alone', part, audience]) {
      expect(told).not.toContain(word);
    }
  });
});

test('[C147] what can be said of a line of last time fits its kind; comments and a child’s words are not judged', () => {
  const all = Object.fromEntries(codes.map((code) => [code, becamesFor(code)]));
  expect(all['action']).toEqual(['done', 'partly-done', 'late', 'not-done']);
  expect(all['danger-statement']).toEqual(['kept', 'reworded', 'closed']);
  expect(all['grey-area']).toEqual(['better', 'same', 'worse', 'answered']);
  expect([all['comment'], all['child-view']]).toEqual([[], []]);
});
