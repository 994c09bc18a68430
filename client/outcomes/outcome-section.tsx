import type { ReactNode } from 'react';
import './outcomes.css';

/** A part of the outcomes under its heading. */
export function OutcomeSection({
  id,
  heading,
  tone = 'plain',
  children,
}: {
  id: string;
  heading: string;
  tone?: 'plain' | 'danger' | 'well' | 'child' | undefined;
  children: ReactNode;
}) {
  return (
    <section className={`outcome-section outcome-${tone}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
