import { givingOutSchema, type GivingOutFacts } from '../../shared/protocol/giving-out.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { anyAnswer, post } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { CopiesDesk } from './copies-desk.tsx';

/** `/conferences/ID/giving-out`: the copies that wait for a second person, for a colleague who is not in the room. */
export function SecondLookPage({ conference }: { conference: string }) {
  const t = useTexts();
  const path = `/api/conferences/${conference}/giving-out`;
  const { value, failure, load } = useFetched(path, givingOutSchema);
  const agree = ({ version, changes }: GivingOutFacts) =>
    post(`${path}/agree`, { opId: newId(), version, changes }, anyAnswer);
  return (
    <Page
      width="wide"
      title={t('giving-out.second.page')}
      heading={t(value === null ? 'giving-out.second.page' : 'giving-out.second.page-heading')}
    >
      {value === null ? (
        failure === null ? (
          <p role="status">{t('giving-out.loading')}</p>
        ) : (
          <Notice tone="info" announced>
            <p>
              {failure.kind === 'not-found'
                ? t('giving-out.second.nothing')
                : failureWords(t, failure)}
            </p>
          </Notice>
        )
      ) : (
        <CopiesDesk
          desk={{
            conference,
            facts: value,
            load,
            chair: null,
            agree: () => agree(value),
          }}
        />
      )}
      <div>
        <LinkButton kind="quiet" href={`/conferences/${conference}/record`}>
          {t('giving-out.second.to-record')}
        </LinkButton>
      </div>
    </Page>
  );
}
