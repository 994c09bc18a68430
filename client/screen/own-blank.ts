import type { ScreenView } from '../../shared/conference/view.ts';

/** What the chair has set: what is shown, and the page that stands in the place of the board. */
export interface Setting {
  readonly shows: ScreenView['shows'];
  readonly drawing: string | null;
}

/** The chair's setting under which somebody at the screen's own keyboard made it dark; null: nobody did. */
export type OwnBlank = Setting | null;

/** Dark until the chair sets something else. A page that goes from the screen by itself is nothing that was set. */
export const isDark = (own: OwnBlank, { shows, drawing }: Setting): boolean =>
  own !== null && own.shows === shows && (drawing === null || own.drawing === drawing);

/** What is remembered once this is set: null as soon as it is not dark any more. */
export function staysDark(own: OwnBlank, set: Setting): OwnBlank {
  if (own === null || !isDark(own, set)) return null;
  return own.drawing === set.drawing ? own : { ...own, drawing: set.drawing };
}

/** B, once more: dark at once; light again only where the chair has the board on, or a page in its place. */
export const pressB = (own: OwnBlank, set: Setting): OwnBlank =>
  isDark(own, set) && set.shows === 'board' ? null : set;
