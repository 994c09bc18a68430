import type { Line } from '../../board/line.ts';
import type { AudienceId, LineId } from '../../protocol/ids.ts';
import { ok } from '../../result.ts';
import type { BoardLookup } from '../board-lookup.ts';
import { noSuchLine } from '../refuse.ts';
import type { Decide } from './matter.ts';

/** Also where nothing can be written now: words that endanger somebody do not wait. */
const redactLines: Decide<'redactLines'> = ({ command, board }) => {
  const lines = new Map<LineId, AudienceId>();
  for (const id of command.lines) {
    const audience = board.audienceOf(id);
    if (audience === null) return noSuchLine;
    for (const line of withAnswers(board, id, new Set([id]))) lines.set(line, audience);
  }
  const audiences = [...new Set(lines.values())];
  return ok([
    {
      kind: 'linesRedacted',
      lines: [...lines].map(([line, audience]) => ({ line, audience })),
      documents: audiences.map((audience) => ({
        audience,
        document: board.freshId(`document of ${audience} after ${command.opId}`),
      })),
    },
  ]);
};

/** An answer goes with the line it answers: it speaks of it. */
function withAnswers(board: BoardLookup, line: LineId, passed: Set<LineId>): LineId[] {
  const answers = board.commentsOn(line).filter(({ id }: Line) => !passed.has(id));
  for (const { id } of answers) passed.add(id);
  return [line, ...answers.flatMap(({ id }) => withAnswers(board, id, passed))];
}

/** Words that are taken away for good. */
export const redactionCommands = { redactLines };
