import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import './form.css';
import { Notice } from './notice.tsx';
import { useUnsavedForm } from './use-unsaved-form.ts';
import type { Check } from './use-check.ts';

interface FormProps {
  children: ReactNode;
  onSubmit: () => void;
  check: Check;
  /** The words above the list of what has to be put right. */
  mistakesHeading: string;
  /** Why sending it did not work, in words. */
  failure?: string | null;
}

/**
 * Fields under one another, sent by Enter or the button. Checking is ours, so that it is said in our words; what is
 * wrong stands above everything, and nothing typed is taken away.
 */
export function Form({ children, onSubmit, check, mistakesHeading, failure = null }: FormProps) {
  const {
    ref,
    onInput,
    onSubmit: onSent,
  } = useUnsavedForm(failure !== null || check.mistakes.length > 0);
  return (
    <form
      className="form"
      noValidate
      ref={ref}
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault();
        onSent();
        onSubmit();
      }}
    >
      <ErrorSummary heading={mistakesHeading} mistakes={check.mistakes} tries={check.tries} />
      {failure !== null && check.mistakes.length === 0 && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      {children}
    </form>
  );
}
