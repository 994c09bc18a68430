import type { Instant } from '../../protocol/ids.ts';
import type { Conference, Retention } from '../conference.ts';
import type { Fold } from './fold.ts';

const withRetention = (conference: Conference, change: Partial<Retention>): Conference => ({
  ...conference,
  retention: { ...conference.retention, ...change },
});

const saidBy = ({
  account,
  at,
  words,
}: {
  readonly account: string;
  readonly at: Instant;
  readonly words?: { readonly name: string };
}) => ({ account, at, name: words?.name ?? '' });

const held: Fold<'held'> = (conference, { at, words }) =>
  withRetention(conference, {
    hold: { at, name: words?.name ?? '', reason: words?.reason ?? '' },
    // Who wanted it gone is asked again: they may not have known of the reason to keep it.
    asked: null,
    agreed: null,
  });

const holdEnded: Fold<'holdEnded'> = (conference) => withRetention(conference, { hold: null });

const destructionAsked: Fold<'destructionAsked'> = (conference, fact) =>
  withRetention(conference, { asked: saidBy(fact), agreed: null });

const destructionAgreed: Fold<'destructionAgreed'> = (conference, fact) =>
  withRetention(conference, { agreed: saidBy(fact) });

const destructionCalledOff: Fold<'destructionCalledOff'> = (conference) =>
  withRetention(conference, { asked: null, agreed: null });

const destroyed: Fold<'destroyed'> = (conference, { at }) =>
  withRetention(conference, { destroyed: at });

const copyRead: Fold<'copyRead'> = (conference, { at, copy, person, account }) => ({
  ...conference,
  readings: [...conference.readings, { at, copy, person, account }],
});

/** What becomes of a conference after its outcomes were issued. */
export const retentionFolds = {
  held,
  holdEnded,
  destructionAsked,
  destructionAgreed,
  destructionCalledOff,
  destroyed,
  copyRead,
};
