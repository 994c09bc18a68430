import type { Line } from '../../board/line.ts';
import type { AudienceId, LineId, PersonId } from '../../protocol/ids.ts';
import type { Conference, Released } from '../conference.ts';
import type { NewIds } from './last-conference.ts';
import { mapped } from './last-conference.ts';
import type { LastLine } from './what-goes-over.ts';

/** A line as the server writes it on the review's board: its words are as they were said, and stay so. */
export interface BroughtLine {
  readonly line: Line;
  readonly lockedFor: PersonId;
}

/** The boards of the review, each line under its new id and in the audience that its own has become. */
export function boardsOf(
  lines: readonly LastLine[],
  { contributions }: Conference,
  ids: NewIds,
  chair: PersonId,
): ReadonlyMap<AudienceId, readonly BroughtLine[]> {
  const whose = ({ id, recordedBy }: LastLine): PersonId =>
    ids.people.get(contributions.get(id)?.person ?? recordedBy) ?? chair;
  const brought = lines.map((line) => ({
    audience: ids.audiences.get(line.audience) ?? '',
    lockedFor: whose(line),
    line: broughtLine(line, ids, chair),
  }));
  return Map.groupBy(brought, ({ audience }) => audience);
}

/** What became of it is said anew; what was answered, owned or agreed stays. */
function broughtLine(
  { audience: _audience, became: _became, ...line }: LastLine,
  ids: NewIds,
  chair: PersonId,
): Line {
  const named = (list: readonly string[]) => mapped(ids.people, list);
  const pointing = (id: LineId | null | undefined) => ids.lines.get(id ?? '');
  return defined({
    ...line,
    id: ids.lines.get(line.id) ?? '',
    saidBy: named(line.saidBy),
    recordedBy: ids.people.get(line.recordedBy) ?? chair,
    children: line.children && mapped(ids.children, line.children),
    with: line.with && named(line.with),
    agreedBy: line.agreedBy && named(line.agreedBy),
    owner: ids.people.get(line.owner ?? ''),
    after: pointing(line.after),
    about: pointing(line.about),
    goal: pointing(line.goal),
  });
}

/** Fields that have no value are not there. */
const defined = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;

/**
 * Which lines stand for one another, as before. Where the first of them did not go over, the next is the first: whoever
 * reads several goes on seeing one.
 */
export function releasedOf(
  lines: readonly LastLine[],
  { released }: Conference,
  ids: NewIds,
): (Released & { readonly line: LineId })[] {
  const audiences = new Map(lines.map(({ id, audience }) => [id, audience]));
  const roots = new Map<LineId, LineId>();
  return [...released].flatMap(([id, { root, variant }]) => {
    if (!audiences.has(id)) return [];
    const first = roots.get(root) ?? (audiences.has(root) ? root : undefined);
    if (first === undefined) {
      roots.set(root, id);
      return [];
    }
    const inReview = (line: LineId) => ids.audiences.get(audiences.get(line) ?? '') ?? '';
    const [line, of] = mapped(ids.lines, [id, first]);
    return line === undefined || of === undefined
      ? []
      : [{ line, root: of, audience: inReview(id), from: inReview(first), variant }];
  });
}
