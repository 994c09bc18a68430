import * as z from 'zod/mini';
import { idSchema } from '../../../protocol/ids.ts';

const timerSchema = z.object({
  /** Milliseconds since 1970. */
  endsAt: z.number(),
  shown: z.boolean(),
});

/** How far the part that runs has come; left out where there is no running order to follow. */
export const courseViewSchema = z.object({
  /** A stage of the format; null before the first. */
  stage: z.nullable(idSchema),
  /** Those that ran so far: where one can look back to. */
  visited: z.array(idSchema),
  /** Whose turn it is to speak. */
  turn: z.nullable(idSchema),
  pause: z.nullable(
    z.object({
      why: z.enum(['break', 'chair-out']),
      /** When a break is meant to end, in milliseconds since 1970. */
      until: z.nullable(z.number()),
    }),
  ),
  /** The chair's, and everyone's once it is shown. None: left out. */
  timer: z.optional(timerSchema),
  /** Chair and minute taker only: who had a turn to speak. */
  spoke: z.optional(z.array(idSchema)),
});

/** The same for the room's screen. */
export const screenCourseSchema = z.object({
  stage: z.nullable(idSchema),
  /** When the break is meant to end. */
  until: z.nullable(z.number()),
  /** Only while it is shown to everyone. */
  timer: z.optional(timerSchema),
});

export type CourseView = z.infer<typeof courseViewSchema>;
export type ScreenCourse = z.infer<typeof screenCourseSchema>;
