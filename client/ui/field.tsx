import { useId } from 'react';
import type { ReactNode } from 'react';
import './field.css';
import { Icon } from './icon.tsx';
import { joinClasses } from './join-classes.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What every field can be told. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is not right yet, in words. */
  error?: string | undefined;
  /** Where the error summary leads; one is made if none is given. */
  id?: string | undefined;
  /** The label is only read out: the page shows it in another way, like a table's heading. */
  labelHidden?: boolean | undefined;
}

/** What the input itself has to carry so that label, hint and error belong to it. */
export interface InputAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label with its hint and its error, around one input. */
export function Field({
  label,
  hint,
  error,
  id,
  labelHidden = false,
  children,
}: FieldProps & { children: (input: InputAttributes) => ReactNode }) {
  const made = useId();
  const input = id ?? made;
  const hintId = hint === undefined ? undefined : `${input}-hint`;
  const errorId = error === undefined ? undefined : `${input}-error`;
  return (
    <div className={joinClasses('field', error !== undefined && 'field-wrong')}>
      <label className="field-label" htmlFor={input}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={errorId} words={error} />}
      {children({
        id: input,
        'aria-describedby': joinClasses(hintId, errorId) || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}

/** What is not right with a field, above it. */
export function FieldError({ id, words }: { id?: string | undefined; words: string }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="warning" />
      <span>{words}</span>
    </p>
  );
}
