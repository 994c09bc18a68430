import { lazy } from 'react';
import { Redirect } from 'wouter';
import { recordSchema } from '../../shared/protocol/staff.ts';
import type { RecordFacts } from '../../shared/protocol/staff.ts';
import { ReasonForm } from '../before/reason-form.tsx';
import { RecordKept, RecordPapers } from '../before/record-papers.tsx';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, usePageTitle } from '../ui/page.tsx';
import { Loading } from './loading.tsx';

const OutcomesPage = lazy(async () => ({
  default: (await import('../outcomes/outcomes-page.tsx')).OutcomesPage,
}));

/** `/conferences/ID/record`: a closed conference, for those of the staff it is theirs to open, for a reason. */
export function RecordPage({ conference }: { conference: string }) {
  const t = useTexts();
  const path = `/api/conferences/${conference}/record`;
  const { value: record, failure, load } = useFetched(path, recordSchema);
  if (record === null && failure === null) return <Loading />;
  if (record?.at === 'open') return <OpenRecord conference={conference} record={record} />;
  if (record?.at === 'not-closed' && record.you === 'chair') {
    return <Redirect to={`/c/${conference}`} replace />;
  }
  if (record?.at === 'needs-reason') {
    return (
      <Page
        width="narrow"
        title={t('staff.record.title')}
        heading={t('staff.record.heading')}
        lead={t('staff.record.lead')}
      >
        <ReasonForm conference={conference} onOpen={() => void load()} />
      </Page>
    );
  }
  return (
    <Page
      width="narrow"
      title={t('staff.record.title')}
      heading={t('staff.record.nothing-heading')}
      lead={failure === null ? t('staff.named.not-yet') : failureWords(t, failure)}
    >
      <div>
        <LinkButton href="/conferences">{t('staff.record.back')}</LinkButton>
      </div>
    </Page>
  );
}

/** The copies of a split family do not go out before a second person has looked at them. */
function AsksSecond({ conference }: { conference: string }) {
  const t = useTexts();
  return (
    <section className="record-second" aria-label={t('giving-out.second.page-heading')}>
      <Notice tone="care" heading={t('giving-out.second.page-heading')}>
        <p>{t('giving-out.second.record')}</p>
        <div>
          <LinkButton size="small" href={`/conferences/${conference}/giving-out`}>
            {t('giving-out.second.record-go')}
          </LinkButton>
        </div>
      </Notice>
    </section>
  );
}

interface OpenRecordProps {
  conference: string;
  record: Extract<RecordFacts, { at: 'open' }>;
}

function OpenRecord({ conference, record }: OpenRecordProps) {
  const t = useTexts();
  usePageTitle(t('staff.record.title'));
  return (
    <>
      {record.asksSecond && <AsksSecond conference={conference} />}
      <RecordKept conference={conference} record={record} />
      <OutcomesPage conference={conference} copy={record.copy}>
        {record.you === 'chair' && (
          <LinkButton kind="quiet" size="small" href={`/c/${conference}`}>
            {t('staff.record.board')}
          </LinkButton>
        )}
      </OutcomesPage>
      <RecordPapers conference={conference} record={record} />
    </>
  );
}
