import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { FieldError } from './field.tsx';
import { joinClasses } from './join-classes.ts';
import { digitTyped } from './score-keys.ts';
import type { TypedDigit } from './score-keys.ts';
import { scores } from './scale-answers.ts';
import './choices.css';
import './score-choice.css';

/** A number, "I would rather not give a number", or nothing chosen yet: no number is chosen beforehand. */
export type Score = number | 'no-number' | null;

interface ScoreChoiceProps {
  legend: string;
  /** What 10 and 0 mean, in words; 10 is explained first. */
  ten: { words: string; means: string };
  zero: { words: string; means: string };
  /** "I would rather not give a number". */
  noNumber: string;
  value: Score;
  onChange: (value: Score) => void;
  error?: string | undefined;
  /** The first number carries it, so that the error summary leads there. */
  id?: string;
}

/**
 * Eleven numbers to choose from, in one row or, on a phone, in two. Arrow keys go from one to the next; digits choose,
 * 1 and 0 shortly after one another are 10, Home is 0 and End is 10.
 */
export function ScoreChoice({
  legend,
  ten,
  zero,
  noNumber,
  value,
  onChange,
  error,
  id,
}: ScoreChoiceProps) {
  const made = useId();
  const group = id ?? made;
  const typed = useRef<TypedDigit | null>(null);
  const errorId = error === undefined ? undefined : `${group}-error`;
  const meansId = `${group}-means`;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = digitTyped(event.key, event.timeStamp, typed.current);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    typed.current = next;
    onChange(next.score);
    document.getElementById(idOf(group, next.score))?.focus();
  };
  return (
    <fieldset
      className={joinClasses('score-choice', error !== undefined && 'field-wrong')}
      aria-describedby={joinClasses(meansId, errorId) || undefined}
    >
      <legend className="score-legend">{legend}</legend>
      <dl className="score-means" id={meansId}>
        {[ten, zero].map(({ words, means }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd dir="auto">{means}</dd>
          </div>
        ))}
      </dl>
      {error !== undefined && <FieldError id={errorId} words={error} />}
      <div className="score-rows">
        <div className="score-row">
          {scores.map((score) => (
            <label key={score} className="score">
              <input
                type="radio"
                autoComplete="off"
                name={group}
                id={idOf(group, score)}
                checked={value === score}
                onChange={() => onChange(score)}
                onKeyDown={onKeyDown}
              />
              <span>{score}</span>
            </label>
          ))}
        </div>
      </div>
      <label className="choice score-none">
        <input
          type="radio"
          autoComplete="off"
          name={group}
          checked={value === 'no-number'}
          onChange={() => onChange('no-number')}
          onKeyDown={onKeyDown}
        />
        <span>{noNumber}</span>
      </label>
    </fieldset>
  );
}

const idOf = (group: string, score: number): string =>
  score === 0 ? group : `${group}-${String(score)}`;
