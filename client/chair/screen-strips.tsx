import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { boardName, boardsOnScreen } from '../reading/room-now.ts';
import { ScreenCheck } from '../reading/screen-check.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { DrawingGoneStrip } from './drawing-gone-strip.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { goneBetween, goneNow } from './screen-gone.ts';
import type { Gone } from './screen-gone.ts';
import './screen-strips.css';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface ScreenStripsProps {
  view: ConferenceView;
  send: Send;
  /** To the choice of boards. */
  onOpen: () => void;
}

/** What the chair has to know or to do about the big screen, above the board. */
export function ScreenStrips({ view, send, onOpen }: ScreenStripsProps) {
  const { gone, forget } = useGone(view);
  // A break that has an end is ended first; then the board waits for a look round the room.
  const isBreak = view.course?.pause?.why === 'break' && view.screenShows === 'break';
  const isWaiting =
    view.conference.progress === 'open' &&
    view.screenShows !== 'board' &&
    !view.part.restricted &&
    !isBreak;
  return (
    <>
      {view.screenShows === 'board' &&
        gone.map((one) => (
          <GoneStrip
            key={one.board.id}
            gone={one}
            view={view}
            send={send}
            onRead={() => forget(one.board.id)}
          />
        ))}
      <DrawingGoneStrip view={view} />
      {isWaiting && <BackStrip view={view} send={send} onOpen={onOpen} />}
    </>
  );
}

/** The board is one press away, after a look at who is in the room and what they will see. */
function BackStrip({ view, send, onOpen }: ScreenStripsProps) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  const isEmpty = boardsOnScreen(view).length === 0;
  return (
    <section className="screen-strip" aria-label={t('chair.screen.back.label')}>
      <p className="screen-strip-top">
        <b>{t(`chair.screen.back.${view.screenShows === 'board' ? 'break' : view.screenShows}`)}</b>{' '}
        {t('chair.screen.back.look')}
      </p>
      <div className="screen-strip-actions">
        {!isEmpty && (
          <Button
            size="small"
            icon="screen"
            busy={isSending}
            onPress={() => void run({ kind: 'showOnScreen', shows: 'board' })}
          >
            {t('chair.screen.do-board')}
          </Button>
        )}
        <Button kind="secondary" size="small" onPress={onOpen}>
          {t('chair.screen.choose')}
        </Button>
      </div>
      <ScreenCheck view={view} />
      <FailureNotice words={failure} />
    </section>
  );
}

function GoneStrip({
  gone: { board, because },
  view,
  send,
  onRead,
}: Omit<ScreenStripsProps, 'onOpen'> & { gone: Gone; onRead: () => void }) {
  const t = useTexts();
  const lang = useLanguage();
  const { run, failure, isSending } = useSend(send);
  const values = {
    board: boardName(t, lang, view, board),
    names: listInWords(
      because.map(({ name }) => name),
      lang,
    ),
    count: because.length,
  };
  const takeOff = async () => {
    const audiences = view.screen?.audiences ?? [];
    if (await run({ kind: 'giveScreen', audiences: [...audiences] })) onRead();
  };
  return (
    <div className="screen-strip screen-strip-gone" role="status">
      <p className="screen-strip-top">
        <Icon name="eye-off" />
        <span>
          <b>{t('chair.screen.gone.what', values)}</b> {t('chair.screen.gone.why', values)}
        </span>
      </p>
      <div className="screen-strip-actions">
        <Button kind="secondary" size="small" busy={isSending} onPress={() => void takeOff()}>
          {t('chair.screen.gone.take-off')}
        </Button>
        <Button kind="quiet" size="small" onPress={onRead}>
          {t('chair.screen.gone.read')}
        </Button>
      </div>
      <FailureNotice words={failure} />
    </div>
  );
}

/** Boards that went by themselves, until they were read about, came back, or another part was opened. */
function useGone(view: ConferenceView) {
  const [seen, setSeen] = useState(view);
  const [ids, setIds] = useState<readonly string[]>([]);
  if (seen !== view) {
    const fresh = goneBetween(seen, view).map(({ board }) => board.id);
    setSeen(view);
    if (fresh.length > 0) setIds([...new Set([...ids, ...fresh])]);
  }
  return {
    gone: ids.flatMap((id) => goneNow(view, id)),
    forget: (id: string) => setIds(ids.filter((one) => one !== id)),
  };
}
