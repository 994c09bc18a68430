import type { ScreenView } from '../../shared/conference/view.ts';

type Shows = ScreenView['shows'];

/** The chair's setting under which somebody at the screen's own keyboard made it dark; null: nobody did. */
export type OwnBlank = Shows | null;

/** Dark until the chair sets something else. */
export const isDark = (own: OwnBlank, shows: Shows): boolean => own === shows;

/** B, once more: dark at once; light again only where the chair has the board on. */
export const pressB = (own: OwnBlank, shows: Shows): OwnBlank =>
  isDark(own, shows) && shows === 'board' ? null : shows;
