import type { ReactNode } from 'react';
import './visually-hidden.css';

/** Words for screen readers that everyone else sees in another way. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
