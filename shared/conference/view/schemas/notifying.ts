import * as z from 'zod/mini';
import { notified } from '../../notifications.ts';

/** For chair and minute taker: who was told of the decision, and who most likely is to be told too. */
export const notificationsViewSchema = z.object({
  list: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(notified),
      to: z.string(),
      what: z.string(),
      toldOn: z.string(),
      how: z.string(),
    }),
  ),
  suggested: z.array(
    z.object({ kind: z.enum(notified), to: z.string(), children: z.array(z.string()) }),
  ),
});

export type NotificationsView = z.infer<typeof notificationsViewSchema>;

/** For the chair: restricted parts that were held, why, and when it is looked at again whether they must stay so. */
export const annexesViewSchema = z.array(
  z.object({ part: z.string(), name: z.string(), why: z.string(), reviewOn: z.string() }),
);

export type AnnexesView = z.infer<typeof annexesViewSchema>;
