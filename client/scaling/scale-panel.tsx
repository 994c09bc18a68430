import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { scaleWords } from '../language/scale-words.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { showAnswers } from '../ui/scale-answers.ts';
import { ScaleResult } from '../ui/scale-result.tsx';
import { AskedScale } from './asked-scale.tsx';
import './scaling.css';
import { whoseNumbers } from './whose.ts';

interface ScalePanelProps {
  view: Pick<ConferenceView, 'you' | 'people'> & { readonly scales: readonly ScaleView[] };
  /** The words of a line, for the danger statement that a question is about. */
  lineText: (line: string) => string | null;
  send: BoardStore['send'];
}

/** The scale beside the board: what is being asked first, then what everyone may see, the newest on top. */
export function ScalePanel({ view, lineText, send }: ScalePanelProps) {
  const t = useTexts();
  const newestFirst = view.scales.toReversed();
  const asking = newestFirst.filter(({ standing }) => standing === 'asking');
  const revealed = newestFirst.filter(({ standing }) => standing === 'revealed');
  const aboutOf = ({ danger }: ScaleView) => (danger === null ? null : lineText(danger));
  if (asking.length + revealed.length === 0) return <p className="soft">{t('scaling.nothing')}</p>;
  return (
    <div className="scale-panel">
      {asking.map((scale) => (
        <AskedScale
          key={scale.id}
          scale={scale}
          about={aboutOf(scale)}
          whose={whoseNumbers(view, scale)}
          send={send}
        />
      ))}
      {revealed.map((scale) => (
        <ScaleResult
          key={scale.id}
          scale={scale}
          about={aboutOf(scale)}
          answers={showAnswers(scale.answers ?? [], view.people)}
          words={scaleWords(t)}
        />
      ))}
    </div>
  );
}
