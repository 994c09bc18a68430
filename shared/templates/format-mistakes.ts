import { codes } from '../board/codes.ts';
import type { Code } from '../board/codes.ts';
import { bandCodes, revealGroups } from '../conference/template.ts';
import type { OwnFormat } from './own-format.ts';

/** What is not right with a format though every word of it could be stored. */
export type FormatMistake =
  | 'kind-nowhere'
  | 'kind-twice'
  | 'kind-of-the-band'
  | 'heading-empty'
  | 'starts-elsewhere'
  | 'same-id'
  | 'no-such-heading'
  | 'stage-without-heading'
  | 'order-not-whole'
  | 'not-before';

export interface FoundMistake {
  /** "headings.2", "stages.0", "kinds.harm-now", "scale.order", "deadlines.3": which part of the format. */
  readonly at: string;
  readonly mistake: FormatMistake;
}

/** Everything that would leave a line without a place, or a stage without one. Pure; none for a format that can be used. */
export function formatMistakes(format: OwnFormat): FoundMistake[] {
  return [
    ...kindMistakes(format),
    ...headingMistakes(format),
    ...stageMistakes(format),
    ...sameIds(format),
    ...orderMistakes(format),
    ...deadlineMistakes(format),
  ];
}

const inBand: ReadonlySet<Code> = new Set(bandCodes);

/** The kinds of line that stand under a heading; the others have the band. */
export const headingKinds: readonly Code[] = codes.filter((code) => !inBand.has(code));

function kindMistakes({ headings }: OwnFormat): FoundMistake[] {
  const placed = headings.flatMap((heading) => heading.codes);
  return codes.flatMap((code) => {
    const times = placed.filter((each) => each === code).length;
    const found = (mistake: FormatMistake) => [{ at: `kinds.${code}`, mistake }];
    if (inBand.has(code)) return times === 0 ? [] : found('kind-of-the-band');
    if (times === 0) return found('kind-nowhere');
    return times === 1 ? [] : found('kind-twice');
  });
}

const headingMistakes = ({ headings }: OwnFormat): FoundMistake[] =>
  headings.flatMap((heading, at): FoundMistake[] => {
    if (heading.codes.length === 0) return [{ at: `headings.${at}`, mistake: 'heading-empty' }];
    if (heading.codes.includes(heading.startsAs)) return [];
    return [{ at: `headings.${at}`, mistake: 'starts-elsewhere' }];
  });

function stageMistakes({ headings, stages }: OwnFormat): FoundMistake[] {
  const known = new Set(headings.map(({ id }) => id));
  return stages.flatMap((stage, at): FoundMistake[] => {
    if (stage.headings.some((id) => !known.has(id)))
      return [{ at: `stages.${at}`, mistake: 'no-such-heading' }];
    if (stage.shows === 'headings' && stage.headings.length === 0)
      return [{ at: `stages.${at}`, mistake: 'stage-without-heading' }];
    return [];
  });
}

/** Another thing of the same sort has this id already. */
function sameIds(format: OwnFormat): FoundMistake[] {
  const sorts = ['headings', 'stages', 'categories', 'deadlines'] as const;
  return sorts.flatMap((sort) => {
    const ids = format[sort].map(({ id }) => id);
    return ids.flatMap((id, at) =>
      ids.indexOf(id) === at ? [] : [{ at: `${sort}.${at}`, mistake: 'same-id' as const }],
    );
  });
}

const orderMistakes = ({ scale }: OwnFormat): FoundMistake[] =>
  scale.order.toSorted().join() === revealGroups.toSorted().join()
    ? []
    : [{ at: 'scale.order', mistake: 'order-not-whole' }];

const before = new Set(['reports-to-family', 'reports-to-chair', 'exclusion-request']);

const deadlineMistakes = ({ deadlines }: OwnFormat): FoundMistake[] =>
  deadlines.flatMap(({ what, count }, at) =>
    count.before === before.has(what)
      ? []
      : [{ at: `deadlines.${at}`, mistake: 'not-before' as const }],
  );
