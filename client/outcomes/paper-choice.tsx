import type { PaperKind } from '../../shared/papers/paper.ts';
import { useTexts } from '../language/language.ts';
import './paper-choice.css';

interface PaperChoiceProps {
  kinds: readonly PaperKind[];
  /** The one that is read now. */
  kind: PaperKind;
  onChoose: (kind: PaperKind) => void;
}

/** Which papers there are to read: each with what it is for. */
export function PaperChoice({ kinds, kind, onChoose }: PaperChoiceProps) {
  const t = useTexts();
  return (
    <nav className="paper-choice" aria-labelledby="papers">
      <h2 id="papers">{t('outcomes.papers.heading')}</h2>
      <ul>
        {kinds.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === kind ? 'true' : undefined}
              onClick={() => onChoose(one)}
            >
              <b>{t(`outcomes.papers.${one}.name`)}</b>
              <span>{t(`outcomes.papers.${one}.what`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
