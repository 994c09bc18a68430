import type { PlanNeeded } from '../../shared/board/plan-needed.ts';
import { NumberLine } from './number-line.tsx';
import type { NumberLineWords } from './number-line.tsx';
import { planCounts, spreadOf } from './scale-answers.ts';
import type { ShownAnswer } from './scale-answers.ts';
import './scale-result.css';
import { ScaleTable } from './scale-table.tsx';
import type { ScaleTableWords } from './scale-table.tsx';

/** The words around a revealed scale; `scaleWords` of the catalogues or the typed outcomes give them. */
export interface ScaleResultWords
  extends Omit<NumberLineWords, 'picture'>, Omit<ScaleTableWords, 'caption'> {
  readonly ten: string;
  readonly zero: string;
  readonly about: string;
  readonly spread: (low: number, high: number) => string;
  readonly allTheSame: (score: number) => string;
  readonly nobodyGaveANumber: string;
  readonly secondRound: string;
  /** How many say that a plan is needed; they are words and not a vote. */
  readonly planSaid: (counts: Readonly<Record<PlanNeeded, number>>) => string;
}

interface ScaleResultProps {
  scale: { question: string; ten: string; zero: string };
  /** The danger statement it is about. */
  about: string | null;
  answers: readonly ShownAnswer[];
  words: ScaleResultWords;
}

/** A scale that everyone may see: what was asked, the number line, the spread in words, and everybody's reason. */
export function ScaleResult({ scale, about, answers, words }: ScaleResultProps) {
  const spread = spreadInWords(answers, words);
  const plan = planCounts(answers);
  const isSecond = answers.some(({ before }) => before !== undefined);
  return (
    <section className="scale-result">
      <h3 dir="auto">{scale.question}</h3>
      {isSecond && <p className="soft">{words.secondRound}</p>}
      {about !== null && (
        <p dir="auto">
          <b>{`${words.about}: `}</b>
          {about}
        </p>
      )}
      <dl className="scale-ends">
        <div>
          <dt>{words.ten}</dt>
          <dd dir="auto">{scale.ten}</dd>
        </div>
        <div>
          <dt>{words.zero}</dt>
          <dd dir="auto">{scale.zero}</dd>
        </div>
      </dl>
      <NumberLine answers={answers} words={{ ...words, picture: spread }} />
      <p className="scale-spread">{spread}</p>
      {plan !== null && <p>{words.planSaid(plan)}</p>}
      <ScaleTable answers={answers} words={{ ...words, caption: scale.question }} />
    </section>
  );
}

/** "The numbers go from 3 to 8." Never an average. */
export function spreadInWords(
  answers: readonly Pick<ShownAnswer, 'score'>[],
  words: Pick<ScaleResultWords, 'spread' | 'allTheSame' | 'nobodyGaveANumber'>,
): string {
  const spread = spreadOf(answers);
  if (spread === null) return words.nobodyGaveANumber;
  const { low, high } = spread;
  return low === high ? words.allTheSame(low) : words.spread(low, high);
}
