import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import './outcomes.css';

/** Taking the copy along: a page to open later, data for a program, or its dates for a calendar. */
export function KeepCopy({ path, hasDates }: { path: string; hasDates: boolean }) {
  const t = useTexts();
  return (
    <section className="outcomes-keep" aria-labelledby="keep">
      <h2 id="keep">{t('outcomes.keep.heading')}</h2>
      <p>{t('outcomes.keep.care')}</p>
      <p className="button-row">
        <Download path={`${path}.html`} words={t('outcomes.keep.page')} />
        <Download path={`${path}.json`} words={t('outcomes.keep.data')} />
        {hasDates && <Download path={`${path}.ics`} words={t('dates.calendar')} />}
      </p>
    </section>
  );
}

/** The name of the file is the server's, and says nothing about anybody. */
function Download({ path, words }: { path: string; words: string }) {
  return (
    <a className="button button-secondary" href={path} download="">
      <Icon name="download" />
      {words}
    </a>
  );
}
