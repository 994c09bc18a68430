import type { KeyboardEvent, Ref } from 'react';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { notOnDisk } from './not-on-disk.ts';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** How many lines it shows while it is empty. */
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text, in a box that grows with them. */
export function TextArea({
  value,
  onChange,
  rows = 3,
  label,
  hint,
  error,
  id,
  labelHidden,
  ...rest
}: TextAreaProps) {
  // Browsers with `field-sizing: content` grow by themselves; the others at least by each new line.
  const shown = Math.max(rows, value.split('\n').length);
  return (
    <Field label={label} hint={hint} error={error} id={id} labelHidden={labelHidden}>
      {(input) => (
        <textarea
          {...input}
          {...rest}
          className="input"
          form={notOnDisk}
          rows={shown}
          value={value}
          dir="auto"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
