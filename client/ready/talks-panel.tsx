import { useState } from 'react';
import type { TalkView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { dateInWords, timeInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Panel } from './panel.tsx';
import { isOfFamily } from './people-words.ts';
import { TalkDialog } from './talk-dialog.tsx';

interface Asked {
  readonly person: string;
  readonly talk: TalkView | undefined;
}

/** The chair's talks before the meeting: every parent and child stands there, talked to or not yet. */
export function TalksPanel({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const talks = view.ready?.talks ?? [];
  const people = view.people.filter(
    (person) => isOfFamily(person) || talks.some((talk) => talk.person === person.id),
  );
  const mayPut = view.may.includes('putTalk');
  return (
    <Panel
      id="talks"
      heading={t('ready.talks.heading')}
      hint={t('ready.talks.hint')}
      add={
        mayPut && {
          words: t('ready.talks.add'),
          onPress: () => setAsked({ person: '', talk: undefined }),
        }
      }
      empty={people.length === 0 ? t('ready.talks.empty') : null}
    >
      <ul className="ready-list">
        {people.map((person) => (
          <TalksWith
            key={person.id}
            person={person}
            talks={talks.filter((talk) => talk.person === person.id)}
            ask={mayPut ? (talk) => setAsked({ person: person.id, talk }) : null}
          />
        ))}
      </ul>
      {asked !== null && <TalkDialog view={view} {...asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

interface TalksWithProps {
  person: PersonView;
  talks: readonly TalkView[];
  ask: ((talk: TalkView | undefined) => void) | null;
}

function TalksWith({ person: { name, title }, talks, ask }: TalksWithProps) {
  const t = useTexts();
  return (
    <li className="ready-entry">
      <div className="ready-entry-words">
        <p className="ready-entry-name">
          {name}
          {talks.length === 0 ? (
            <Chip icon="speech">{t('ready.talks.not-yet')}</Chip>
          ) : (
            <Chip tone="well" icon="check">
              {t('ready.talks.done')}
            </Chip>
          )}
        </p>
        {title !== '' && talks.length === 0 && <p className="ready-entry-about">{title}</p>}
        {talks.map((talk) => (
          <OneTalk key={talk.id} talk={talk} name={name} onChange={ask && (() => ask(talk))} />
        ))}
      </div>
      {ask !== null && talks.length === 0 && (
        <div className="ready-entry-actions">
          <Button
            kind="secondary"
            size="small"
            spoken={t('ready.talks.note-with', { name })}
            onPress={() => ask(undefined)}
          >
            {t('ready.talks.note')}
          </Button>
        </div>
      )}
    </li>
  );
}

function OneTalk({
  talk: { on, time, way, checked, note },
  name,
  onChange,
}: {
  talk: TalkView;
  name: string;
  onChange: (() => void) | null;
}) {
  const t = useTexts();
  const lang = useLanguage();
  const when = time === '' ? '' : `, ${timeInWords(time, lang)}`;
  return (
    <div className="ready-talk">
      <div className="ready-entry-words">
        <p className="ready-entry-about">
          {t(`ready.talks.way.${way}`)} · {dateInWords(on, lang)}
          {when}
        </p>
        {checked.length > 0 && (
          <ul className="ready-checked">
            {checked.map((check) => (
              <li key={check}>{t(`ready.talks.check.${check}`)}</li>
            ))}
          </ul>
        )}
        {note !== '' && <p className="ready-entry-note">{note}</p>}
      </div>
      {onChange !== null && (
        <IconButton
          icon="pen"
          size="small"
          words={t('ready.talks.change', { name })}
          onPress={onChange}
        />
      )}
    </div>
  );
}
