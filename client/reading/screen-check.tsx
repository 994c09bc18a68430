import type { ReactNode } from 'react';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import { boardName, boardsOnScreen, roomNow } from './room-now.ts';
import './screen-check.css';

/** To look at before the board goes on the big screen: who else is in the room now, and what they will see there. */
export function ScreenCheck({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const { room: all, video, others } = roomNow(view);
  const room = all.filter(({ id }) => id !== view.you.id);
  const boards = boardsOnScreen(view).map((board) => boardName(t, lang, view, board));
  const names = (people: readonly PersonView[]) =>
    listInWords(
      people.map(({ name }) => name),
      lang,
    );
  return (
    <dl className="screen-check">
      <Fact icon="room" label={t('screen.check.room')}>
        {room.length === 0 ? t('screen.check.nobody') : names(room)}
      </Fact>
      {video.length > 0 && (
        <Fact icon="video" label={t('screen.check.video')}>
          {names(video)}
        </Fact>
      )}
      {others.length > 0 && (
        <Fact icon="warning" label={t('screen.check.others')} care>
          {`${names(others)}. ${t('screen.check.look')}`}
        </Fact>
      )}
      <Fact icon="screen" label={t('screen.check.shows')}>
        <b>{boards.length === 0 ? t('screen.check.nothing') : boards.join(' · ')}</b>
      </Fact>
    </dl>
  );
}

interface FactProps {
  icon: IconName;
  label: string;
  care?: boolean;
  children: ReactNode;
}

function Fact({ icon, label, care, children }: FactProps) {
  return (
    <div data-care={care || undefined}>
      <dt>
        <Icon name={icon} size={18} />
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
