import { useState } from 'react';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import './people-tool.css';
import { PersonRow } from './person-row.tsx';
import { SeatForm } from './seat-form.tsx';
import type { Send } from './use-send.ts';

type Group = 'here' | 'expected' | 'gone';

const groups = ['here', 'expected', 'gone'] as const;

/** Who is here, who is expected and who has gone, with what the chair can do about it. */
export function PeopleTool({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const [isSeating, setSeating] = useState(false);
  const byGroup = Map.groupBy(view.people, groupOf);
  return (
    <>
      {groups.map((group) => {
        const people = byGroup.get(group) ?? [];
        return people.length === 0 ? null : (
          <section key={group} className="people-group">
            <h3>{t(`chair.people.${group}`, { count: people.length })}</h3>
            <ul className="people-rows">
              {people.map((person) => (
                <li key={person.id}>
                  <PersonRow person={person} view={view} send={send} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {view.may.includes('invite') && (
        <section className="people-group">
          {isSeating ? (
            <SeatForm view={view} send={send} onDone={() => setSeating(false)} />
          ) : (
            <Button kind="secondary" size="small" icon="plus" onPress={() => setSeating(true)}>
              {t('chair.people.seat-new')}
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function groupOf({ attendance }: PersonView): Group {
  if (attendance === 'present') return 'here';
  return attendance === 'invited' ? 'expected' : 'gone';
}
