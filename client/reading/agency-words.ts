import type { ViewRoundView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';

type Agency = Pick<NonNullable<ViewRoundView['mine']>, 'sector' | 'name'>;

/** "Health", or the agency's own name where there are several of its kind. */
export const agencyWords = (t: Say, { sector, name }: Agency): string =>
  name === '' ? t(`deciding.sector.${sector}`) : name;
