import { initialsOf } from '../../shared/outcomes/voices.ts';
import type { Voice } from '../../shared/outcomes/voices.ts';
import './number-line.css';
import { stacksOf } from './scale-answers.ts';
import type { ShownAnswer } from './scale-answers.ts';

export interface NumberLineWords {
  /** What the picture shows, for those who do not see it: the spread. */
  readonly picture: string;
  /** What each shape means. */
  readonly voices: Readonly<Record<Voice, string>>;
  readonly noNumber: string;
}

interface NumberLineProps {
  answers: readonly ShownAnswer[];
  words: NumberLineWords;
}

/** More above one number than this, and the line stands upright, so that every name keeps its room. */
const highestStack = 4;

/**
 * The number line, 0 to 10, with each person where their number is: initials in a shape, the name beside it. It lies
 * down where there is room and stands upright where there is not. It takes its size from the text around it.
 */
export function NumberLine({ answers, words }: NumberLineProps) {
  const stacks = stacksOf(answers);
  const isTall = stacks.some((stack) => stack.answers.length > highestStack);
  const none = answers.filter(({ score }) => score === null);
  const voices = (['professional', 'family', 'child'] as const).filter((voice) =>
    answers.some((answer) => answer.voice === voice),
  );
  return (
    <figure className="number-line" data-upright={isTall || undefined}>
      <div className="number-line-picture" role="img" aria-label={words.picture}>
        <div className="number-line-places">
          {stacks.map((stack) => (
            <div key={stack.score} className="number-line-place" data-empty={isEmpty(stack)}>
              <div className="number-line-stack">
                {stack.answers.map((answer) => (
                  <Mark key={answer.name + answer.title} answer={answer} />
                ))}
              </div>
              <span className="number-line-number">{stack.score}</span>
            </div>
          ))}
        </div>
        {none.length > 0 && (
          <div className="number-line-none">
            <span>{words.noNumber}</span>
            {none.map((answer) => (
              <Mark key={answer.name + answer.title} answer={answer} />
            ))}
          </div>
        )}
      </div>
      <figcaption className="number-line-legend">
        {voices.map((voice) => (
          <span key={voice}>
            <i className={`voice voice-${voice}`} aria-hidden="true" />
            {words.voices[voice]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const isEmpty = (stack: { answers: readonly unknown[] }): true | undefined =>
  stack.answers.length === 0 || undefined;

function Mark({ answer: { name, voice } }: { answer: ShownAnswer }) {
  return (
    <span className="number-line-mark">
      <b className={`voice voice-${voice}`}>{initialsOf(name)}</b>
      <span className="number-line-name" dir="auto">
        {name}
      </span>
    </span>
  );
}
