import { createElement, useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ownPage, useDrawingPlace } from '../../../client/app/use-drawing-place.ts';
import { handBoxOf, handNow, toolShown } from '../../../client/drawing/hand.ts';
import { drawingKinds } from '../../../shared/drawing/drawing.ts';
import type { DrawingView } from '../../../shared/conference/view/schemas/drawing.ts';
import { sampleView } from '../../support/sample-view.ts';

const page = (id: string, more: Partial<DrawingView> = {}): DrawingView => ({
  id,
  kind: 'three-houses',
  name: id,
  audience: 'everyone',
  document: `doc-${id}`,
  pen: true,
  ...more,
});

test('[W2] a child has three tools, six colours and two pencils, whatever the page is', () => {
  for (const kind of drawingKinds) {
    const { tools, colours, sizes, first } = handBoxOf(kind, true);
    expect(tools).toEqual(['draw', 'words', 'eraser']);
    expect([colours.length, sizes.length]).toEqual([6, 2]);
    expect(tools).toContain(first.tool);
  }
});

test('[W2] what lies in the hand at first lies ready, on every page', () => {
  for (const kind of drawingKinds) {
    const { tools, colours, sizes, first } = handBoxOf(kind, false);
    expect([tools, colours, sizes]).toMatchObject([
      expect.arrayContaining([first.tool]),
      expect.arrayContaining([first.color]),
      expect.arrayContaining([first.size]),
    ]);
  }
});

test('[W2] a child who has written has the pencil again, and whoever can move things may move what they wrote', () => {
  const child = handBoxOf('three-houses', true);
  const words = { ...child.first, tool: 'words' } as const;
  const writing = handNow(child, words, { tool: 'select', selected: ['some'] });
  expect([writing.tool, toolShown(child, writing)]).toEqual(['select', 'words']);
  const written = handNow(child, writing, { tool: 'select', selected: [] });
  expect([written.tool, toolShown(child, written)]).toEqual(['draw', 'draw']);
  const other = handBoxOf('three-houses', false);
  const moving = handNow(other, words, { tool: 'select', selected: [] });
  expect([moving.tool, toolShown(other, moving)]).toEqual(['select', 'select']);
});

test('[W6] a child who may draw comes to their own page first, and nobody else is taken anywhere', () => {
  const view = sampleView();
  const drawings = [
    page('watched', { pen: false }),
    page('shared'),
    page('mine', { child: 'otis' }),
  ];
  const child = { ...view.you, role: 'child' } as const;
  expect(ownPage({ ...view, you: child, drawings })?.id).toBe('mine');
  expect(ownPage({ ...view, you: child, drawings: drawings.slice(0, 2) })?.id).toBe('shared');
  expect(ownPage({ ...view, you: child, drawings: drawings.slice(0, 1) })).toBeUndefined();
  expect(ownPage({ ...view, drawings })).toBeUndefined();
});

test('[W6] a child who goes back from the page they came to is not called to it again, but to another', () => {
  const view = sampleView();
  const afterGoingBack = (...drawings: DrawingView[]): string => {
    const child = { ...view, you: { ...view.you, role: 'child' }, drawings } as const;
    const Place = () => {
      const { calling, onPage } = useDrawingPlace(child);
      const [isBack, setBack] = useState(false);
      if (!isBack) {
        onPage(null);
        setBack(true);
      }
      return calling?.id ?? 'nobody calls';
    };
    return renderToStaticMarkup(createElement(Place));
  };
  const mine = page('mine', { child: 'otis' });
  expect(afterGoingBack(mine, page('watched', { pen: false }))).toBe('nobody calls');
  expect(afterGoingBack(mine, page('shared'))).toBe('shared');
});
