import { enteredSchema, linkAnswerSchema } from '../../shared/protocol/http.ts';
import { post } from '../provider/request.ts';
import type { Failure } from '../provider/request.ts';

/** Where a link has led. */
export type Door =
  /** Say who you are. */
  | { at: 'open' }
  /** Wrong, used or over: nobody is told which. */
  | { at: 'over' }
  /** Let in at once. */
  | { at: 'inside'; conference: string }
  /** The outcomes, with the code that came by another way. */
  | { at: 'reading' }
  | { at: 'failed'; failure: Failure };

/** Asks what a link leads to; a link that leads straight in is followed. Looking uses nothing up. */
export async function followLink(token: string): Promise<Door> {
  const answer = await post('/api/link', { token }, linkAnswerSchema);
  if (!answer.ok) return doorAfter(answer.problem);
  switch (answer.value.leads) {
    case 'join':
      return { at: 'open' };
    case 'read':
      return { at: 'reading' };
    case 'enter':
      return enter(token);
    default:
      return { at: 'over' };
  }
}

async function enter(token: string): Promise<Door> {
  const answer = await post('/api/enter', { token }, enteredSchema);
  return answer.ok
    ? { at: 'inside', conference: answer.value.conference }
    : doorAfter(answer.problem);
}

// A link with letters missing is malformed, and as useless as one that is over.
const doorAfter = (failure: Failure): Door =>
  failure.kind === 'not-found' || failure.kind === 'malformed'
    ? { at: 'over' }
    : { at: 'failed', failure };
