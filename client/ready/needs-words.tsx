import type { MyReady } from '../../shared/conference/view/schemas/preparing.ts';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import './ready.css';

/** What somebody needs, in one line. */
export function NeedsWords({ needs }: { needs: NonNullable<MyReady['needs']> }) {
  const t = useTexts();
  const kinds = needs.kinds.map((kind) => t(`ready.needs.kind.${kind}`));
  return (
    <p className="ready-needs">
      <Icon name="person" size={16} />
      <span>{[...kinds, ...(needs.note === '' ? [] : [needs.note])].join(' · ')}</span>
    </p>
  );
}
