import { useTexts } from '../language/language.ts';
import { Notice } from '../ui/notice.tsx';
import type { Desk } from './hands.ts';
import { ProtectedList } from './protected-list.tsx';

/** Beside the list while no copy is chosen: what is looked for, and what happens when they go out. */
export function Overview({ desk }: { desk: Desk }) {
  const t = useTexts();
  const { chair, facts } = desk;
  return (
    <div className="desk-overview">
      {chair === null ? (
        <section className="panel desk-panel">
          <h3>{t('giving-out.second.heading')}</h3>
          <p>{t('giving-out.second.words')}</p>
          <ul className="desk-plain">
            <li>{t('giving-out.second.look-place')}</li>
            <li>{t('giving-out.second.look-family')}</li>
            <li>{t('giving-out.second.look-children')}</li>
          </ul>
          <p className="soft">{t('giving-out.second.kept')}</p>
        </section>
      ) : (
        <>
          <section className="panel desk-panel">
            <h3>
              {t(
                facts.givenOut === null
                  ? 'giving-out.overview.heading'
                  : 'giving-out.after.heading',
              )}
            </h3>
            {facts.givenOut === null ? (
              <ul className="desk-plain">
                <li>{t('giving-out.overview.same')}</li>
                <li>{t('giving-out.overview.always')}</li>
                <li>{t('giving-out.overview.at-once')}</li>
              </ul>
            ) : (
              <Notice>
                <p>{t('giving-out.after.two-ways')}</p>
              </Notice>
            )}
          </section>
          <section className="panel desk-panel" aria-labelledby="protected-heading">
            <h3 id="protected-heading">{t('giving-out.protected.heading')}</h3>
            <ProtectedList chair={chair} onChanged={desk.load} />
          </section>
        </>
      )}
    </div>
  );
}
