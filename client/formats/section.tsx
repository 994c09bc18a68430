import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import type { sections } from './format-draft.ts';

interface SectionBoxProps {
  name: (typeof sections)[number];
  children: ReactNode;
}

/** One part of a format under its own heading, with a sentence on what it is for. */
export function SectionBox({ name, children }: SectionBoxProps) {
  const t = useTexts();
  return (
    <section
      className="panel format-section"
      id={`section-${name}`}
      aria-label={t(`formats.section.${name}`)}
    >
      <div>
        <h2>{t(`formats.section.${name}`)}</h2>
        <p className="field-hint">{t(`formats.about.${name}`)}</p>
      </div>
      {children}
    </section>
  );
}
