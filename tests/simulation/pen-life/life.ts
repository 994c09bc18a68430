import type { Typing } from '../../../client/provider/typing.ts';
import type { Claims } from './claims.ts';
import type { Browser, World } from './world.ts';

/** What one run carries from step to step. */
export interface Life {
  readonly world: World;
  readonly claims: Claims;
  /** Boxes that people have open, also over the end of their document. */
  readonly boxes: Map<Browser, { readonly line: string; readonly typing: Typing; value: string }>;
  readonly underWay: Promise<unknown>[];
}

/** One thing that a person does, or that happens to them. */
export type Step = (life: Life) => void | Promise<void>;
