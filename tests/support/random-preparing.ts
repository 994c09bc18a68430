import type { Conference } from '../../shared/conference/conference.ts';
import { accessNeeds } from '../../shared/conference/preparation.ts';

/** How a history at random chooses: among what there is, and now and then what leads nowhere. */
export interface Choosing {
  readonly some: (ids: Iterable<string>) => string;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly person: () => string;
  readonly part: () => string;
  readonly flag: () => boolean;
  readonly day: () => { date: string };
  readonly secret: () => string;
  /** Who sends it. */
  readonly by: () => string;
}

/** What is made ready before the day, at random. */
export function preparingDrafts(
  { preparation: { reports, errors, exclusions, talks } }: Conference,
  { some, pick, person, part, flag, day, secret, by }: Choosing,
) {
  const oldOrNew = (entries: ReadonlyMap<string, unknown>) =>
    flag() ? null : some(entries.keys());
  return {
    setNeeds: () => ({
      person: person(),
      kinds: flag() ? [] : [pick(accessNeeds)],
      note: flag() ? '' : secret(),
    }),
    putReport: () => ({
      report: oldOrNew(reports),
      author: person(),
      title: secret(),
      receivedOn: flag() ? '' : day().date,
      note: secret(),
    }),
    dropReport: () => ({ report: some(reports.keys()) }),
    shareReport: () => ({
      report: some(reports.keys()),
      people: [person(), person()],
      on: day().date,
      version: secret(),
    }),
    unshareReport: () => ({ report: some(reports.keys()), person: person() }),
    readReport: () => ({
      report: some(reports.keys()),
      person: flag() ? by() : person(),
      read: flag(),
    }),
    putError: () => ({
      error: oldOrNew(errors),
      raisedBy: person(),
      report: oldOrNew(reports),
      where: secret(),
      says: secret(),
      correct: secret(),
      standing: pick(['raised', 'agreed', 'disputed']),
      answer: secret(),
    }),
    dropError: () => ({ error: some(errors.keys()) }),
    putExclusion: () => ({
      exclusion: oldOrNew(exclusions),
      person: person(),
      from: flag() ? 'all' : part(),
      ground: 'other',
      reason: secret(),
      askedBy: flag() ? null : person(),
      decidedOn: '2026-04-01',
      toldOn: flag() ? '' : day().date,
      views: secret(),
    }),
    dropExclusion: () => ({ exclusion: some(exclusions.keys()) }),
    putTalk: () => ({
      talk: oldOrNew(talks),
      person: person(),
      on: day().date,
      time: '',
      way: 'phone',
      checked: ['reports-read'],
      note: secret(),
    }),
    dropTalk: () => ({ talk: some(talks.keys()) }),
    setAbsence: () => ({
      person: person(),
      views: secret(),
      visitor: flag() ? null : person(),
      visitOn: flag() ? '' : day().date,
    }),
  };
}
