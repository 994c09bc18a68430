import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import type { Conference, Details } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { partsAndAudiences, standingAudiences } from './audiences.ts';
import { keptReady } from './kept-ready.ts';
import type { FreshId, LastConference, NewIds, ReviewWanted } from './last-conference.ts';
import { newIdsFor } from './last-conference.ts';
import type { BroughtLine } from './lines.ts';
import { boardsOf, releasedOf } from './lines.ts';
import { peopleAgain } from './people.ts';
import { decisionsBrought, scalesBrought } from './said-before.ts';
import type { LastLine } from './what-goes-over.ts';
import { audiencesGoingOver, linesGoingOver, partsGoingOver } from './what-goes-over.ts';

/** A new review conference: what it begins with, and what stands on its boards. */
export interface Review {
  readonly facts: readonly FactBody[];
  readonly boards: ReadonlyMap<AudienceId, readonly BroughtLine[]>;
}

/**
 * The review of a closed conference: the same family, people, parts and groups of readers under new ids, and every line
 * that still stands, for exactly those who had it. Pure; nothing of a restricted part, and nothing that was redacted.
 */
export function makeReview(last: LastConference, wanted: ReviewWanted, ids: FreshId): Review {
  const { conference } = last;
  const lines = linesGoingOver(last);
  const newIds = newIdsOf(conference, lines, ids);
  const chair = chairOf(conference, newIds);
  const boards = boardsOf(lines, conference, newIds, chair);
  return {
    boards,
    facts: [
      made(conference, wanted, newIds, ids),
      ...peopleAgain(conference, newIds),
      staff(conference),
      ...partsAndAudiences(conference, newIds, ids),
      ...keptReady(conference, newIds, ids),
      {
        kind: 'broughtAlong',
        conference: conference.id,
        on: conference.details.date,
        of: conference.details.kind,
        lines: [...boards].flatMap(([audience, all]) =>
          all.map(({ line }) => ({ line: line.id, audience })),
        ),
        released: releasedOf(lines, conference, newIds),
      },
      ...scalesBrought(conference, newIds, ids),
      ...decisionsBrought(conference, newIds),
    ],
  };
}

function newIdsOf(last: Conference, lines: readonly LastLine[], ids: FreshId): NewIds {
  const idsFor = (all: readonly { readonly id: string }[]) =>
    newIdsFor(
      all.map(({ id }) => id),
      ids,
    );
  return {
    people: newIdsFor(last.people.keys(), ids),
    children: idsFor(last.children),
    audiences: idsFor(audiencesGoingOver(last)),
    parts: idsFor(partsGoingOver(last)),
    lines: idsFor(lines),
  };
}

function chairOf({ people }: Conference, ids: NewIds): PersonId {
  const chair = [...people.values()].find(({ role }) => role === 'chair');
  return ids.people.get(chair?.id ?? '') ?? '';
}

/** Whoever chaired the last one chairs this one, whoever makes it. */
function made(last: Conference, wanted: ReviewWanted, newIds: NewIds, ids: FreshId): FactBody {
  const { template } = wanted;
  const audiences = standingAudiences(last, newIds, ids);
  const everyone = audiences.find(
    ({ members }) => members.by === 'standing' && members.standing === 'everyone',
  );
  const children = last.children.map((child) => ({
    ...child,
    id: newIds.children.get(child.id) ?? '',
  }));
  return {
    kind: 'made',
    account: last.account,
    details: detailsOf(last.details, wanted),
    children: children.map(({ id }) => id),
    audiences,
    part: { id: ids(), audience: everyone?.id ?? '' },
    settings: template.id === last.template.id ? last.settings : template.settings,
    template,
    words: {
      place: wanted.place,
      children: Object.fromEntries(children.map(({ id, name }) => [id, name])),
      born: Object.fromEntries(children.map(({ id, born }) => [id, born])),
      part: '',
    },
  };
}

function detailsOf(last: Details, { date, time, template }: ReviewWanted): Omit<Details, 'place'> {
  const firstOn = last.kind === 'initial' ? last.date : last.firstOn;
  return {
    kind: 'review',
    template: template.id,
    date,
    time,
    ...(firstOn ? { firstOn } : {}),
    lastOn: last.date,
  };
}

const staff = ({ staff: { deputy, assigned } }: Conference): FactBody => ({
  kind: 'staffAssigned',
  deputy,
  assigned,
});
