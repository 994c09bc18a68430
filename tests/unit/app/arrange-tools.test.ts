import { expect, test } from 'vitest';
import { arrangeTools } from '../../../client/app/arrange-tools.ts';
import type { Tool } from '../../../client/board/tools.tsx';
import chair from '../../../client/language/en/chair.json' with { type: 'json' };

const tool = (id: string): Tool => ({ id, words: id, icon: 'more', content: null });
const others = ['handed-in', 'to-chair', 'children', 'review', 'plan'];
const all = [...Object.keys(chair.tools), ...others].map(tool);
const idsOf = (tools: readonly Tool[]) => tools.map(({ id }) => id);

test('[B22] every tool of who keeps the board stands in a group; only what is rarely used stands below them', () => {
  const arranged = arrangeTools(all, true);
  expect(idsOf(arranged).toSorted()).toEqual(idsOf(all).toSorted());
  expect(idsOf(arranged.filter(({ group }) => group === undefined))).toEqual(['more']);
  expect(arranged.map(({ group }) => group)).toEqual([
    ...Array<string>(6).fill('room'),
    ...Array<string>(8).fill('board'),
    ...Array<string>(6).fill('papers'),
    undefined,
  ]);
});

test('[B22] what one person has not does not move what another has', () => {
  const whole = idsOf(arrangeTools(all, true));
  const fewer = idsOf(arrangeTools(all.toReversed().slice(5), true));
  expect(fewer).toEqual(whole.filter((id) => fewer.includes(id)));
});

test('[B22] everyone else has theirs in one row, people and the children first, with no group', () => {
  const arranged = arrangeTools(
    ['plan', 'dates', 'to-chair', 'children', 'people'].map(tool),
    false,
  );
  expect(idsOf(arranged)).toEqual(['people', 'children', 'to-chair', 'plan', 'dates']);
  expect(arranged.every(({ group }) => group === undefined)).toBe(true);
});
