import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import './error-summary.css';
import { Icon } from './icon.tsx';

/** Something that is not right yet; `field` is the id of the input it is about. */
export interface FieldMistake {
  field: string;
  words: string;
}

/** Everything a form still needs, at its top; takes the focus each time it was tried. */
export function ErrorSummary({
  heading,
  mistakes,
  tries,
}: {
  heading: string;
  mistakes: readonly FieldMistake[];
  tries: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (mistakes.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="warning" size={26} />
        {heading}
      </h2>
      <ul>
        {mistakes.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => goToField(event, field)}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goToField(event: MouseEvent, field: string) {
  event.preventDefault();
  const input = document.getElementById(field);
  input?.focus();
  input?.scrollIntoView({ block: 'center' });
}
