import * as z from 'zod/mini';
import { viewSchema } from '../conference/view.ts';

/** Server → browser on `/live/CONFERENCE`, JSON text frames. */
export const fromServerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view'), view: viewSchema }),
  z.object({ type: z.literal('outcomes-issued'), version: z.number(), copy: z.string() }),
  /** Constant size, every 5 s: how a browser notices a frozen connection. */
  z.object({ type: z.literal('beat') }),
  /** Whether the server can store anything now. Sent when it changes, and at the start only where it cannot. */
  z.object({ type: z.literal('storage'), works: z.boolean() }),
]);

/** Browser → server on `/live/CONFERENCE`. Nothing else is understood. */
export const fromBrowserSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('attention'), here: z.boolean() }),
]);

export type FromServer = z.infer<typeof fromServerSchema>;
export type FromBrowser = z.infer<typeof fromBrowserSchema>;

/** How often the server sends a beat, and when a browser without one calls the connection lost (milliseconds). */
export const beat = { everyMs: 5000, lostAfterMs: 8000 } as const;
