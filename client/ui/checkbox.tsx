import { useId } from 'react';
import './choices.css';
import { FieldError } from './field.tsx';
import { joinClasses } from './join-classes.ts';

interface CheckboxProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  id?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Without a frame, as in a row of other fields. */
  plain?: boolean;
  /** So for a reason told elsewhere, and not to be changed here. */
  fixed?: boolean;
}

/** One thing that is so or not. */
export function Checkbox(props: CheckboxProps) {
  const { label, hint, error, id, checked, onChange, plain, fixed } = props;
  const made = useId();
  const input = id ?? made;
  const errorId = error === undefined ? undefined : `${input}-error`;
  return (
    <div className={joinClasses('choices', error !== undefined && 'field-wrong')}>
      {error !== undefined && <FieldError id={errorId} words={error} />}
      <label className={joinClasses('choice', plain && 'choice-plain')}>
        <input
          type="checkbox"
          autoComplete="off"
          id={input}
          checked={checked}
          disabled={fixed}
          aria-describedby={errorId}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {hint !== undefined && <span className="choice-hint">{hint}</span>}
        </span>
      </label>
    </div>
  );
}
