import type { ConferenceView, WaitingView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { AllByCode, NewCode } from './code-at-door.tsx';
import './door.css';
import { WaitingCard } from './waiting-card.tsx';
import type { Send } from './use-send.ts';

/** Who waits to come in. Only the chair sees it; it never stands on the room's screen. */
export function DoorTool({
  view,
  waiting,
  send,
}: {
  view: ConferenceView;
  waiting: readonly WaitingView[];
  send: Send;
}) {
  const t = useTexts();
  return (
    <div className="stack">
      {waiting.length === 0 && <p className="soft">{t('chair.door.nobody')}</p>}
      <AllByCode view={view} waiting={waiting} send={send} />
      <ul className="waiting-list">
        {waiting.map((one) => (
          <li key={one.id}>
            <WaitingCard waiting={one} all={waiting} view={view} send={send} />
          </li>
        ))}
      </ul>
      <NewCode view={view} send={send} />
    </div>
  );
}
