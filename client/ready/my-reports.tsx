import type { MyReady } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCommand } from '../provider/use-command.ts';
import { Notice } from '../ui/notice.tsx';
import { NeedsWords } from './needs-words.tsx';
import { ReadTick } from './read-tick.tsx';

/** The reports somebody has, with "I have read it", and what they asked for. */
export function MyReports({ view, mine }: { view: ConferenceView; mine: MyReady }) {
  const t = useTexts();
  const lang = useLanguage();
  const { send, refusal } = useCommand(view.conference.id);
  const mayTick = view.may.includes('readReport');
  return (
    <div className="stack">
      {refusal && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, refusal)}</p>
        </Notice>
      )}
      {mine.reports.length > 0 && (
        <>
          <p>{t('ready.mine.lead')}</p>
          <ul className="ready-mine">
            {mine.reports.map(({ id, title, on, read }) => (
              <li key={id}>
                {on === '' ? (
                  <p>
                    <b>{title || t('ready.reports.untitled')}</b>
                    <span className="ready-mine-own">{t('ready.mine.own')}</span>
                  </p>
                ) : (
                  <ReadTick
                    report={id}
                    person={view.you.id}
                    label={t('ready.mine.read', { title: title || t('ready.reports.untitled') })}
                    hint={t('ready.mine.since', { date: dateInWords(on, lang) })}
                    read={read}
                    fixed={!mayTick}
                    send={send}
                  />
                )}
              </li>
            ))}
          </ul>
          <p className="soft">{t('ready.mine.wrong')}</p>
        </>
      )}
      {mine.needs !== null && (
        <section className="stack" aria-labelledby="my-needs">
          <h3 id="my-needs">{t('ready.mine.needs')}</h3>
          <NeedsWords needs={mine.needs} />
          <p className="soft">{t('ready.mine.needs-hint')}</p>
        </section>
      )}
    </div>
  );
}
