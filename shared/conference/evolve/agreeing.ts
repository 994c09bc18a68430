import type { Agreement } from '../agreement.ts';
import type { Fold } from './fold.ts';

const agreementAsked: Fold<'agreementAsked'> = (conference, { audience }) => ({
  ...conference,
  agreementAsked: new Set([...conference.agreementAsked, audience]),
});

/** A newer answer stands where the first one stood. */
const agreementGiven: Fold<'agreementGiven'> = (conference, fact) => {
  const { audience, person, answer, by, at } = fact;
  const reason = fact.words?.reason ?? '';
  const given: Agreement = { audience, person, answer, reason, recordedBy: by, at };
  const isOlder = (one: Agreement): boolean => one.audience === audience && one.person === person;
  const { agreements } = conference;
  return {
    ...conference,
    agreements: agreements.some(isOlder)
      ? agreements.map((one) => (isOlder(one) ? given : one))
      : [...agreements, given],
  };
};

/** Who agrees with the plan. */
export const agreeingFolds = { agreementAsked, agreementGiven };
