import type { Entry } from '../board/arrange.ts';
import type { Line } from '../board/line.ts';
import { isAgreedBefore } from '../board/words-mark.ts';
import type { Earlier } from '../conference/earlier.ts';
import type { AudienceId, LineId } from '../protocol/ids.ts';
import type { NameBook } from './name-book.ts';
import type { OutcomeLine } from './outcomes.ts';

/** A line that remembers whose it is, so that a narrower audience can be named beside it. */
export type Owned = Line & { readonly audience: AudienceId };

/** What stands in place of ids in one reader's copy. */
export interface Wording {
  readonly names: NameBook;
  /** The words of each line of the copy, by its id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly onlyFor: (audience: AudienceId) => string | null;
  /** Of a review: the lines that came from the last conference, and when that was. */
  readonly earlier: Pick<Earlier, 'date' | 'lines'> | null;
  /** What tells a line or a page again in a later version; none where nobody will compare. */
  readonly keyOf?: ((id: LineId) => string) | undefined;
}

/** A line with what was answered to it, in names and words. */
export function typedLine(
  { line, comments }: Entry<Owned>,
  { names, texts, onlyFor, earlier, keyOf }: Wording,
): OutcomeLine {
  return {
    kind: line.code,
    text: line.text,
    saidBy: line.saidBy.map(names.voice),
    writtenBy: names.writtenBy(line.recordedBy, line.saidBy),
    evidence: line.evidence ?? null,
    children: names.children(line.children ?? []),
    struck: line.struck,
    onlyFor: onlyFor(line.audience),
    action: line.code === 'action' ? typedAction(line, names, texts) : null,
    ...(line.code === 'step-in' ? { stepIn: typedStepIn(line, names) } : {}),
    ...agreed(line, names),
    ...(earlier?.lines.has(line.id) ? { since: earlier.date } : {}),
    ...(line.became ? { became: line.became } : {}),
    ...(keyOf === undefined ? {} : { key: keyOf(line.id) }),
    comments: comments.map(({ text, saidBy, struck }) => ({
      text,
      saidBy: saidBy.map(names.voice),
      struck,
    })),
  };
}

const typedAction = (
  line: Line,
  names: NameBook,
  texts: ReadonlyMap<string, string>,
): OutcomeLine['action'] => ({
  who: line.owner ? names.name(line.owner) : null,
  with: (line.with ?? []).map(names.name),
  by: line.by || null,
  howWeWillKnow: line.howWeWillKnow ?? '',
  answers: texts.get(line.goal ?? '') ?? null,
  ...(line.achievable ? { achievable: line.achievable } : {}),
  ...(line.realistic ? { realistic: line.realistic } : {}),
  ...(line.timely ? { timely: line.timely } : {}),
});

const typedStepIn = (line: Line, names: NameBook) => ({
  who: line.owner ? names.name(line.owner) : null,
  does: line.does ?? '',
});

/** A copy where nobody agreed is as it was before anybody could. */
function agreed(line: Line, names: NameBook): Pick<OutcomeLine, 'agreedBy' | 'agreedBefore'> {
  const those = (line.agreedBy ?? []).map(names.name).filter((name) => name !== '');
  if (those.length === 0) return {};
  return { agreedBy: those, ...(isAgreedBefore(line) ? { agreedBefore: true } : {}) };
}
