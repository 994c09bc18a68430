import * as fc from 'fast-check';
import type { Drawing } from '../../../shared/conference/drawings.ts';
import { drawingKinds } from '../../../shared/drawing/drawing.ts';
import type { DrawnPage } from '../../../shared/outcomes/readable-board.ts';
import { person, wrote } from '../../support/drawn.ts';
import { onPage } from '../../support/with-drawings.ts';

/** A page at random: whose it is, and what it shows. Some look like others, as copies do. */
export interface RandomPage {
  readonly audience: string;
  readonly about: readonly string[];
  readonly isOfChild: boolean;
  readonly putAway: boolean;
  readonly kind: Drawing['kind'];
  readonly shows: string;
}

/** Pages for any of these audiences, about some of these children or none. */
export const pagesAmong = (
  audiences: readonly string[],
  children: readonly string[],
): fc.Arbitrary<RandomPage> =>
  fc.record({
    audience: fc.constantFrom(...audiences),
    about: mostly<string[]>([], fc.subarray([...children])),
    isOfChild: mostly(false, fc.constant(true)),
    putAway: mostly(false, fc.constant(true)),
    kind: fc.constantFrom(...drawingKinds),
    shows: fc.constantFrom('a dog', 'a cat', 'a house'),
  });

const mostly = <One>(usual: One, other: fc.Arbitrary<One>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

/** As a conference has them. */
export const drawingsFrom = (pages: readonly RandomPage[]): Map<string, Drawing> =>
  new Map(pages.map((page, at) => [idAt(at), drawingFrom(page, idAt(at))]));

/** What is drawn for this audience. */
export const pagesOf = (pages: readonly RandomPage[], audience: string): DrawnPage[] =>
  pages.flatMap((page, at) =>
    page.audience === audience ? [{ drawing: idAt(at), page: drawnWith(page.shows) }] : [],
  );

const idAt = (at: number): string => `page${at}`;

const drawingFrom = (
  { audience, about, isOfChild, putAway, kind, shows }: RandomPage,
  id: string,
): Drawing => ({
  id,
  kind,
  name: `page of ${shows}`,
  audience,
  child: (isOfChild && about[0]) || null,
  about,
  from: null,
  drawers: [],
  document: id,
  epoch: 0,
  putAway,
});

const drawnWith = (shows: string) =>
  onPage(
    [wrote('words', shows), person('somebody', { name: `name on ${shows}` }, { x: 300 })],
    [],
    `what ${shows} shows`,
  );
