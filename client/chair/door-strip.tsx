import type { PersonView, WaitingView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import '../ui/visually-hidden.css';
import './door.css';
import { admitAs, arrivalWords, isExpected, matchOf } from './door-words.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

/** How many stand at the edge of the board at once; the rest are behind the door's own button. */
const atMost = 2;

interface DoorStripProps {
  waiting: readonly WaitingView[];
  people: readonly PersonView[];
  send: Send;
  /** Not while the door itself is open: then only the news of it is read out. */
  isShown: boolean;
  onOpen: () => void;
}

/** Who knocks, at the edge of the board, so that the chair need not look elsewhere. */
export function DoorStrip({ waiting, people, send, isShown, onOpen }: DoorStripProps) {
  const t = useTexts();
  return (
    <>
      <p className="visually-hidden" role="status">
        {waiting.length > 0 && t('chair.door.waiting', { count: waiting.length })}
      </p>
      {isShown && waiting.length > 0 && (
        <ul className="door-strip">
          {waiting.slice(0, atMost).map((one) => (
            <Knock
              key={one.id}
              waiting={one}
              all={waiting}
              people={people}
              send={send}
              onOpen={onOpen}
            />
          ))}
          {waiting.length > atMost && (
            <li className="door-more">
              <Button kind="quiet" size="small" icon="door" onPress={onOpen}>
                {t('chair.door.more', { count: waiting.length - atMost })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function Knock({
  waiting,
  all,
  people,
  send,
  onOpen,
}: Omit<DoorStripProps, 'waiting' | 'isShown'> & {
  waiting: WaitingView;
  all: readonly WaitingView[];
}) {
  const t = useTexts();
  const { run, isSending } = useSend(send);
  const match = matchOf(waiting, people);
  const admit = async () => {
    if (match && !(await run(admitAs(waiting, match)))) onOpen();
  };
  return (
    <li className="door-knock">
      <Icon name="door" />
      <p>
        <b>{waiting.name}</b> {arrivalWords(t, waiting)}
      </p>
      {isExpected(waiting, people, all) && (
        <Button size="small" busy={isSending} onPress={() => void admit()}>
          {t('chair.door.let-in')}
        </Button>
      )}
      <Button kind="secondary" size="small" onPress={onOpen}>
        {t('chair.door.look')}
      </Button>
    </li>
  );
}
