import * as z from 'zod/mini';
import { codeSchema } from '../../board/codes.ts';
import { voices } from '../../board/line.ts';
import { idSchema, opIdSchema } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { maybeDate, maybeWords, nameText, words } from '../../protocol/texts.ts';
import { childForms, handedInKinds, handedInTo, participationCodes } from '../preparation.ts';
import { childrenSchema, command } from './command.ts';

/** What is the same by a link and by somebody who is in. */
const handedInShape = {
  what: z.enum(handedInKinds),
  text: words(limits.lineText),
  to: z.enum(handedInTo),
  /** For "some": who may read it, in the writer's own words. */
  toWhom: maybeWords(400),
  voice: z.nullable(z.enum(voices)),
};

/** What somebody writes before the day, and what the chair does with it. */
export const handingInCommands = {
  handIn: command('handIn', {
    ...handedInShape,
    /** Whose words they are; null: the sender's own. */
    person: z.nullable(idSchema),
    /** For a child's own words: which child's. A child's own page needs none. */
    child: z.nullable(idSchema),
  }),
  /** The first time it stands on a board: the words as they are, or the chair's in their place. */
  releaseHandedIn: command('releaseHandedIn', {
    handedIn: idSchema,
    to: idSchema,
    code: codeSchema,
    children: childrenSchema,
    text: z.nullable(words(limits.lineText)),
    readOutBy: z.nullable(idSchema),
    /** What stands beneath it: who read it out for whom. */
    note: maybeWords(400),
    /** Whoever wrote it for fewer people was asked, and said yes. */
    agreed: z.boolean(),
  }),
  /** Nothing is lost: it can be taken up again. */
  setHandedInAside: command('setHandedInAside', { handedIn: idSchema, aside: z.boolean() }),
  keepChildPage: command('keepChildPage', {
    child: idSchema,
    person: z.nullable(idSchema),
    forms: z.array(z.enum(childForms)).check(z.maxLength(childForms.length)),
    givenBy: z.nullable(idSchema),
    participation: z.nullable(z.enum(participationCodes)),
    checkedOn: maybeDate,
    /** Whom the child lets see the page; null: the chair. */
    audience: z.nullable(idSchema),
    note: maybeWords(limits.reasonText),
  }),
} as const;

/** POST /api/hand-in, from the waiting room: the same, and a child by the name that is typed. */
export const handInAtDoorSchema = z.strictObject({
  opId: opIdSchema,
  ...handedInShape,
  childName: z.union([nameText, z.literal('')]),
});
export type HandInAtDoor = z.infer<typeof handInAtDoorSchema>;
