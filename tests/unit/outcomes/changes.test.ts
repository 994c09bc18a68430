import { describe, expect, test } from 'vitest';
import { withChanges } from '../../../shared/outcomes/changes.ts';
import { linesOf } from '../../../shared/outcomes/lines-of.ts';
import type { OutcomeLine, Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { outcomesSchema } from '../../../shared/outcomes/outcomes.ts';

const line = (text: string, more: Partial<OutcomeLine> = {}): OutcomeLine => ({
  kind: 'strength',
  text,
  saidBy: [],
  writtenBy: null,
  evidence: null,
  children: [],
  struck: false,
  onlyFor: null,
  action: null,
  comments: [],
  ...more,
});

const action = (by: string) => ({ who: 'Kezia', with: [], by, howWeWillKnow: '', answers: null });

const copy = (lines: readonly OutcomeLine[], more: Partial<Outcomes> = {}): Outcomes => ({
  schema: 'outcomes.v1',
  version: 1,
  issuedAt: '2026-04-14T15:00:00.000Z',
  for: { name: 'Kezia', title: 'Mother', role: 'parent' },
  conference: {
    kind: 'initial',
    date: '2026-04-14',
    time: '13:30',
    place: '',
    format: 'Somerset',
    children: ['Juno'],
  },
  people: [],
  dangers: [],
  goals: [],
  childrensWords: [],
  headings: [{ id: 'well', text: 'Working well', subtext: '', lines: [...lines] }],
  scales: [],
  decision: null,
  dates: [],
  ...more,
});

const second = { version: 2 };

describe('the next version of a reader’s copy', () => {
  test('[C169] marks what is new and what reads otherwise, with the words it had before', () => {
    const before = copy([line('Nine weeks', { key: 'a' }), line('She cooks', { key: 'b' })]);
    const now = copy(
      [line('Nine days', { key: 'a' }), line('She cooks', { key: 'b' }), line('New', { key: 'c' })],
      second,
    );
    const changed = withChanges(now, before, 'A number was wrong');
    expect(linesOf(changed).map((one) => [one.changed, one.was])).toEqual([
      ['reworded', 'Nine weeks'],
      [undefined, undefined],
      ['new', undefined],
    ]);
    expect(changed.changes).toEqual({ before: 1, reason: 'A number was wrong', gone: [] });
    expect(outcomesSchema.parse(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
  });

  test('[C169] sees another date for an action, and a line that was struck out', () => {
    const before = copy([
      line('Drive to nursery', { key: 'a', kind: 'action', action: action('2026-05-01') }),
      line('He works', { key: 'b' }),
    ]);
    const now = copy([
      line('Drive to nursery', { key: 'a', kind: 'action', action: action('2026-05-08') }),
      line('He works', { key: 'b', struck: true }),
    ]);
    const [moved, struck] = linesOf(withChanges(now, before, ''));
    expect(moved).toMatchObject({ changed: 'reworded' });
    expect(moved?.was).toContain('1 May 2026');
    expect(struck).toMatchObject({ changed: 'reworded', was: 'He works' });
  });

  test('[C169] knows a line wherever it stands now, danger statements and goals too', () => {
    const before = copy([line('Moved', { key: 'a' })], {
      dangers: [{ statement: line('A worry', { key: 'd' }), goals: [line('Goal', { key: 'g' })] }],
      goals: [line('Alone', { key: 'h' })],
      childrensWords: [line('I like school', { key: 'i' })],
    });
    const now = copy([], {
      dangers: [{ statement: line('A worry!', { key: 'd' }), goals: [line('Goal', { key: 'g' })] }],
      goals: [line('Moved', { key: 'a' }), line('Alone', { key: 'h' })],
      childrensWords: [line('I like school', { key: 'i' }), line('And drawing', { key: 'j' })],
    });
    expect(linesOf(withChanges(now, before, '')).map(({ text, changed }) => [text, changed])) //
      .toEqual([
        ['A worry!', 'reworded'],
        ['Goal', undefined],
        ['Moved', undefined],
        ['Alone', undefined],
        ['I like school', undefined],
        ['And drawing', 'new'],
      ]);
  });

  test('[C169] does not quote a line that went away from this reader', () => {
    const before = copy([line('They live in Larkspur Court', { key: 'a' })]);
    const changed = withChanges(copy([], second), before, 'Put right');
    expect(JSON.stringify(changed)).not.toContain('Larkspur');
  });

  test('[C169] says which dates and which decision it had before', () => {
    const decided = (words: string): Outcomes['decision'] => ({
      children: [{ child: 'Juno', outcome: 'plan', words, category: null, alsoCategories: [] }],
      by: '',
      reasons: '',
      dissent: [],
      parentsViews: [],
    });
    const dated = (date: string) => [
      { what: 'Core group', date, time: '10:00', place: 'ZZ99 7LC' },
    ];
    const before = copy([], { decision: decided('A plan'), dates: dated('2026-04-23') });
    const now = copy([], { decision: decided('No plan'), dates: dated('2026-04-24') });
    expect(withChanges(now, before, '').changes?.gone.map(({ text }) => text)).toEqual([
      'Juno: A plan',
      'Core group: Thursday 23 April 2026 at 10:00',
    ]);
    expect(withChanges(before, before, '').changes?.gone).toEqual([]);
  });

  test('[C169] does not quote what was decided for a child of whom its reader may not hear any more', () => {
    const decided = (...children: string[]): Outcomes['decision'] => ({
      children: children.map((child) => ({
        child,
        outcome: 'plan',
        words: 'A plan',
        category: null,
        alsoCategories: [],
      })),
      by: '',
      reasons: '',
      dissent: [],
      parentsViews: [],
    });
    const before = copy([], {
      conference: { ...copy([]).conference, children: ['Juno', 'Otis'] },
      decision: decided('Juno', 'Otis'),
    });
    const now = copy([], { ...second, decision: decided('Juno') });
    expect(JSON.stringify(withChanges(now, before, ''))).not.toContain('Otis');
    const withdrawn = copy([], second);
    expect(withChanges(withdrawn, before, '').changes?.gone.map(({ text }) => text)).toEqual([
      'Juno: A plan',
    ]);
  });

  test('[C169] finds the lines of old copies, which have no keys, by their words, each once', () => {
    const before = copy([line('Same'), line('Same'), line('Old words')]);
    const now = copy([
      line('Same', { key: 'a' }),
      line('Same', { key: 'b' }),
      line('Same', { key: 'c' }),
    ]);
    expect(linesOf(withChanges(now, before, '')).map(({ changed }) => changed)).toEqual([
      undefined,
      undefined,
      'new',
    ]);
  });

  test('[C169] is as it is where there is none to compare it with', () => {
    const now = copy([line('First')]);
    expect(withChanges(now, null, 'Why')).toBe(now);
  });
});
