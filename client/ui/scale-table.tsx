import type { PlanNeeded } from '../../shared/board/plan-needed.ts';
import './scale-table.css';
import type { ShownAnswer } from './scale-answers.ts';

export interface ScaleTableWords {
  /** What the table is, read out. */
  readonly caption: string;
  readonly who: string;
  readonly number: string;
  readonly noNumber: string;
  readonly reason: string;
  readonly oneHigher: string;
  readonly writtenBy: (name: string) => string;
  readonly spokenBy: (name: string) => string;
  readonly plan: Readonly<Record<PlanNeeded, string>>;
  /** Their number in the round before. */
  readonly before: (score: number | null) => string;
}

/** Everybody's number in words: who, which, why, and what would make it one higher. On a phone a list. */
export function ScaleTable({
  answers,
  words,
}: {
  answers: readonly ShownAnswer[];
  words: ScaleTableWords;
}) {
  return (
    <table className="scale-table">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col">{words.oneHigher}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <tr key={answer.name + answer.title}>
            <th scope="row">
              {answer.name}
              {answer.title !== '' && <span className="scale-table-title">{answer.title}</span>}
              {answer.writtenBy !== null && (
                <span className="scale-table-title">
                  {(answer.isSpoken === true ? words.spokenBy : words.writtenBy)(answer.writtenBy)}
                </span>
              )}
            </th>
            <td className="scale-table-number">
              {answer.score ?? words.noNumber}
              {answer.before !== undefined && (
                <span className="scale-table-title">{words.before(answer.before)}</span>
              )}
              {answer.planNeeded !== undefined && (
                <span className="scale-table-title">{words.plan[answer.planNeeded]}</span>
              )}
            </td>
            <Words label={words.reason} text={answer.reason} />
            <Words label={words.oneHigher} text={answer.oneHigher} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On a phone the column's heading stands before the words, for those who see them without the table's head. */
function Words({ label, text }: { label: string; text: string }) {
  return (
    <td dir="auto" data-nothing={text === '' || undefined}>
      {text !== '' && (
        <span className="scale-table-label" aria-hidden="true">
          {`${label}: `}
        </span>
      )}
      {text}
    </td>
  );
}
