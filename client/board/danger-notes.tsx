import { dangerNotes } from '../../shared/board/plan-gaps.ts';
import type { DangerNote } from '../../shared/board/plan-gaps.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import type { ShownBand } from '../reading/shown-line.ts';
import { Icon } from '../ui/icon.tsx';

/** For whoever writes, quietly: what may be looked at again in the statements and their goals. */
export function DangerNotes({ band, most }: { band: ShownBand; most: number }) {
  const t = useTexts();
  // A statement without a goal has the place to write one beside it, which says as much.
  const notes = dangerNotes(band, most).filter(({ kind }) => kind !== 'no-goal');
  if (notes.length === 0) return null;
  return (
    <ul className="band-notes" aria-label={t('board.notes.label')}>
      {notes.map((note) => (
        <li key={'number' in note ? `${note.kind}-${note.number}` : note.kind}>
          <Icon name="info" size={16} />
          {noteWords(t, note)}
        </li>
      ))}
    </ul>
  );
}

function noteWords(t: Say, note: DangerNote): string {
  switch (note.kind) {
    case 'too-many':
      return t('board.notes.too-many', { count: note.count, most: note.most });
    case 'loose-goals':
      return t('board.notes.loose-goals', { count: note.count });
    default:
      return t(`board.notes.${note.kind}`, { number: note.number });
  }
}
