import type { MouseEvent } from 'react';
import { provedSchema } from '../../shared/protocol/staff.ts';
import { useTexts } from '../language/language.ts';
import { get } from '../provider/request.ts';
import './notifying.css';

interface PaperLinksProps {
  /** The address without its ending. */
  base: string;
  /** What the paper is called. */
  paper: string;
  forms: readonly ('html' | 'pdf' | 'docx' | 'csv' | 'json')[];
}

/** One paper in each of its forms. */
export function PaperLinks({ base, paper, forms }: PaperLinksProps) {
  const t = useTexts();
  return (
    <span className="told-links">
      {forms.map((form) => (
        <a
          key={form}
          href={`${base}.${form}`}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('notifying.papers.as', { paper, form: t(`notifying.forms.${form}`) })}
          onClick={(event) => void open(event, `${base}.${form}`)}
        >
          {t(`notifying.forms.${form}`)}
        </a>
      ))}
    </span>
  );
}

/** Opens in a tab of its own; where the server wants it, staff show once more who they are first. */
async function open(event: MouseEvent, path: string): Promise<void> {
  event.preventDefault();
  const proved = await get('/api/prove', provedSchema);
  // Somebody without an account of the staff is not asked.
  if (proved.ok || proved.problem.kind === 'sign-in') window.open(path, '_blank', 'noopener');
}
