import { describe, expect, test } from 'vitest';
import { showBoard } from '../../../client/reading/show-board.ts';
import { planScreen } from '../../../client/screen/plan-screen.ts';
import { stageSections, stageWords, withFront } from '../../../client/screen/stage-sections.ts';
import { restsAt } from '../../../client/screen/tour.ts';
import type { ColumnPages } from '../../../client/screen/use-column-pages.ts';
import type { Line } from '../../../shared/board/line.ts';
import type { Stage } from '../../../shared/conference/template.ts';
import { somerset } from '../../../shared/templates/somerset.ts';

const danger: Line = {
  id: 'danger',
  code: 'danger-statement',
  order: 'a0',
  text: 'danger',
  saidBy: [],
  recordedBy: 'dennis',
  struck: false,
};

const board = showBoard({
  template: somerset,
  people: [],
  children: [],
  documents: [{ audience: 'everyone', name: '', pen: false, lines: [danger], locked: new Map() }],
  reader: null,
});

const bandOf = (height: number): ColumnPages => ({ heights: [[height]], pages: [[]], around: 0 });

const plansWith = (bandHeight: number) =>
  planScreen(
    (key: string) => key,
    { scales: [], decision: null, dates: [] },
    board,
    { height: 1000, widthEm: 66, heightEm: 36 },
    new Map([['band', bandOf(bandHeight)]]),
  );

const at = (shows: Stage['shows'], headings: string[] = [], bandHeight = 100) =>
  stageSections(
    { id: 'one', title: '', shows, headings, says: '', familyFirst: false },
    somerset,
    plansWith(bandHeight),
  );

describe('the section of a step', () => {
  const [first = '', , , , last = ''] = somerset.headings.map(({ id }) => id);

  test('[SC9] is where its headings stand', () => {
    expect(at('headings', [first])).toEqual(['headings-0']);
    expect(at('headings', [last])).toEqual(['headings-1']);
    expect(at('headings', [first, last])).toEqual(['headings-0', 'headings-1']);
    expect(at('plan')).toEqual(['headings-1']);
  });

  test('[SC9] is the band, wherever it stands', () => {
    expect(at('dangers')).toEqual(['headings-0', 'headings-1']);
    expect(at('goals', [], 900)).toEqual(['statements']);
  });

  test('[SC9] is what is said, where there is nothing to show yet; and all of it at the end', () => {
    for (const shows of ['welcome', 'people', 'reports', 'scale', 'decision', 'close'] as const) {
      expect(at(shows)).toEqual([stageWords]);
    }
    expect(at('summary')).toBeNull();
    expect(stageSections(undefined, somerset, plansWith(100))).toBeNull();
  });

  test('[SC9] its columns are marked, and no others', () => {
    const marked = withFront(plansWith(100), [first]).flatMap((plan) =>
      plan.kind === 'columns'
        ? plan.columns.filter(({ className = '' }) => className.includes('stage-screen-front'))
        : [],
    );
    expect(marked.map(({ id }) => id)).toEqual([first]);
  });

  test('[SC9] the screen rests in it, and stays on a page of it', () => {
    const stop = { section: 'headings-1', page: 2 };
    expect(restsAt(stop, ['headings-1'])).toBe(stop);
    expect(restsAt(stop, null)).toBe(stop);
    expect(restsAt(stop, ['headings-0'])).toEqual({ section: 'headings-0', page: 0 });
  });
});
