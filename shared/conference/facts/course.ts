import type { Instant, PartId, PersonId } from '../../protocol/ids.ts';
import type { Pause } from '../course.ts';

/** How the chair leads through the running order. */
export type CourseFact =
  | { kind: 'stageBegun'; part: PartId; stage: string }
  | { kind: 'turnGiven'; part: PartId; person: PersonId | null }
  | { kind: 'timerSet'; part: PartId; endsAt: Instant | null; shown: boolean }
  | { kind: 'paused'; part: PartId; why: Pause['why']; until: Instant | null }
  | { kind: 'resumed'; part: PartId };
