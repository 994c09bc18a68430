import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { joinClasses } from './join-classes.ts';
import { notOnDisk } from './not-on-disk.ts';

interface SelectProps<Value extends string> extends FieldProps {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; words: string }[];
  /** Shown while nothing is chosen (`value` is not among the options). */
  unchosen?: string;
  width?: 'short';
}

/** One of a longer list. For a few, use RadioGroup. */
export function Select<Value extends string>({
  value,
  onChange,
  options,
  unchosen,
  width,
  ...field
}: SelectProps<Value>) {
  const choose = (words: string) => {
    const chosen = options.find((option) => option.value === words);
    if (chosen) onChange(chosen.value);
  };
  return (
    <Field {...field}>
      {(input) => (
        <select
          {...input}
          className={joinClasses('input', width && `input-${width}`)}
          form={notOnDisk}
          value={value}
          onChange={(event) => choose(event.target.value)}
        >
          {unchosen !== undefined && <option value="">{unchosen}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
