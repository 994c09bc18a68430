import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Field } from '../ui/field.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { notOnDisk } from '../ui/not-on-disk.ts';

interface ListFieldProps extends FieldProps {
  /** As it stands on the page now. */
  value: string;
  maxLength: number;
  /** Goes onto the page: when the field is left, by Enter, and when it goes away. */
  onKeep: (value: string) => void;
  /** Several lines; Enter begins a new one. */
  several?: boolean;
}

/** Something of one person or of some words: it shows what others write there, and while somebody types, what they type. */
export function ListField({ value, maxLength, onKeep, several = false, ...field }: ListFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed !== value) onKeep(typed.toWellFormed());
    setTyped(null);
  };
  useKeptAtEnd(keep);
  const byEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
  };
  return (
    <Field {...field}>
      {(input) =>
        several ? (
          <textarea
            {...input}
            className="input"
            form={notOnDisk}
            rows={2}
            dir="auto"
            maxLength={maxLength}
            value={typed ?? value}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={keep}
          />
        ) : (
          <input
            {...input}
            type="text"
            className="input"
            autoComplete="off"
            dir="auto"
            maxLength={maxLength}
            value={typed ?? value}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={keep}
            onKeyDown={byEnter}
          />
        )
      }
    </Field>
  );
}

/** A row that closes under somebody's hands takes no words with it. */
function useKeptAtEnd(keep: () => void): void {
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  // Before the page itself is closed with it.
  useLayoutEffect(() => () => latest.current(), []);
}
