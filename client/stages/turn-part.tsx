import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import type { Lead } from './use-lead.ts';
import type { Voices } from './who-spoke.ts';

interface TurnPartProps {
  view: ConferenceView;
  voices: Voices;
  lead: Lead;
}

/** Whose turn it is, and first of all who has not spoken yet. */
export function TurnPart({ view, voices, lead }: TurnPartProps) {
  const t = useTexts();
  const turn = view.people.find(({ id }) => id === view.course?.turn);
  const others = (people: readonly PersonView[]) => people.filter(({ id }) => id !== turn?.id);
  const [notYet, spoke] = [others(voices.notYet), others(voices.spoke)];
  const give = (person: string | null) => void lead.run({ kind: 'giveTurn', person });
  return (
    <section className="lead-tool-part">
      <h3>{t('stages.turn.heading')}</h3>
      {turn !== undefined && (
        <div className="lead-tool-now">
          <p>{t('stages.turn.of', { name: turn.name })}</p>
          <Button kind="secondary" size="small" busy={lead.isSending} onPress={() => give(null)}>
            {t('stages.turn.end')}
          </Button>
        </div>
      )}
      {notYet.length === 0 ? (
        <p>{t('stages.turn.everyone')}</p>
      ) : (
        <>
          <h4>{t('stages.turn.not-yet', { count: notYet.length })}</h4>
          <People people={notYet} lead={lead} onGive={give} />
        </>
      )}
      {spoke.length > 0 && (
        <>
          <h4>{t('stages.turn.spoke', { count: spoke.length })}</h4>
          <People people={spoke} lead={lead} onGive={give} />
        </>
      )}
      <p className="soft lead-tool-hint">{t('stages.turn.how')}</p>
    </section>
  );
}

interface PeopleProps {
  people: readonly PersonView[];
  lead: Lead;
  onGive: (person: string) => void;
}

function People({ people, lead, onGive }: PeopleProps) {
  const t = useTexts();
  return (
    <ul className="lead-tool-people">
      {people.map(({ id, name, title }) => (
        <li key={id}>
          <p>
            {name}
            {title !== '' && <span className="soft">{title}</span>}
          </p>
          <Button
            kind="quiet"
            size="small"
            busy={lead.isSending}
            spoken={t('stages.turn.give-to', { name })}
            onPress={() => onGive(id)}
          >
            {t('stages.turn.give')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
