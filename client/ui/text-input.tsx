import type {
  ClipboardEvent,
  HTMLAttributes,
  HTMLInputAutoCompleteAttribute,
  KeyboardEvent,
  Ref,
} from 'react';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { joinClasses } from './join-classes.ts';

interface TextInputProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password' | 'date' | 'time';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** short: a date or a number. code: large, in capitals. */
  width?: 'short' | 'code';
  /** Which keys a phone offers. */
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  maxLength?: number;
  spellCheck?: boolean;
  /** The list of suggestions it offers. */
  list?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste?: ((event: ClipboardEvent<HTMLInputElement>) => void) | undefined;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text, a date or a time. */
export function TextInput({
  value,
  onChange,
  type = 'text',
  autoComplete = 'off',
  width,
  label,
  hint,
  error,
  id,
  labelHidden,
  ...rest
}: TextInputProps) {
  return (
    <Field label={label} hint={hint} error={error} id={id} labelHidden={labelHidden}>
      {(input) => (
        <input
          {...input}
          {...rest}
          type={type}
          autoComplete={autoComplete}
          className={joinClasses('input', width && `input-${width}`)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
