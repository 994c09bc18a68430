import { useId } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { DueList } from './due-list.tsx';
import { dueOf, isUncounted } from './due-of.ts';
import { templateOf } from './template-of.ts';

/** The timetable for those who keep the board, before the day and beside it. */
export function DueSection({ view, isPanel = false }: { view: ConferenceView; isPanel?: boolean }) {
  const t = useTexts();
  const heading = useId();
  const template = templateOf(view.conference);
  return (
    <section className={isPanel ? 'panel' : 'stack'} aria-labelledby={heading}>
      <h2 id={heading}>{t('dates.heading')}</h2>
      <p className="soft">{t('dates.lead', { council: template.council })}</p>
      {isUncounted(view, template) && <p>{t('dates.missing')}</p>}
      <DueList due={dueOf(view, template)} />
    </section>
  );
}
