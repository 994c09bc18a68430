import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import type { CopyId, PersonId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { maybeWords } from '../../protocol/texts.ts';
import { addendumKinds } from '../corrections.ts';
import type { AboutLine, Correction } from '../corrections.ts';
import { childrenSchema, command, peopleSchema } from './command.ts';

/** What readers say of their copies, and what is added afterwards. */
export const correctingCommands = {
  /** "changed": it is changed on the board, and the next version has it. "not-changed" says why. */
  answerCorrection: command('answerCorrection', {
    correction: idSchema,
    how: z.enum(['changed', 'not-changed']),
    words: maybeWords(limits.reasonText),
  }),
  /** Stands in new copies of those who read it, beneath what it does not change. */
  addAddendum: command('addAddendum', {
    /** Which one it answers; null: nobody asked for it. */
    correction: z.nullable(idSchema),
    /** "statement": the words of the correction as they are, and no others. */
    addition: z.enum(addendumKinds),
    words: maybeWords(limits.lineText),
    audience: idSchema,
    children: childrenSchema,
    /** Who will read it, as the preview showed them. */
    readers: peopleSchema,
  }),
  /** Its words go for good; the next copies of those who have it lack it. */
  takeBackAddendum: command('takeBackAddendum', {
    addendum: idSchema,
    /** Whose newest copies have it, as the dialog showed them. */
    readers: peopleSchema,
  }),
} as const;

/** A reader's own words to their copy; the server has looked at who they are, and where the words stand. */
export interface ProposeCorrection {
  readonly kind: 'proposeCorrection';
  readonly opId: string;
  readonly sentBy: PersonId;
  /** Themselves, or whom they speak for. */
  readonly person: PersonId;
  readonly copy: CopyId;
  readonly says: Correction['kind'];
  readonly about: string;
  /** Where the words stand on the board; null for the whole copy, and where they stand there no more. */
  readonly place: AboutLine | null;
  readonly text: string;
}
