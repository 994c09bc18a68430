import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { HandedInView } from '../../shared/conference/view/schemas/handing-in.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { BringIn } from './bring-in.tsx';
import './handed-in.css';
import type { SendCommand } from './posts.ts';
import { TrayEntry } from './tray-entry.tsx';

interface TrayProps {
  view: ConferenceView;
  send: SendCommand;
}

const groups = ['new', 'released', 'set-aside'] as const;

/** All that was handed in, for the chair alone: what is new first, and nothing is ever lost. */
export function Tray({ view, send }: TrayProps) {
  const t = useTexts();
  const [isBringing, setBringing] = useState(false);
  const entries = (view.handedIn ?? []).toReversed();
  const byStanding = Map.groupBy(entries, ({ standing }) => standing);
  return (
    <div className="letters-tray">
      <p className="field-hint">{t('handed-in.tray.hint')}</p>
      {entries.length === 0 && <p>{t('handed-in.tray.empty')}</p>}
      {groups.map((group) => (
        <Group
          key={group}
          group={group}
          entries={byStanding.get(group) ?? []}
          {...{ view, send }}
        />
      ))}
      {isBringing ? (
        <BringIn view={view} send={send} onDone={() => setBringing(false)} />
      ) : (
        view.may.includes('handIn') && (
          <div>
            <Button kind="secondary" size="small" icon="plus" onPress={() => setBringing(true)}>
              {t('handed-in.bring.open')}
            </Button>
          </div>
        )
      )}
    </div>
  );
}

interface GroupProps extends TrayProps {
  group: (typeof groups)[number];
  entries: readonly HandedInView[];
}

function Group({ group, entries, view, send }: GroupProps) {
  const t = useTexts();
  if (entries.length === 0) return null;
  return (
    <section className="letters-tray-group">
      <h3>{t(`handed-in.tray.${group}`, { count: entries.length })}</h3>
      <ul className="letters-tray-list">
        {entries.map((entry) => (
          <li key={entry.id} className="letters-tray-entry">
            <TrayEntry entry={entry} view={view} send={send} />
          </li>
        ))}
      </ul>
    </section>
  );
}
