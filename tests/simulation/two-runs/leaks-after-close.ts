import type { BoardLookup } from '../../../shared/conference/board-lookup.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import type { FactBody } from '../../../shared/conference/facts.ts';
import type { OwnCopy } from '../../../shared/conference/giving-out.ts';
import type { NameBook } from '../../../shared/outcomes/name-book.ts';
import type { Result } from '../../../shared/result.ts';
import { inView, leakOf, shared, spoil, type AnyFunction, type Leak } from './plant.ts';

/** For histories that are closed in the end, with all that happens then. */
const closed = (leak: Leak): Leak => ({ ...leak, closes: true });

/** What leaks when copies are made, given out, corrected and added to. */
export const leaksAfterClose: Record<string, Leak> = {
  'a version number that counts copies made for others': closed(
    leakOf(
      `${shared}/conference/giving-out.ts`,
      'mother',
      spoil(
        'copiesFor',
        (call) =>
          (...values: never[]) =>
            (call(...values) as OwnCopy[]).map((own) => ({ ...own, version: own.issue.version })),
      ),
    ),
  ),
  'how many corrections others asked for': closed(inView(({ corrections }) => corrections.size)),
  'who is told of the decision': closed(
    inView(({ notifications }) => notifications.size, 'police'),
  ),
  'that something was added for others: its copies are made for everybody': closed(
    leakOf(`${shared}/conference/decide/correcting.ts`, 'mother', (original) => {
      const decisions = original['correctingDecisions'] as Record<string, AnyFunction>;
      const addAddendum: AnyFunction = (...values) => {
        const [{ conference, board }] = values as unknown as [
          { conference: Conference; board: BoardLookup },
        ];
        const decided = decisions['addAddendum']?.(...values) as Result<FactBody[], unknown>;
        if (!decided.ok) return decided;
        return {
          ok: true,
          value: decided.value.map((fact) => forEverybody(fact, conference, board)),
        };
      };
      return { ...original, correctingDecisions: { ...decisions, addAddendum } };
    }),
  ),
  'who agrees with the plan in another part': closed(
    leakOf(
      `${shared}/outcomes/agreement-outcome.ts`,
      'mother',
      spoil('agreementOutcome', () => (...values: never[]) => {
        const [{ agreements }, , names] = values as unknown as [Conference, unknown, NameBook];
        return {
          agreement: agreements.map(({ person, answer, reason, recordedBy }) => ({
            ...names.voice(person),
            answer,
            reason,
            writtenBy: names.writtenBy(recordedBy, [person]),
          })),
        };
      }),
    ),
  ),
  'what others asked for, on the page of what one asked for': closed(
    leakOf(
      '../../server/http/corrections.ts',
      'mother',
      spoil('listOwn', (call) => (...values: never[]) => {
        const [{ conference }] = values as unknown as [{ conference: Conference }];
        return { ...(call(...values) as object), left: 20 - conference.corrections.size };
      }),
    ),
  ),
  'when something was added for others, while copies waited': closed(
    leakOf(
      `${shared}/outcomes/addenda.ts`,
      'mother',
      spoil('issuedFor', () => (...values: never[]) => {
        const [{ issues }] = values as unknown as [Conference];
        return issues.at(-1)?.at;
      }),
    ),
  ),
  'why a part is restricted': closed(inView(({ restrictions }) => restrictions.size)),
};

function forEverybody(fact: FactBody, { people }: Conference, board: BoardLookup): FactBody {
  if (fact.kind !== 'outcomesIssued') return fact;
  const rest = [...people.values()].filter(
    ({ id, attendance }) =>
      attendance === 'present' && fact.copies.every(({ person }) => person !== id),
  );
  const more = rest.map(({ id }) => ({
    person: id,
    copy: board.freshId(`copy of ${fact.version} for ${id}`),
  }));
  return { ...fact, copies: [...fact.copies, ...more] };
}
