import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import type { FieldMistake } from './error-summary.tsx';
import './form.css';
import { Notice } from './notice.tsx';

interface FormProps {
  children: ReactNode;
  onSubmit: () => void;
  /** What has to be put right, and the words above that list. */
  mistakes?: readonly FieldMistake[];
  mistakesHeading?: string;
  /** Why sending it did not work, in words. */
  failure?: string | null;
}

/**
 * Fields under one another, sent by Enter or the button. Checking is ours, so that it is said in our words; what is
 * wrong stands above everything, and nothing typed is taken away.
 */
export function Form({
  children,
  onSubmit,
  mistakes = [],
  mistakesHeading = '',
  failure,
}: FormProps) {
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary heading={mistakesHeading} mistakes={mistakes} />
      {failure !== undefined && failure !== null && mistakes.length === 0 && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      {children}
    </form>
  );
}
