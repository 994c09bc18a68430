import { fold } from '../../shared/conference/evolve.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import { makeReview } from '../../shared/conference/review/make-review.ts';
import type { Review } from '../../shared/conference/review/make-review.ts';
import type { LastConference } from '../../shared/conference/review/last-conference.ts';
import type { Template } from '../../shared/conference/template.ts';
import type { Line } from '../../shared/board/line.ts';
import { given, holdConference, newConference } from './held-conference.ts';
import type { Held } from './held-conference.ts';

/** A review as it was made from a conference that was held. */
export interface MadeReview {
  readonly last: LastConference;
  readonly review: Review;
  readonly facts: readonly Fact[];
  readonly now: Conference;
  /** Every line of it, with its audience. */
  readonly lines: readonly (Line & { readonly audience: string })[];
  /** The person of this name there. */
  readonly personOf: (name: string) => string;
}

/** Of the conference as it stands, with the boards its facts and its pens wrote. */
export function reviewOf(
  held: Pick<Held, 'now' | 'board'>,
  template: Template = held.now().template,
): MadeReview {
  const conference = held.now();
  const lines = held.board.lines();
  const boards = new Map(
    [...conference.audiences.keys()].map((id) => [
      id,
      lines.filter(({ audience }) => audience === id),
    ]),
  );
  return reviewFrom({ conference, boards }, template);
}

/** Of a conference and its boards, whatever they are. */
export function reviewFrom(last: LastConference, template: Template): MadeReview {
  let count = 0;
  const wanted = { date: '2026-07-07', time: '13:30', place: 'The Willow Room', template };
  const review = makeReview(last, wanted, () => `review-${String((count += 1)).padStart(9, '0')}`);
  const facts = review.facts.map((body): Fact => ({ ...body, at: 5000, by: 'server' }));
  const now = given(fold('review', facts));
  return {
    last,
    review,
    facts,
    now,
    lines: [...review.boards].flatMap(([audience, all]) =>
      all.map(({ line }) => ({ ...line, audience })),
    ),
    personOf: (name) => given([...now.people.values()].find((one) => one.name === name)).id,
  };
}

/** As if everybody of the list had come and every part had been open: the lasting right alone decides. */
export const everyoneCame = (conference: Conference): Conference => ({
  ...conference,
  people: new Map(
    [...conference.people].map(([id, person]) => [
      id,
      { ...person, attendance: person.attendance === 'removed' ? 'removed' : 'present' },
    ]),
  ),
  parts: new Map([...conference.parts].map(([id, part]) => [id, { ...part, opened: true }])),
});

/** The review as it is held: its facts decided on from here, its boards as the server wrote them. */
export function holdReview({ facts, lines, now }: MadeReview): Held {
  const held = holdConference(newConference, now.template, facts);
  for (const { audience, ...line } of lines) held.board.put(audience, line);
  return held;
}
