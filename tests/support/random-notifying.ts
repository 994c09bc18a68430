import { agreementAnswers } from '../../shared/conference/agreement.ts';
import { notified } from '../../shared/conference/notifications.ts';
import type { Conference } from '../../shared/conference/conference.ts';

/** What a random history draws from for who agrees with the plan and who is told. */
interface Draws {
  readonly some: (ids: Iterable<string>) => string;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly flag: () => boolean;
  readonly person: () => string;
  readonly audience: () => string;
  readonly part: () => string;
  readonly day: () => { readonly date: string };
  readonly secret: () => string;
}

/** Whether they agree with the plan, who is told of the decision, and how long a part stays restricted. */
export function notifyingDrafts(
  { notifications }: Conference,
  { some, pick, flag, person, audience, part, day, secret }: Draws,
) {
  return {
    askAgreement: () => ({ audience: audience() }),
    agreePlan: () => ({
      audience: audience(),
      person: person(),
      answer: pick(agreementAnswers),
      reason: secret(),
    }),
    putNotification: () => ({
      notification: flag() ? null : some(notifications.keys()),
      whom: pick(notified),
      to: secret(),
      what: secret(),
      toldOn: flag() ? '' : day().date,
      how: secret(),
    }),
    dropNotification: () => ({ notification: some(notifications.keys()) }),
    setRestriction: () => ({
      part: part(),
      why: secret(),
      reviewOn: flag() ? '' : day().date,
    }),
    notePaper: () => ({ paper: 'annex', about: part(), by: { person: person() } }),
  };
}
