import { contactsAnswerSchema } from '../../shared/conference/contacts.ts';
import { linksSchema } from '../../shared/protocol/http.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { CodeSheet } from './code-sheet.tsx';
import './letter-page.css';
import { LetterSheet } from './letter-sheet.tsx';

interface LetterPageProps {
  conference: string;
  person: string;
}

/** `/conferences/ID/letters/PERSON`: the letter with somebody's link, and their code on a sheet that goes another way. */
export function LetterPage({ conference, person }: LetterPageProps) {
  const t = useTexts();
  const links = useFetched(`/api/conferences/${conference}/links`, linksSchema);
  const contacts = useFetched('/api/contacts', contactsAnswerSchema).value?.contacts ?? null;
  const way = links.value?.people.find((one) => one.person === person);
  const until = way?.readUntil ?? null;
  const isReady = way !== undefined && until !== null && way.code !== null;
  return (
    <Page width="wide" title={t('letters.title')} heading={t('letters.heading')}>
      <p className="page-lead">{t('letters.lead')}</p>
      <div className="print-tools">
        <Button icon="print" busy={!isReady} onPress={() => window.print()}>
          {t('letters.print')}
        </Button>
        <LinkButton kind="quiet" href={`/c/${conference}`}>
          {t('letters.back')}
        </LinkButton>
      </div>
      {links.value === null && links.failure === null && <p role="status">{t('letters.coming')}</p>}
      {links.failure !== null && links.value === null && (
        <Notice tone="care" announced>
          <p>{failureWords(t, links.failure)}</p>
        </Notice>
      )}
      {links.value !== null && !isReady && (
        <Notice tone="info">
          <p>{t('letters.none')}</p>
        </Notice>
      )}
      {isReady && (
        <div className="sheets">
          <h2>{t('letters.first')}</h2>
          <LetterSheet name={way.name} link={way.link} until={until} contacts={contacts} />
          <h2>{t('letters.second')}</h2>
          <CodeSheet name={way.name} code={way.code ?? ''} />
        </div>
      )}
    </Page>
  );
}
