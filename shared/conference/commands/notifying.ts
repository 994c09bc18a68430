import * as z from 'zod/mini';
import { idSchema } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { maybeDate, maybeWords, words } from '../../protocol/texts.ts';
import { notified } from '../notifications.ts';
import { command } from './command.ts';

/** Who is told of the decision besides those who were there, and how long a restriction is to last. */
export const notifyingCommands = {
  putNotification: command('putNotification', {
    /** None: a new one. */
    notification: z.nullable(idSchema),
    to: words(limits.nameText),
    whom: z.enum(notified),
    what: maybeWords(limits.reasonText),
    /** Empty: they have not been told yet. */
    toldOn: maybeDate,
    how: maybeWords(limits.nameText),
  }),
  dropNotification: command('dropNotification', { notification: idSchema }),
  /** Why a part is restricted, and when it is looked at again whether it must stay so; empty: nobody said. */
  setRestriction: command('setRestriction', {
    part: idSchema,
    why: maybeWords(limits.reasonText),
    reviewOn: maybeDate,
  }),
} as const;
