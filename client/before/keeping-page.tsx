import { keepingSchema } from '../../shared/protocol/keeping.ts';
import type { KeepingFacts } from '../../shared/protocol/keeping.ts';
import { dayInWords } from '../language/dates.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import './keeping.css';
import { KeepingActions } from './keeping-actions.tsx';
import { conferenceByDay, whenDestroyed } from './when-destroyed.ts';

/** `/conferences/ID/keeping`: whether and when a closed board is destroyed, for those who decide it. */
export function KeepingPage({ conference }: { conference: string }) {
  const t = useTexts();
  const lang = useLanguage();
  const path = `/api/conferences/${conference}/keeping`;
  const { value, failure, load } = useFetched(path, keepingSchema);
  if (value === null) {
    if (failure === null) return null;
    return (
      <Page
        width="narrow"
        title={t('keeping.page.title')}
        heading={t('keeping.page.nothing-heading')}
        lead={failureWords(t, failure)}
      >
        <Back />
      </Page>
    );
  }
  return (
    <Page
      title={t('keeping.page.title')}
      heading={t('keeping.page.heading')}
      lead={conferenceByDay(t, value, lang)}
    >
      <div className="keeping-columns">
        <section className="panel" aria-labelledby="keeping-when">
          <div role="status">
            <h2 id="keeping-when">{whenDestroyed(t, value.kept, lang)}</h2>
          </div>
          <Hold hold={value.hold} />
          <KeepingDates facts={value} />
          {value.asked?.you === true && value.agreed === null && <p>{t('keeping.page.second')}</p>}
          <KeepingActions path={path} facts={value} onChange={() => void load()} />
        </section>
        <section className="keeping-why" aria-labelledby="keeping-why">
          <h2 id="keeping-why">{t('keeping.page.why-heading')}</h2>
          <p>{t('keeping.page.why')}</p>
          <p>{t('keeping.page.what')}</p>
          <p>{t('keeping.page.how')}</p>
        </section>
      </div>
      <Back toStaff={value.you === 'administrator'} />
    </Page>
  );
}

function Back({ toStaff = false }: { toStaff?: boolean }) {
  const t = useTexts();
  return (
    <div>
      <LinkButton kind="quiet" icon="arrow-start" href={toStaff ? '/staff' : '/conferences'}>
        {t(toStaff ? 'keeping.page.back-staff' : 'keeping.page.back')}
      </LinkButton>
    </div>
  );
}

function Hold({ hold }: Pick<KeepingFacts, 'hold'>) {
  const t = useTexts();
  const lang = useLanguage();
  if (hold === null) return null;
  return (
    <Notice>
      <p>{t('keeping.page.hold', { name: hold.name, date: dayInWords(hold.at, lang) })}</p>
      <p className="keeping-reason">{hold.reason}</p>
    </Notice>
  );
}

function KeepingDates({ facts }: { facts: KeepingFacts }) {
  const t = useTexts();
  const lang = useLanguage();
  const who = (one: KeepingFacts['asked']) => {
    if (one === null) return t('keeping.page.nobody-yet');
    const date = dayInWords(one.at, lang);
    return one.you
      ? t('keeping.page.who-you', { date })
      : t('keeping.page.who', { name: one.name, date });
  };
  return (
    <dl className="keeping-dates">
      <div>
        <dt>{t('keeping.page.issued')}</dt>
        <dd>{dayInWords(facts.issued, lang)}</dd>
      </div>
      <div>
        <dt>{t('keeping.page.kept')}</dt>
        <dd>{t('keeping.page.days', { count: facts.days })}</dd>
      </div>
      {facts.hold === null && (
        <>
          <div>
            <dt>{t('keeping.page.asked')}</dt>
            <dd>{who(facts.asked)}</dd>
          </div>
          <div>
            <dt>{t('keeping.page.agreed')}</dt>
            <dd>{who(facts.agreed)}</dd>
          </div>
        </>
      )}
    </dl>
  );
}
