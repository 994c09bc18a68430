import { useState } from 'react';
import type { PaperKind } from '../../shared/papers/paper.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Icon } from '../ui/icon.tsx';
import './take-along.css';

interface TakeAlongProps {
  /** The address of the copy, without its ending. */
  path: string;
  kinds: readonly PaperKind[];
  hasDates: boolean;
}

const forms = ['pdf', 'docx', 'html'] as const;

/** Taking papers along: each to print, for Word or as a page, in large print too; and data for a program. */
export function TakeAlong({ path, kinds, hasDates }: TakeAlongProps) {
  const t = useTexts();
  const [isLarge, setLarge] = useState(false);
  return (
    <section className="take-along" aria-labelledby="keep">
      <h2 id="keep">{t('outcomes.keep.heading')}</h2>
      <p>{t('outcomes.keep.care')}</p>
      <Checkbox label={t('outcomes.keep.large')} checked={isLarge} onChange={setLarge} />
      <ul className="take-along-papers">
        {kinds.map((kind) => (
          <li key={kind}>
            <span className="take-along-name">{t(`outcomes.papers.${kind}.name`)}</span>
            <span className="button-row">
              {forms.map((form) => (
                <Download
                  key={form}
                  path={`${addressOf(path, kind)}.${form}${isLarge ? '?size=large' : ''}`}
                  words={t(`outcomes.keep.${form}`)}
                  of={t(`outcomes.papers.${kind}.name`)}
                />
              ))}
            </span>
          </li>
        ))}
        {hasDates && (
          <li>
            <span className="take-along-name">{t('outcomes.keep.dates')}</span>
            <span className="button-row">
              <Download path={`${path}.ics`} words={t('dates.calendar')} />
            </span>
          </li>
        )}
      </ul>
      <details>
        <summary>{t('outcomes.keep.program')}</summary>
        <p className="soft">{t('outcomes.keep.program-what')}</p>
        <p className="button-row">
          <Download path={`${path}.json`} words={t('outcomes.keep.json')} />
          <Download path={`${path}.csv`} words={t('outcomes.keep.csv')} />
        </p>
      </details>
    </section>
  );
}

const addressOf = (path: string, kind: PaperKind): string =>
  kind === 'outcomes' ? path : `${path}/${kind}`;

/** The name of the file is the server's, and says nothing about anybody. */
function Download({ path, words, of }: { path: string; words: string; of?: string }) {
  return (
    <a
      className="button button-secondary button-small"
      href={path}
      download=""
      aria-label={of === undefined ? undefined : `${words}: ${of}`}
    >
      <Icon name="download" />
      {words}
    </a>
  );
}
