import { useState } from 'react';
import type { AbsenceView, ExclusionView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { partName } from '../parts/part-words.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { AbsenceDialog } from './absence-dialog.tsx';
import { ExclusionDialog } from './exclusion-dialog.tsx';
import { Panel } from './panel.tsx';
import { nameIn, personOf } from './people-words.ts';
import { staysAway } from './stays-away.ts';

type Asked =
  | { readonly about: 'exclusion'; readonly exclusion: ExclusionView | undefined }
  | { readonly about: 'absence'; readonly person: PersonView };

/** Who does not come and why, how they are heard all the same, and who tells them afterwards. */
export function AwayPanel({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const exclusions = view.ready?.exclusions ?? [];
  const away = staysAway(view);
  const close = () => setAsked(null);
  const mayPut = view.may.includes('putExclusion');
  return (
    <Panel
      id="away"
      heading={t('ready.away.heading')}
      hint={t('ready.away.hint')}
      add={
        mayPut && {
          words: t('ready.away.add'),
          onPress: () => setAsked({ about: 'exclusion', exclusion: undefined }),
        }
      }
      empty={exclusions.length + away.length === 0 ? t('ready.away.empty') : null}
    >
      <ul className="ready-list">
        {exclusions.map((exclusion) => (
          <li key={exclusion.id} className="ready-entry">
            <ExclusionWords exclusion={exclusion} view={view} />
            {mayPut && (
              <div className="ready-entry-actions">
                <IconButton
                  icon="pen"
                  size="small"
                  words={t('ready.away.change', { name: nameIn(t, view, exclusion.person) })}
                  onPress={() => setAsked({ about: 'exclusion', exclusion })}
                />
              </div>
            )}
          </li>
        ))}
        {away.map((person) => (
          <li key={person.id} className="ready-entry">
            <AbsenceWords
              person={person}
              view={view}
              absence={view.ready?.absences?.find((one) => one.person === person.id)}
            />
            {view.may.includes('setAbsence') && (
              <div className="ready-entry-actions">
                <Button
                  kind="secondary"
                  size="small"
                  spoken={t('ready.away.hear-of', { name: person.name })}
                  onPress={() => setAsked({ about: 'absence', person })}
                >
                  {t('ready.away.hear')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked?.about === 'exclusion' && (
        <ExclusionDialog view={view} exclusion={asked.exclusion} onClose={close} />
      )}
      {asked?.about === 'absence' && (
        <AbsenceDialog view={view} person={asked.person} onClose={close} />
      )}
    </Panel>
  );
}

function ExclusionWords({ exclusion, view }: { exclusion: ExclusionView; view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const { person, from, ground, reason, askedBy, decidedOn, toldOn, views } = exclusion;
  const part = view.parts?.find(({ id }) => id === from);
  const date = (day: string) => dateInWords(day, lang);
  const dates = [
    t('ready.away.decided', { date: date(decidedOn) }),
    askedBy === null ? '' : t('ready.away.asked-by', { name: nameIn(t, view, askedBy) }),
    toldOn === '' ? t('ready.away.not-told') : t('ready.away.told', { date: date(toldOn) }),
  ];
  return (
    <div className="ready-entry-words">
      <p className="ready-entry-name">
        {nameIn(t, view, person)}
        <Chip icon="door">
          {part === undefined
            ? t('ready.away.from-all')
            : t('ready.away.from-part', { part: partName(t, part) })}
        </Chip>
      </p>
      <p className="ready-entry-about">{dates.filter((one) => one !== '').join(' · ')}</p>
      <p>
        {t(`ready.away.ground.${ground}`)}
        {reason !== '' && <>: {reason}</>}
      </p>
      {views !== '' && <p className="ready-entry-about">{t('ready.away.heard', { views })}</p>}
    </div>
  );
}

function AbsenceWords({
  person,
  view,
  absence,
}: {
  person: PersonView;
  view: ConferenceView;
  absence: AbsenceView | undefined;
}) {
  const t = useTexts();
  const lang = useLanguage();
  const visitor = personOf(view, absence?.visitor ?? null);
  const visit =
    visitor === undefined
      ? t('ready.away.no-visit')
      : absence?.visitOn === '' || absence === undefined
        ? t('ready.away.visit', { name: visitor.name })
        : t('ready.away.visit-on', {
            name: visitor.name,
            date: dateInWords(absence.visitOn, lang),
          });
  return (
    <div className="ready-entry-words">
      <p className="ready-entry-name">
        {person.name}
        <Chip>
          {t(person.attendance === 'apologies' ? 'ready.away.apologies' : 'ready.away.stays')}
        </Chip>
      </p>
      <p className="ready-entry-about">
        {absence?.views ? t('ready.away.heard', { views: absence.views }) : t('ready.away.unheard')}
      </p>
      <p className="ready-entry-about">{visit}</p>
    </div>
  );
}
