import { useId } from 'react';
import type { ReactNode } from 'react';
import './outcomes.css';

/** A part of the outcomes under its heading. */
export function OutcomeSection({
  heading,
  tone = 'plain',
  children,
}: {
  heading: string;
  tone?: 'plain' | 'danger' | 'well' | 'child';
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`outcome-section outcome-${tone}`} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
