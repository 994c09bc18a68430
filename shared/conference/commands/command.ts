import * as z from 'zod/mini';
import { idSchema, opIdSchema } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';

/** A command's schema: strict, with the id its sender made so that it is carried out once at most. */
export const command = <Kind extends string, Shape extends z.core.$ZodLooseShape>(
  kind: Kind,
  shape: Shape,
) => z.strictObject({ kind: z.literal(kind), opId: opIdSchema, ...shape });

export const peopleSchema = z.array(idSchema).check(z.maxLength(limits.people));
export const childrenSchema = z.array(idSchema).check(z.maxLength(limits.children));
