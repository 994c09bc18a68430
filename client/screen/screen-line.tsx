import { AnswerWords, LineWords } from '../reading/line-words.tsx';
import type { ShownLine } from '../reading/shown-line.ts';

/** A line on the screen with the answers beneath it. */
export function ScreenLine({
  line,
  plainKind,
}: {
  line: ShownLine;
  plainKind: ShownLine['code'] | null;
}) {
  return (
    <>
      <LineWords line={line} plainKind={plainKind} />
      {line.comments.length > 0 && (
        <ul className="line-comments">
          {line.comments.map((comment) => (
            <li key={comment.id}>
              <AnswerWords line={comment} plainKind="comment" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Everything that stands where this line stands: the line and its answers. */
export const lineIds = ({ id, comments }: ShownLine): string[] => [
  id,
  ...comments.map((comment) => comment.id),
];
