import { useState } from 'react';
import type { ErrorView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { ErrorDialog } from './error-dialog.tsx';
import { Panel } from './panel.tsx';
import { nameIn } from './people-words.ts';

/** What people say is wrong in the reports: what it says, what is right, and what became of it. */
export function ErrorsPanel({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const [asked, setAsked] = useState<ErrorView | 'new' | null>(null);
  const errors = view.ready?.errors ?? [];
  const mayPut = view.may.includes('putError');
  return (
    <Panel
      id="errors"
      heading={t('ready.errors.heading')}
      hint={t('ready.errors.hint')}
      add={mayPut && { words: t('ready.errors.add'), onPress: () => setAsked('new') }}
      empty={errors.length === 0 ? t('ready.errors.empty') : null}
    >
      <ul className="ready-list">
        {errors.map((error) => (
          <li key={error.id} className="ready-entry">
            <ErrorWords error={error} view={view} />
            {mayPut && (
              <div className="ready-entry-actions">
                <IconButton
                  icon="pen"
                  size="small"
                  words={t('ready.errors.change', { name: nameIn(t, view, error.raisedBy) })}
                  onPress={() => setAsked(error)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ErrorDialog
          view={view}
          error={asked === 'new' ? undefined : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}

/** Both accounts stand there with the same weight. */
function ErrorWords({ error, view }: { error: ErrorView; view: ConferenceView }) {
  const t = useTexts();
  const { says, correct, where, answer, standing } = error;
  const report = view.ready?.reports.find(({ id }) => id === error.report)?.title ?? '';
  const name = nameIn(t, view, error.raisedBy);
  const place = [report, where].filter((part) => part !== '').join(', ');
  return (
    <div className="ready-entry-words">
      <p className="ready-entry-name">
        {place || t('ready.errors.somewhere')}
        <Chip
          tone={standing === 'agreed' ? 'well' : 'plain'}
          icon={standing === 'agreed' ? 'check' : standing === 'disputed' ? 'speech' : 'question'}
        >
          {t(`ready.errors.standing.${standing}`)}
        </Chip>
      </p>
      <dl className="ready-accounts">
        <div>
          <dt>{t('ready.errors.it-says')}</dt>
          <dd dir="auto">{says}</dd>
        </div>
        <div>
          <dt>{t('ready.errors.they-say', { name })}</dt>
          <dd dir="auto">{correct}</dd>
        </div>
      </dl>
      {answer !== '' && (
        <p className="ready-entry-about">{t('ready.errors.answered', { answer })}</p>
      )}
    </div>
  );
}
