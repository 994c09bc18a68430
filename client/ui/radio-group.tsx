import { useId } from 'react';
import './choices.css';
import { FieldError } from './field.tsx';
import { joinClasses } from './join-classes.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface RadioGroupProps<Value extends string> {
  legend: string;
  legendHidden?: boolean;
  hint?: string;
  error?: string | undefined;
  /** The first choice carries it, so that the error summary leads there. */
  id?: string;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; words: string; hint?: string }[];
  /** Side by side where there is room. */
  inline?: boolean;
  /** In two columns where there is room. */
  columns?: boolean;
}

/** One of a few, all of them in sight; arrow keys move. */
export function RadioGroup<Value extends string>({
  legend,
  legendHidden = false,
  hint,
  error,
  id,
  value,
  onChange,
  options,
  inline = false,
  columns = false,
}: RadioGroupProps<Value>) {
  const made = useId();
  const group = id ?? made;
  const hintId = hint === undefined ? undefined : `${group}-hint`;
  const errorId = error === undefined ? undefined : `${group}-error`;
  return (
    <fieldset
      className={joinClasses(
        'choices',
        inline && 'choices-inline',
        columns && 'choices-columns',
        error && 'field-wrong',
      )}
      aria-describedby={joinClasses(hintId, errorId) || undefined}
    >
      <legend className="choices-legend">
        {legendHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={errorId} words={error} />}
      <div className="choices-list">
        {options.map((option, at) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              autoComplete="off"
              name={group}
              id={at === 0 ? group : `${group}-${option.value}`}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.words}
              {option.hint !== undefined && <span className="choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
