import type { Conference } from '../conference.ts';
import type { HandedIn, Preparation } from '../preparation.ts';
import { withChange, withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const handedIn: Fold<'handedIn'> = (conference, { handedIn: id, at, words, waiting, ...fact }) =>
  prepared(conference, ({ handedIn: all }) => ({
    handedIn: withEntry<string, HandedIn>(all, id, {
      id,
      kind: fact.what,
      person: fact.person,
      from: fact.from,
      name: conference.waiting.get(waiting ?? '')?.name ?? '',
      to: fact.to,
      toWhom: words?.toWhom ?? '',
      text: words?.text ?? '',
      child: fact.child,
      childName: words?.childName ?? '',
      voice: fact.voice,
      at,
      standing: 'new',
      line: null,
      readOutBy: null,
    }),
  }));

const handedInReleased: Fold<'handedInReleased'> = (
  conference,
  { handedIn: id, line, readOutBy },
) => changed(conference, id, { standing: 'released', line, readOutBy });

const handedInSetAside: Fold<'handedInSetAside'> = (conference, { handedIn: id, aside }) =>
  changed(conference, id, { standing: aside ? 'set-aside' : 'new' });

const childPageKept: Fold<'childPageKept'> = (conference, { page, words }) =>
  prepared(conference, ({ childPages }) => ({
    childPages: withEntry(childPages, page.child, { ...page, note: words?.note ?? '' }),
  }));

/** What somebody handed in, what became of it, and the children's pages. */
export const handingInFolds = { handedIn, handedInReleased, handedInSetAside, childPageKept };

const prepared = (
  conference: Conference,
  change: (preparation: Preparation) => Partial<Preparation>,
): Conference => ({
  ...conference,
  preparation: { ...conference.preparation, ...change(conference.preparation) },
});

const changed = (conference: Conference, id: string, change: Partial<HandedIn>): Conference =>
  prepared(conference, ({ handedIn: all }) => ({
    handedIn: withChange(all, id, (one) => ({ ...one, ...change })),
  }));
