import type { FastifyInstance } from 'fastify';
import { takeOverDelayMs } from '../../shared/conference/decide/staff.ts';
import { takeOverSchema } from '../../shared/protocol/staff.ts';
import { no, ok } from '../../shared/result.ts';
import type { HttpParts } from './parts.ts';
import { findNamed, mayAsk } from './records.ts';
import { refusals } from './refusals.ts';
import { onPost } from './requests.ts';

/** POST /api/conferences/ID/take-over: the deputy asks, the chair sees it for a minute, then the deputy chairs. */
export function serveTakeOver(app: FastifyInstance, parts: HttpParts): void {
  const path = '/api/conferences/:conference/take-over';
  onPost(app, path, takeOverSchema, async ({ opId, do: what }, request) => {
    const found = await findNamed(parts, request);
    if (!found.ok) return found;
    const { staff, room } = found.value;
    if (!(await mayAsk(parts, found.value))) return no(refusals.tooFast);
    const actor = { as: 'staff', account: staff.account.id, name: staff.account.name } as const;
    const kind = what === 'ask' ? 'askTakeOver' : 'takeOver';
    const done = await room.command(actor, { kind, opId });
    if (!done.ok) return done;
    const at = room.state().staff.takeOver?.at ?? parts.now() - takeOverDelayMs;
    return ok({ from: at + takeOverDelayMs });
  });
}
