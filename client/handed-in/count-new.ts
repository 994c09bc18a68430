import type { ConferenceView } from '../../shared/conference/view.ts';

/** What the chair has not seen to yet. */
export const countNew = ({ handedIn = [] }: Pick<ConferenceView, 'handedIn'>): number =>
  handedIn.filter(({ standing }) => standing === 'new').length;
