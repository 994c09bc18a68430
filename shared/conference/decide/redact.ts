import type { AudienceId, LineId, ScaleId } from '../../protocol/ids.ts';
import { ok } from '../../result.ts';
import { chairsAudience } from '../chairs-audience.ts';
import type { Conference, Stood } from '../conference.ts';
import { noSuchLine, noSuchScale, refuse } from '../refuse.ts';
import { stoodBefore } from '../stood-before.ts';
import type { Decide, Matter } from './matter.ts';

/** Also where nothing can be written now: words that endanger somebody do not wait. */
const redactLines: Decide<'redactLines'> = (matter) => {
  const { conference, command, board } = matter;
  const lines = new Map<LineId, AudienceId>();
  for (const line of command.lines) {
    const audience = board.audienceOf(line);
    if (audience === null) return noSuchLine;
    addWithAnswers(matter, { line, audience }, lines);
  }
  const scales = scalesOf(conference, command.scales ?? []);
  if (scales === null) return noSuchScale;
  if (lines.size + scales.length === 0) return nothing;
  const before = [...lines.keys()].flatMap((line) => [
    // Its words lie in the journal of each of those boards.
    ...stoodBefore(conference, line),
    ...handedInAs(conference, line),
    ...askedAbout(conference, line),
  ]);
  const rewritten = new Set([...lines.values(), ...scales.map(({ audience }) => audience)]);
  // A second one, where a line went to fewer people twice, keeps its epoch: one document is sealed anew with the fact.
  const sealedAnew = before.find(({ audience }) => !rewritten.has(audience))?.audience ?? '';
  const sealed = conference.audiences.get(sealedAnew);
  return ok([
    {
      kind: 'linesRedacted',
      lines: [...lines].map(([line, audience]) => ({ line, audience })),
      ...(before.length === 0 ? {} : { before }),
      ...(scales.length === 0 ? {} : { scales }),
      documents: [
        ...[...rewritten].map((audience) => ({
          audience,
          document: board.freshId(`document of ${audience} after ${command.opId}`),
        })),
        ...(sealed === undefined ? [] : [{ audience: sealed.id, document: sealed.document }]),
      ],
    },
  ]);
};

/** Words that are taken away for good. */
export const redactionCommands = { redactLines };

/**
 * An answer goes with the line it answers, wherever it was given: it speaks of it. On another board it answers the line
 * as it was before it went to fewer people.
 */
function addWithAnswers(
  { conference, board }: Pick<Matter<'redactLines'>, 'conference' | 'board'>,
  { line, audience }: Stood,
  lines: Map<LineId, AudienceId>,
): void {
  if (lines.has(line)) return;
  lines.set(line, audience);
  const ids = [line, ...stoodBefore(conference, line).map((one) => one.line)];
  for (const answer of ids.flatMap((id) => board.answersTo(id))) {
    addWithAnswers({ conference, board }, answer, lines);
  }
}

/** It was handed in first: the words lie in the journal with the chair's, too. */
function handedInAs(conference: Conference, line: LineId): Stood[] {
  const ids = new Set([line, ...stoodBefore(conference, line).map((one) => one.line)]);
  return [...conference.preparation.handedIn.values()]
    .filter((one) => ids.has(one.line ?? ''))
    .map(({ id }) => ({ line: id, audience: chairsAudience(conference) }));
}

/** Somebody asked for a correction of it, or something was added to it: their words speak of it. */
function askedAbout(conference: Conference, line: LineId): Stood[] {
  const ids = new Set([line, ...stoodBefore(conference, line).map((one) => one.line)]);
  const asked = [...conference.corrections.values()].flatMap((one) =>
    one.line !== null && ids.has(one.line.id)
      ? [{ line: one.line.id, audience: chairsAudience(conference) }]
      : [],
  );
  const added = conference.addenda.flatMap(({ line: id, audience }) =>
    id !== null && ids.has(id) ? [{ line: id, audience }] : [],
  );
  return [...asked, ...added];
}

/** Also those that were taken back: what was asked and answered lies in the journal. Null when one is not there. */
function scalesOf({ scales }: Conference, ids: readonly ScaleId[]) {
  const found = [...new Set(ids)].map((id) => scales.get(id) ?? null);
  const known = found.filter((scale) => scale !== null && scale.question !== '');
  if (known.length < found.length) return null;
  return known.flatMap((scale) =>
    scale === null ? [] : [{ scale: scale.id, audience: scale.audience }],
  );
}

const nothing = refuse('malformed', 'Please choose what is to be removed.');
