import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference, NextDate } from '../conference.ts';
import { currentPart } from '../membership.ts';
import { refuse } from '../refuse.ts';
import { maySeeNow } from '../rights.ts';
import type { Decide } from './matter.ts';

const setDates: Decide<'setDates'> = ({ conference, command: { dates, opId }, by, board }) => {
  const here = currentPart(conference)?.audience ?? '';
  const isSeen = (audience: string): boolean =>
    maySeeNow(conference, { as: 'person', person: by.id }, audience);
  const given = dates.map((date) => ({ ...date, audience: date.audience ?? here }));
  if (!given.every(({ audience }) => isSeen(audience))) return noSuchBoard;
  if (given.some((date) => date.date < conference.details.date && !isKept(conference, date)))
    return tooEarly;
  const taken = new Set<string>();
  const set = given.map((date, index): NextDate => {
    const nth = given.slice(0, index).filter((one) => whatOf(one) === whatOf(date)).length;
    const what = `${whatOf(date)} (${nth}) of ${opId}`;
    const id = sameAs(conference, date, taken) ?? board.freshId(what);
    taken.add(id);
    return { ...date, id };
  });
  // Whoever sets them cannot do away with those they do not see.
  const all = [...set, ...conference.dates.filter(({ audience }) => !isSeen(audience))];
  return all.length > datesAtMost ? tooMany : ok([datesSet(all)]);
};

/** What is agreed aloud about the time after: core group, review, visits. */
export const dateCommands = { setDates };

const whatOf = ({ what, label, date, audience }: Given): string =>
  `${what} ${label} on ${date} for ${audience}`;

type Given = CommandOf<'setDates'>['dates'][number] & { readonly audience: string };

/** A date that stays as it was keeps its id: who is told of it must not see that others changed. */
const sameAs = (
  { dates }: Conference,
  given: Given,
  taken: ReadonlySet<string>,
): string | undefined =>
  dates.find((date) => !taken.has(date.id) && fields.every((field) => date[field] === given[field]))
    ?.id;

/** Set already: the conference may have been postponed since. */
const isKept = ({ dates }: Conference, given: Given): boolean =>
  dates.some((date) => fields.every((field) => date[field] === given[field]));

const fields = ['what', 'label', 'date', 'time', 'place', 'audience'] as const;

const datesSet = (dates: readonly NextDate[]) =>
  ({
    kind: 'datesSet',
    dates: dates.map(({ id, audience, what, date, time }) => ({ id, audience, what, date, time })),
    words: { labels: dates.map(({ label }) => label), places: dates.map(({ place }) => place) },
  }) as const;

/** Twenty at once, and those for people of other parts. */
const datesAtMost = 60;

const noSuchBoard = refuse('not-found', 'These people are not on your list.');
const tooEarly = refuse('not-complete', 'One of these dates is before the conference itself.');
const tooMany = refuse('too-many', 'There are more dates than can be kept.');
