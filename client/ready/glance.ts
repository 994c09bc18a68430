import type { ConferenceView } from '../../shared/conference/view.ts';
import { isOfFamily } from './people-words.ts';

/** How far the preparation is, in numbers of things and never of people's worth. */
export interface Glance {
  readonly reports: number;
  /** Shared with the family, and in time where the format says when. */
  readonly inTime: number;
  readonly errors: number;
  /** What is wrong and neither agreed nor disputed yet. */
  readonly open: number;
  /** Parents and children on the list, and with how many of them the chair has talked. */
  readonly toTalkTo: number;
  readonly talkedTo: number;
  readonly needs: number;
  readonly away: number;
}

export function glanceAt({ ready, people }: Pick<ConferenceView, 'ready' | 'people'>): Glance {
  const { reports = [], errors = [], talks = [], needs = [], exclusions = [] } = ready ?? {};
  const family = people.filter(isOfFamily);
  return {
    reports: reports.length,
    inTime: reports.filter(({ standing }) => standing === 'in-time' || standing === 'shared')
      .length,
    errors: errors.length,
    open: errors.filter(({ standing }) => standing === 'raised').length,
    toTalkTo: family.length,
    talkedTo: family.filter(({ id }) => talks.some(({ person }) => person === id)).length,
    needs: needs.length,
    away: new Set(exclusions.map(({ person }) => person)).size,
  };
}
