import { expect, test } from 'vitest';
import { placeOf, planScreen, sectionsOf } from '../../../client/screen/plan-screen.ts';
import type { Reports } from '../../../client/screen/plan-screen.ts';
import type { ColumnPages } from '../../../client/screen/use-column-pages.ts';
import { showBoard } from '../../../client/reading/show-board.ts';
import type { Line } from '../../../shared/board/line.ts';
import { northYorkshire } from '../../../shared/templates/north-yorkshire.ts';
import { somerset } from '../../../shared/templates/somerset.ts';

const line = (id: string, code: Line['code']): Line => ({
  id,
  code,
  order: 'a0',
  text: id,
  saidBy: [],
  recordedBy: 'dennis',
  struck: false,
});

const boardWith = (lines: Line[], template = northYorkshire) =>
  showBoard({
    template,
    people: [],
    children: [],
    documents: [{ audience: 'everyone', name: 'everyone', pen: false, lines, locked: new Map() }],
    reader: null,
  });

const nothingElse = { scales: [], decision: null, dates: [] };
const hall = { height: 1000, widthEm: 66, heightEm: 36 };
const say = (key: string) => key;

/** So many pages of one line each, so many pixels high. */
const measured = (pages: number, height: number): ColumnPages => ({
  heights: [Array.from({ length: pages }, () => height / pages)],
  pages: Array.from({ length: pages }, (_, at) => [{ from: at, to: at + 1, skip: 0 }]),
  around: 0,
});

const danger = line('danger', 'danger-statement');
const strength = line('strength', 'strength');

function planned(reports: Reports, lines = [danger, strength]) {
  const plans = planScreen(say, nothingElse, boardWith(lines), hall, reports);
  return { plans, sections: sectionsOf(plans, reports).filter(({ pages }) => pages > 0) };
}

test('[SC5] a low band stands above the headings and has no page of its own', () => {
  const reports = new Map([
    ['band', measured(1, 200)],
    ['headings-0', measured(2, 900)],
  ]);
  const { plans, sections } = planned(reports);
  expect(sections).toEqual([{ id: 'headings-0', pages: 2 }]);
  expect(plans.find(({ id }) => id === 'headings-0')).toMatchObject({ above: 'band' });
  expect(placeOf(plans, reports, { kind: 'line', id: 'danger' })).toEqual({
    section: 'headings-0',
    page: 0,
  });
});

test('[SC5] a high band has pages of its own, and a line of it stays above the headings', () => {
  const reports = new Map([
    ['band', measured(1, 800)],
    ['statements', measured(1, 600)],
    ['headings-0', measured(2, 900)],
  ]);
  const { plans, sections } = planned(reports);
  expect(sections.map(({ id }) => id)).toEqual(['statements', 'headings-0']);
  expect(plans.find(({ id }) => id === 'headings-0')).toMatchObject({ above: 'slim' });
  expect(placeOf(plans, reports, { kind: 'line', id: 'danger' })).toEqual({
    section: 'statements',
    page: 0,
  });
});

test('[SC1] more headings than can be read side by side stand in groups', () => {
  const board = boardWith([strength], somerset);
  const groups = planScreen(say, nothingElse, board, hall, new Map()).map((plan) =>
    plan.kind === 'columns' ? plan.columns.length : 0,
  );
  expect(groups).toEqual([3, 2]);
  const upright = planScreen(say, nothingElse, board, { ...hall, widthEm: 38 }, new Map());
  expect(upright).toHaveLength(3);
});

test('[SC4] a question that is asked has a place, and so has its picture once it is shown', () => {
  const scale = { id: 's', danger: null, standing: 'asking', answers: [] };
  const view = (standing: string) =>
    ({ ...nothingElse, scales: [{ ...scale, standing }] }) as unknown as typeof nothingElse;
  const place = (standing: string) =>
    placeOf(planScreen(say, view(standing), boardWith([]), hall, new Map()), new Map(), {
      kind: 'scale',
      id: 's',
    });
  expect(place('asking')).toEqual({ section: 'asked-s', page: 0 });
  expect(place('revealed')).toEqual({ section: 'picture-s', page: 0 });
});
