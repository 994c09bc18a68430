import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { dateInWords, timeInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useConferenceLink } from '../provider/use-conference-link.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import './invitations.css';
import { staysOut, whoIsInvited } from './who-is-invited.ts';

/** `/conferences/ID/invitations`: a letter for each person, with the names of everyone they will meet. */
export function InvitationsPage({ conference }: { conference: string }) {
  const t = useTexts();
  const view = useConferenceLink(conference)?.view ?? null;
  const isReady = view?.at === 'conference' && view.ready?.exclusions !== undefined;
  const people = isReady ? view.people.filter((person) => !staysOut(view, person)) : [];
  return (
    <Page width="wide" title={t('ready.letters.title')} heading={t('ready.letters.heading')}>
      <p className="page-lead">{t('ready.letters.lead')}</p>
      <div className="print-tools">
        <Button icon="print" busy={people.length === 0} onPress={() => window.print()}>
          {t('ready.letters.print')}
        </Button>
        <LinkButton kind="quiet" href={`/conferences/${conference}`}>
          {t('ready.letters.back')}
        </LinkButton>
      </div>
      {isReady && people.length === 0 && <p>{t('ready.letters.nobody')}</p>}
      {isReady && (
        <ul className="letters">
          {people.map((person) => (
            <Letter key={person.id} view={view} person={person} />
          ))}
        </ul>
      )}
    </Page>
  );
}

/** Nothing in it that its reader may not know: whom they do not meet is not there, and no gap shows it. */
function Letter({ view, person }: { view: ConferenceView; person: PersonView }) {
  const t = useTexts();
  const lang = useLanguage();
  const { date, time, place } = view.conference;
  const others = whoIsInvited(view, person);
  return (
    <li className="letter">
      <h2>{person.name}</h2>
      <p>
        {t('ready.letters.invited', {
          date: dateInWords(date, lang),
          time: timeInWords(time, lang),
        })}
        {place !== '' && ` ${t('ready.letters.place', { place })}`}
      </p>
      <h3>{t('ready.letters.who')}</h3>
      <ul className="letter-people">
        {others.map(({ id, name, title, role, agency }) => (
          <li key={id}>
            <b>{name}</b>
            {[title || t(`roles.${role}`), agency]
              .filter((words) => words !== '')
              .map((words) => `, ${words}`)}
          </li>
        ))}
      </ul>
      <p>{t('ready.letters.somebody-else')}</p>
      <h3>{t('ready.letters.help')}</h3>
      <p>{t('ready.letters.help-words')}</p>
      <p>{t('ready.letters.private')}</p>
    </li>
  );
}
