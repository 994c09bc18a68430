import { useState } from 'react';
import type { MouseEvent } from 'react';
import { useTexts } from '../language/language.ts';
import './outcomes-contents.css';
import type { OutcomePart } from './outcome-parts.tsx';

/** Where there is room beside the text, as in outcomes-contents.css. */
const isWide = () => window.matchMedia('(min-width: 70rem)').matches;

/** What is in it, to go there at once: beside the text where there is room, else folded away above it. */
export function OutcomesContents({ parts }: { parts: readonly OutcomePart[] }) {
  const t = useTexts();
  const [isOpen] = useState(isWide);
  return (
    <nav className="outcomes-contents" aria-label={t('outcomes.contents')}>
      <details open={isOpen}>
        <summary>{t('outcomes.contents')}</summary>
        <ol>
          {parts.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                {heading}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** The address stays as it is: what stands behind its # is a link's secret here, and the history keeps it. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
