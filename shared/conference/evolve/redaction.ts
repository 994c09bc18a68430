import type { AudienceId, LineId, PersonId } from '../../protocol/ids.ts';
import type { Conference, Released } from '../conference.ts';
import { mayRead } from '../rights.ts';
import type { Scale } from '../scale.ts';
import { correctionsWithout } from './correcting.ts';
import { withEach } from './fold.ts';
import type { Fold } from './fold.ts';
import { withAddresses, withDrawingAddresses } from './parts.ts';

/** Nothing stands for a line that is gone or points at it, and no copy that showed it can be read. */
const linesRedacted: Fold<'linesRedacted'> = (
  conference,
  { lines, before = [], scales = [], documents },
) => {
  const gone = new Set<LineId>(lines.map(({ line }) => line));
  const goneScales = new Set(scales.map(({ scale }) => scale));
  return {
    ...conference,
    audiences: withAddresses(conference.audiences, documents),
    contributions: new Map([...conference.contributions].filter(([line]) => !gone.has(line))),
    narrowed: new Map([...conference.narrowed].filter(([line]) => !gone.has(line))),
    released: releasedWithout(conference.released, gone),
    scales: withEach(conference.scales, (scale): Scale => {
      if (goneScales.has(scale.id)) return withoutWords(scale);
      return gone.has(scale.danger ?? '') ? { ...scale, danger: null } : scale;
    }),
    redacted: new Map([
      ...conference.redacted,
      ...lines.map(
        ({ line, audience }) =>
          [line, { audience, readBy: readersOf(conference, audience) }] as const,
      ),
    ]),
    preparation: {
      ...conference.preparation,
      handedIn: withEach(conference.preparation.handedIn, (one) =>
        before.some(({ line }) => line === one.id)
          ? { ...one, text: '', toWhom: '', childName: '' }
          : one,
      ),
    },
    ...correctionsWithout(conference, new Set([...gone, ...before.map(({ line }) => line)])),
    issues: conference.issues.map((issue): Conference['issues'][number] => ({
      ...issue,
      destroyed: true,
    })),
  };
};

const addressesRenewed: Fold<'addressesRenewed'> = (conference, { documents, drawings = [] }) => ({
  ...conference,
  drawings: withDrawingAddresses(conference.drawings, drawings),
  audiences: withAddresses(conference.audiences, documents),
  // Put back, it is wanted, perhaps because it was destroyed too soon: whoever asked for that asks anew.
  retention: { ...conference.retention, asked: null, agreed: null },
});

/** What is gone for good, and what leads nowhere after a backup was put back. */
export const redactionFolds = { linesRedacted, addressesRenewed };

/** As if it had been taken back; its id is never another's. */
const withoutWords = (scale: Scale): Scale => ({
  ...scale,
  question: '',
  ten: '',
  zero: '',
  danger: null,
  shown: [],
  set: null,
  again: null,
  standing: 'withdrawn',
  answers: new Map(),
  alert: null,
});

const readersOf = (conference: Conference, audience: AudienceId): PersonId[] =>
  [...conference.people.keys()].filter((person) =>
    mayRead(conference, { as: 'person', person }, audience),
  );

/**
 * Where a root is gone, the first that was released from it is the root of the others: whoever reads several of them
 * goes on seeing one.
 */
function releasedWithout(
  released: Conference['released'],
  gone: ReadonlySet<LineId>,
): Conference['released'] {
  const roots = new Map<LineId, { root: LineId; from: AudienceId }>();
  return new Map(
    [...released].flatMap(([line, one]): [LineId, Released][] => {
      if (gone.has(line)) return [];
      if (!gone.has(one.root)) return [[line, one]];
      const root = roots.get(one.root);
      if (root !== undefined) return [[line, { ...one, ...root }]];
      roots.set(one.root, { root: line, from: one.audience });
      return [];
    }),
  );
}
