import { useState } from 'react';
import type { Ref } from 'react';
import type { ConferenceView, PartView, PersonView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { namesInWords, partName } from '../parts/part-words.ts';
import { ofSide, tickable } from '../parts/sides.ts';
import { isInPart, whoWaitsOutside } from '../parts/who-moves.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { PartsBringIn } from './parts-bring-in.tsx';
import { PartsChange } from './parts-change.tsx';
import type { Written } from './parts-come-to-see.ts';
import type { Send } from './use-send.ts';

interface PartsNowProps {
  view: ConferenceView;
  part: PartView;
  written: readonly Written[];
  send: Send;
  /** Takes the focus when another part was opened. */
  heading: Ref<HTMLHeadingElement>;
}

/** The part that runs, who is in it, and who waits outside. */
export function PartsNow({ view, part, written, send, heading }: PartsNowProps) {
  const t = useTexts();
  const [isChanging, setChanging] = useState(false);
  const outside = whoWaitsOutside(view);
  return (
    <section className="parts-section parts-now">
      <h3 tabIndex={-1} ref={heading}>
        {t('parts.tool.now', { part: partName(t, part) })}
      </h3>
      {part.restricted && <Chip icon="lock">{t('parts.restricted')}</Chip>}
      <PeopleNow view={view} part={part} />
      {part.people !== 'everyone' && view.may.includes('changePart') && (
        <div className="button-row">
          <Button kind="quiet" size="small" icon="pen" onPress={() => setChanging(true)}>
            {t('parts.tool.change')}
          </Button>
        </div>
      )}
      {outside.length > 0 && <Outside view={view} people={outside} written={written} send={send} />}
      {isChanging && (
        <PartsChange view={view} part={part} send={send} onClose={() => setChanging(false)} />
      )}
    </section>
  );
}

function PeopleNow({ view, part }: Pick<PartsNowProps, 'view' | 'part'>) {
  const t = useTexts();
  const lang = useLanguage();
  const here = tickable(view.people).filter(
    (person) => person.attendance === 'present' && isInPart(part, person),
  );
  const family = ofSide(here, 'family');
  const professionals = ofSide(here, 'professionals');
  if (here.length === 0) return <p>{t('parts.tool.nobody-here')}</p>;
  return (
    <dl className="parts-people">
      {family.length > 0 && (
        <>
          <dt>{t('parts.sides.family')}</dt>
          <dd>{namesInWords(lang, family)}</dd>
        </>
      )}
      {professionals.length > 0 && (
        <>
          <dt>{t('parts.sides.professionals')}</dt>
          <dd>{namesInWords(lang, professionals)}</dd>
        </>
      )}
    </dl>
  );
}

interface OutsideProps extends Pick<PartsNowProps, 'view' | 'written' | 'send'> {
  people: readonly PersonView[];
}

/** Who was let in and is not of this part: on the page that says the chair will bring them back. */
function Outside({ view, people, written, send }: OutsideProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<string | null>(null);
  const person = people.find(({ id }) => id === asked);
  return (
    <>
      <h3>{t('parts.tool.outside', { count: people.length })}</h3>
      <ul className="parts-outside">
        {people.map(({ id, name, title }) => (
          <li key={id}>
            <span>
              <b>{name}</b>
              {title !== '' && <span className="person-about">{title}</span>}
            </span>
            {view.may.includes('changePart') && (
              <Button
                kind="secondary"
                size="small"
                spoken={t('parts.bring.who', { name })}
                onPress={() => setAsked(id)}
              >
                {t('parts.bring.ask')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {person !== undefined && (
        <PartsBringIn
          view={view}
          person={person}
          written={written}
          send={send}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
