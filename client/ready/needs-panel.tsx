import { useState } from 'react';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { IconButton } from '../ui/button.tsx';
import { NeedsDialog } from './needs-dialog.tsx';
import { NeedsWords } from './needs-words.tsx';
import { Panel } from './panel.tsx';
import { nameIn, personOf } from './people-words.ts';

/** What people need to take part, beside the board: chair and minute taker look after it. */
export function NeedsPanel({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const [asked, setAsked] = useState<PersonView | 'somebody' | null>(null);
  const needs = view.ready?.needs ?? [];
  const maySet = view.may.includes('setNeeds');
  return (
    <Panel
      id="needs"
      heading={t('ready.needs.all')}
      hint={t('ready.needs.hint')}
      add={maySet && { words: t('ready.needs.add'), onPress: () => setAsked('somebody') }}
      empty={needs.length === 0 ? t('ready.needs.empty') : null}
    >
      <ul className="ready-list">
        {needs.map((one) => (
          <li key={one.person} className="ready-entry">
            <div className="ready-entry-words">
              <p className="ready-entry-name">{nameIn(t, view, one.person)}</p>
              <NeedsWords needs={one} />
            </div>
            {maySet && (
              <div className="ready-entry-actions">
                <IconButton
                  icon="pen"
                  size="small"
                  words={t('ready.needs.change', { name: nameIn(t, view, one.person) })}
                  onPress={() => setAsked(personOf(view, one.person) ?? null)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <NeedsDialog
          view={view}
          person={asked === 'somebody' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}
