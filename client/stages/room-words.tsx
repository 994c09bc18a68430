import { useTexts } from '../language/language.ts';
import './room-words.css';

/** At the welcome: what this room and this board are, and that what is said stays with those who need it. */
export function RoomWords() {
  const t = useTexts();
  return (
    <ul className="room-words">
      <li>{t('stages.room.chair')}</li>
      <li>{t('stages.room.board')}</li>
      <li>{t('stages.room.say')}</li>
      <li>{t('stages.room.stays')}</li>
      <li>{t('stages.room.break')}</li>
    </ul>
  );
}
