import { useState } from 'react';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Fetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyResult } from './copy-result.tsx';
import { messagesForAll, occasionOf } from './messages.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PersonEntry } from './person-entry.tsx';
import { PersonQuestion } from './person-question.tsx';
import type { Question } from './person-question.tsx';
import type { Copying } from './use-copy.ts';
import type { Links } from './use-links.ts';

interface PeoplePanelProps {
  view: ConferenceView;
  ways: Fetched<Links>;
  copying: Copying;
}

/** The invitation list with everyone's state and link. */
export function PeoplePanel({ view, ways, copying }: PeoplePanelProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const linkOf = (person: PersonView) => ways.value?.people.find((way) => way.person === person.id);
  const isClosed = view.conference.progress === 'closed';
  const guests = view.people.filter(({ role }) => role !== 'chair');
  const addressees = guests.flatMap((person) => {
    const link = linkOf(person)?.link;
    return link === undefined || !person.device ? [] : [{ person, link }];
  });
  const copyAll = () =>
    copying.copy(
      messagesForAll(t, lang, occasionOf(view.conference), addressees),
      t('before.invited.all-messages'),
    );
  return (
    <section className="panel" aria-labelledby="people-heading">
      <div className="panel-top">
        <h2 id="people-heading">{t('before.invited.heading')}</h2>
        <div className="button-row">
          {addressees.length > 0 && !isClosed && (
            <Button kind="quiet" size="small" icon="mail" onPress={() => void copyAll()}>
              {t('before.invited.copy-all')}
            </Button>
          )}
          {guests.length > 0 && !isClosed && (
            <LinkButton
              kind="quiet"
              size="small"
              icon="print"
              href={`/conferences/${view.conference.id}/invitations`}
            >
              {t('ready.letters.open')}
            </LinkButton>
          )}
          {view.may.includes('invite') && (
            <Button kind="secondary" size="small" icon="plus" onPress={() => setAdding(true)}>
              {t('before.invited.add')}
            </Button>
          )}
        </div>
      </div>
      <p className="field-hint">
        {t(isClosed ? 'before.invited.hint-closed' : 'before.invited.hint')}
      </p>
      <CopyResult copying={copying} />
      {ways.failure !== null && (
        <Notice tone="care" announced>
          <p>{t('before.invited.links-wait')}</p>
          <Button kind="secondary" size="small" onPress={() => void ways.load()}>
            {t('before.invited.try-again')}
          </Button>
        </Notice>
      )}
      <ul className="people-list">
        {view.people.map((person) => (
          <PersonEntry
            key={person.id}
            person={person}
            view={view}
            way={linkOf(person)}
            copying={copying}
            ask={setQuestion}
          />
        ))}
      </ul>
      {guests.length === 0 && (
        <div className="empty">
          <h3>{t('before.invited.empty-heading')}</h3>
          <p>{t('before.invited.empty')}</p>
        </div>
      )}
      {isAdding && <PersonDialog view={view} onClose={() => setAdding(false)} />}
      {question !== null && (
        <PersonQuestion
          view={view}
          question={question}
          way={linkOf(question.person)}
          copying={copying}
          onClose={() => setQuestion(null)}
          onRenewed={() => void ways.load()}
        />
      )}
    </section>
  );
}
