import { mayDraw, maySeeDrawingNow } from '../../shared/conference/drawing-rights.ts';
import type { Drawing } from '../../shared/conference/drawings.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { given, names } from './held-conference.ts';
import type { Held, Name } from './held-conference.ts';

interface Page {
  readonly kind?: DrawingKind;
  /** Its name or its id; everyone's if it is left out. */
  readonly audience?: string;
  readonly name?: string;
  readonly child?: string | null;
  readonly drawers?: readonly Name[];
}

/** What makes a page, as it is sent. */
export const pageDraft = (held: Held, page: Page = {}) =>
  ({
    kind: 'makeDrawing',
    drawing: page.kind ?? 'blank',
    audience: audienceOf(held, page.audience ?? 'everyone'),
    name: page.name ?? 'A page',
    child: page.child ?? null,
    drawers: (page.drawers ?? []).map((name) => held.id(name)),
  }) as const;

/** The chair makes a page; answers its id. */
export const makePage = (held: Held, page: Page = {}): string =>
  held.must('Marguerite', pageDraft(held, page));

/** One that is drawn on and says what it shows. */
export function drawnPage(held: Held, page: Page = {}): string {
  const id = makePage(held, page);
  held.board.draw(id, { isDrawnOn: true, description: 'A house with a green door' });
  return id;
}

export const pageOf = (held: Held, id: string): Drawing => given(held.now().drawings.get(id));

/** Who may have this page open now. */
export const seers = (held: Held, id: string): Name[] =>
  whoOf(held, (person) => maySeeDrawingNow(held.now(), { as: 'person', person }, pageOf(held, id)));

/** Who draws on this page now. */
export const drawersOf = (held: Held, id: string): Name[] =>
  whoOf(held, (person) => mayDraw(held.now(), person, pageOf(held, id)));

/** The pages that somebody's view names. */
export function pagesIn(held: Held, name: Name): readonly DrawingView[] {
  const view = held.view(name);
  return view.at === 'conference' ? (view.drawings ?? []) : [];
}

/** The page on the room's screen, by its view. */
export function onScreen(held: Held): string | null {
  const view = held.view({ as: 'screen' });
  return view.at === 'screen' ? (view.drawing?.id ?? null) : null;
}

export const audienceOf = (held: Held, audience: string): string =>
  held.now().audiences.has(audience) ? audience : held.audience(audience);

const whoOf = (held: Held, is: (person: string) => boolean): Name[] =>
  names.filter((name) => is(held.id(name)));
