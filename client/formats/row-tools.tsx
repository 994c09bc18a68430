import { useTexts } from '../language/language.ts';
import { IconButton } from '../ui/button.tsx';

interface RowToolsProps {
  /** What the row is called, for whoever hears the buttons. */
  name: string;
  at: number;
  count: number;
  onMove?: (by: -1 | 1) => void;
  /** Left out where it has to stay. */
  onRemove?: (() => void) | undefined;
}

/** Up, down and out, for one row of a list. */
export function RowTools({ name, at, count, onMove, onRemove }: RowToolsProps) {
  const t = useTexts();
  return (
    <div className="format-row-tools">
      {onMove && at > 0 && (
        <IconButton
          icon="arrow-up"
          words={t('formats.row.up', { name })}
          onPress={() => onMove(-1)}
        />
      )}
      {onMove && at < count - 1 && (
        <IconButton
          icon="arrow-down"
          words={t('formats.row.down', { name })}
          onPress={() => onMove(1)}
        />
      )}
      {onRemove && (
        <IconButton icon="close" words={t('formats.row.remove', { name })} onPress={onRemove} />
      )}
    </div>
  );
}
