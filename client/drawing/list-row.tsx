import { useId } from 'react';
import type { ReactNode } from 'react';
import type { PersonShape, WordsShape } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import type { ListHands } from './list-hands.ts';

interface ListRowProps {
  list: Pick<ListHands, 'isOpen' | 'open' | 'close'>;
  shape: PersonShape | WordsShape;
  /** Whose or what it is, as the buttons say it. */
  name: string;
  /** What stands there while it is closed. */
  words: ReactNode;
  children: ReactNode;
}

/** One person, or some words: what it says, and what of it can be changed, in place. */
export function ListRow({ list, shape, name, words, children }: ListRowProps) {
  const t = useTexts();
  const id = useId();
  const isOpen = list.isOpen(shape.id);
  return (
    <li className="list-row">
      <div className="list-row-top">
        {words}
        <button
          type="button"
          id={rowButton(shape.id)}
          className="button button-quiet button-small"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={t(isOpen ? 'drawings.list.close-spoken' : 'drawings.list.change-spoken', {
            name,
          })}
          onClick={() => (isOpen ? list.close(shape) : list.open(shape))}
        >
          {t(isOpen ? 'drawings.list.close' : 'drawings.list.change')}
        </button>
      </div>
      {isOpen && (
        <div className="list-row-inside" id={id}>
          {children}
        </div>
      )}
    </li>
  );
}

/** The button that opens and closes the row of this shape. */
export const rowButton = (shape: string): string => `row-${shape}`;

/** Takes it off the page. */
export function OffButton({ name, onPress }: { name: string; onPress: () => void }) {
  const t = useTexts();
  return (
    <p className="list-off">
      <Button
        kind="quiet"
        size="small"
        icon="close"
        spoken={t('drawings.list.off-spoken', { name })}
        onPress={onPress}
      >
        {t('drawings.list.off')}
      </Button>
    </p>
  );
}
