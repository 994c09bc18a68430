import type { Instant, PartId, PersonId } from '../protocol/ids.ts';
import { agenciesOf } from './agencies.ts';
import type { Agency } from './agencies.ts';
import type { Quorum } from './agency-views.ts';
import type { Conference, Person } from './conference.ts';
import { isHere } from './membership.ts';

/** Who is here of which agency, and whether that is enough to decide. */
export interface QuorumNow extends Quorum {
  readonly here: readonly Agency[];
  /** Children's social care is one of them. */
  readonly socialCare: boolean;
  /** How many others there are, and must be. */
  readonly others: number;
  readonly needs: number;
}

/** A moment from which on other agencies were here than before. */
export interface QuorumChange extends Quorum {
  readonly at: Instant;
  readonly part: PartId;
  /** Of agencies that went with them; nobody where a part begins or ends. */
  readonly left: readonly PersonId[];
}

/** Counted over who is present in the part that runs now. */
export const quorumNow = (conference: Conference): QuorumNow =>
  quorumOf(
    conference,
    [...conference.people.values()].filter((person) => isHere(conference, person)),
  );

/**
 * Children's social care and as many others as the format says, each of which knows the child or the family
 * (Sussex, Swindon). An agency without a name that nobody gave a sector counts for none.
 */
export function quorumOf(conference: Conference, people: readonly Person[]): QuorumNow {
  const here = agenciesOf(conference, people).filter(
    ({ sector, name }) => sector !== 'other' || name !== '',
  );
  const socialCare = here.some(({ sector }) => sector === 'social-care');
  const others = here.filter(({ sector }) => sector !== 'social-care').length;
  const needs = conference.template.quorum.others;
  const met = socialCare && others >= needs;
  return { agencies: here.map(({ sector }) => sector), here, socialCare, others, needs, met };
}

/** What is kept of it. */
export const keptQuorum = ({ agencies, met }: Quorum): Quorum => ({ agencies: [...agencies], met });

/** From when on which agencies were here, as the times in and out tell: somebody who leaves early may be one too few. */
export function quorumOverTime(conference: Conference): QuorumChange[] {
  const { stays, people } = conference;
  const moments = [
    ...new Set(stays.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))),
  ];
  const changes = moments
    .toSorted((one, other) => one - other)
    .flatMap((at): (QuorumChange & { here: ReadonlySet<PersonId> })[] => {
      const staying = stays.filter(({ from, to }) => from <= at && (to === null || to > at));
      const part = staying.at(-1)?.part;
      if (part === undefined) return [];
      const here = new Set(staying.map(({ person }) => person));
      const those = [...people.values()].filter(({ id }) => here.has(id));
      return [{ at, part, here, left: [], ...keptQuorum(quorumOf(conference, those)) }];
    });
  return changes.flatMap(({ here, ...change }, index) => {
    const before = changes[index - 1];
    if (before === undefined || before.part !== change.part) return [change];
    const isSame = before.agencies.join() === change.agencies.join();
    return isSame ? [] : [{ ...change, left: [...before.here].filter((id) => !here.has(id)) }];
  });
}
