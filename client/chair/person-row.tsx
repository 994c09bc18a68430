import { useState } from 'react';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { PersonWords } from '../reading/person-words.tsx';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { PersonRights } from './person-rights.tsx';
import { PresenceMark } from './presence-mark.tsx';
import { useSend } from './use-send.ts';
import type { Send, Sending } from './use-send.ts';

interface PersonRowProps {
  person: PersonView;
  view: ConferenceView;
  send: Send;
}

/** One person: are they here, away or lost, and what can be done. Sending somebody out is asked once more. */
export function PersonRow({ person, view, send }: PersonRowProps) {
  const t = useTexts();
  const [isRemoving, setRemoving] = useState(false);
  const { run, failure, isSending } = useSend(send);
  const { id, name } = person;
  const remove = async () => {
    if (await run({ kind: 'remove', person: id })) setRemoving(false);
  };
  const items = itemsFor(t, person, view, {
    run: (kind) => void run({ kind, person: id }),
    handOver: () => void handOver(run, view, id),
    remove: () => setRemoving(true),
  });
  const presence = view.presence?.[id];
  return (
    <div className="people-row">
      <PersonWords person={person}>
        {presence !== undefined && <PresenceMark presence={presence} />}
      </PersonWords>
      {items.length > 0 && (
        <Menu
          words={t('chair.people.menu', { name })}
          icon="more"
          kind="quiet"
          size="small"
          iconOnly
          items={items}
        />
      )}
      {!isRemoving && <FailureNotice words={failure} />}
      <PersonRights person={person} view={view} send={send} />
      {isRemoving && (
        <AskDialog
          heading={t('chair.people.remove-ask', { name })}
          yes={t('chair.people.remove-yes')}
          no={t('chair.people.remove-no')}
          grave
          busy={isSending}
          failure={failure}
          onYes={() => void remove()}
          onNo={() => setRemoving(false)}
        >
          <p>{t('chair.people.remove-words')}</p>
        </AskDialog>
      )}
    </div>
  );
}

type Plain = 'givePen' | 'takePen' | 'seat' | 'leave';

interface Acts {
  run: (kind: Plain) => void;
  handOver: () => void;
  remove: () => void;
}

/** What fits the person as they are now, as far as this person may do it. */
function itemsFor(
  t: Say,
  { id, attendance, role, pen, device }: PersonView,
  { may, people }: ConferenceView,
  { run, handOver, remove }: Acts,
): MenuItem[] {
  if (role === 'chair') return [];
  const isHere = attendance === 'present';
  const others = people.some((one) => one.pen && one.role !== 'chair' && one.id !== id);
  const offers: [Plain | 'handOver' | 'remove', MenuItem['icon'] & string, boolean][] = [
    ['givePen', 'pen', isHere && device && !pen],
    ['handOver', 'pen', isHere && device && others],
    ['takePen', 'pen', isHere && pen],
    ['seat', 'room', !isHere],
    ['leave', 'door', isHere],
    ['remove', 'close', isHere || attendance === 'left'],
  ];
  return offers
    .filter(([kind, , fits]) => fits && may.includes(kind === 'handOver' ? 'givePen' : kind))
    .map(([kind, icon]) => ({
      id: kind,
      icon,
      words: t(`chair.people.do.${kind}`),
      onChoose: () => {
        if (kind === 'remove') remove();
        else if (kind === 'handOver') handOver();
        else run(kind);
      },
    }));
}

/** This person writes from now on, and beside the chair nobody else does. */
async function handOver(run: Sending['run'], { people }: ConferenceView, id: string) {
  const others = people.filter((one) => one.pen && one.role !== 'chair' && one.id !== id);
  if (!(await run({ kind: 'givePen', person: id }))) return;
  // One after another, and no further after a refusal.
  for (const other of others) {
    if (!(await run({ kind: 'takePen', person: other.id }))) return;
  }
}
