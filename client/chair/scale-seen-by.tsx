import type { AudienceView, ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { boardName, roomNow } from '../reading/room-now.ts';
import { Icon } from '../ui/icon.tsx';
import './scale-seen-by.css';

/** Said before the question is put: who will see it, and everybody's number once they are shown. */
export function ScaleSeenBy({ view, board }: { view: ConferenceView; board: AudienceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const { room, video } = roomNow(view);
  const names = [...room, ...video]
    .filter(({ id }) => board.members.includes(id))
    .map(({ name }) => name);
  const isOnScreen = view.screen?.audiences.includes(board.id) === true;
  return (
    <div className="scale-seen-by">
      <p>
        <Icon name={board.kind === 'everyone' ? 'eye' : 'lock'} />
        <span>
          <b>{t('chair.scale.seen-by', { board: boardName(t, lang, view, board) })}</b>{' '}
          {listInWords(names, lang)}
        </span>
      </p>
      <p>
        <Icon name="screen" />
        {t(isOnScreen ? 'chair.scale.on-screen' : 'chair.scale.not-on-screen')}
      </p>
    </div>
  );
}
