import type { Line } from '../../board/line.ts';
import type { AudienceId, ChildId, LineId, PartId, PersonId } from '../../protocol/ids.ts';
import type { Conference } from '../conference.ts';
import type { Template } from '../template.ts';

/** A closed conference as it was left: what was decided, and the lines of each of its boards. */
export interface LastConference {
  readonly conference: Conference;
  readonly boards: ReadonlyMap<AudienceId, readonly Line[]>;
}

/** What the chair says of the review; everything else comes from the last one. */
export interface ReviewWanted {
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /** The last one's, or another. */
  readonly template: Template;
}

/** Answers a fresh opaque id each time. */
export type FreshId = () => string;

/** What things of the last conference are called in the review; nothing for what does not go over. */
export interface NewIds {
  readonly people: ReadonlyMap<PersonId, PersonId>;
  readonly children: ReadonlyMap<ChildId, ChildId>;
  readonly audiences: ReadonlyMap<AudienceId, AudienceId>;
  readonly parts: ReadonlyMap<PartId, PartId>;
  readonly lines: ReadonlyMap<LineId, LineId>;
}

/** Each of these under its new id, without those that do not go over. */
export const mapped = (ids: ReadonlyMap<string, string>, list: readonly string[]): string[] =>
  list.flatMap((id) => ids.get(id) ?? []);

/** A new id for each of these. */
export const newIdsFor = (list: Iterable<string>, ids: FreshId): ReadonlyMap<string, string> =>
  new Map([...list].map((id) => [id, ids()]));
