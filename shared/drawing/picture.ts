import * as z from 'zod/mini';
import { colours } from './shape.ts';

/**
 * A page as a picture that anything can draw: the board for whoever watches, the room's screen, and every paper. It
 * holds paths and words, and nothing that could load, link or run. Stored in a copy, so old ones must stay readable.
 */

/** "background": of the template itself, lighter than what people draw. */
export const inkSchema = z.enum([...colours, 'background', 'paper']);
export type Ink = z.infer<typeof inkSchema>;

/** Only moves, lines, curves and numbers: no other letter can stand in it. */
const pathSchema = z.string().check(z.regex(/^[MLQCZ0-9 .,-]*$/));

export const picturePartSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('path'),
    d: pathSchema,
    stroke: z.nullable(inkSchema),
    fill: z.nullable(inkSchema),
    width: z.number(),
    /** Lengths of dash and gap; none: left out. */
    dash: z.optional(z.tuple([z.number(), z.number()])),
  }),
  z.strictObject({
    kind: z.literal('words'),
    /** Of the first line's baseline. */
    x: z.number(),
    y: z.number(),
    /** Of the letters; lines stand 1.3 of it apart. */
    size: z.number(),
    ink: inkSchema,
    anchor: z.enum(['start', 'middle']),
    bold: z.boolean(),
    lines: z.array(z.string()),
    /** Turned about (x, y), in degrees. Not turned: left out. */
    turn: z.optional(z.number()),
  }),
]);

/** In the page's own units; the box holds everything with a margin round it. */
export const pictureSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  parts: z.array(picturePartSchema),
});

export type PicturePart = z.infer<typeof picturePartSchema>;
export type Picture = z.infer<typeof pictureSchema>;
