import { useContext } from 'react';
import { useTexts } from '../language/language.ts';
import './ask-about-line.css';
import { AskAboutLine } from './beside-line.ts';
import type { CopiedLine } from './beside-line.ts';

/** Under a line of one's own copy: a quiet way to say that it is not right. */
export function AskAbout({ line }: { line: CopiedLine }) {
  const t = useTexts();
  const ask = useContext(AskAboutLine);
  if (ask === null) return null;
  return (
    <button
      type="button"
      className="ask-about-line"
      aria-label={t('corrections.line.spoken', { words: line.text })}
      onClick={() => ask(line)}
    >
      {t('corrections.line.open')}
    </button>
  );
}
