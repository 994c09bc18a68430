import type { ScaleView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { nameOfScale, scaleWords } from '../language/scale-words.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { whoSees } from '../reading/who-sees.ts';
import type { AudienceSource } from '../reading/who-sees.ts';
import { inSets, showAnswers } from '../ui/scale-answers.ts';
import { useLeaveWords } from '../ui/left-words.ts';
import { ScaleResult } from '../ui/scale-result.tsx';
import { ScaleThenNow } from '../reading/scale-then-now.tsx';
import { AskedScale } from './asked-scale.tsx';
import { NotSaved } from './not-saved.tsx';
import './scaling.css';
import { useAnswers } from './use-answers.ts';
import { whoseNumbers } from './whose.ts';

interface ScalePanelProps {
  view: AudienceSource & { readonly scales: readonly ScaleView[] };
  /** The words of a line, for the danger statement that a question is about. */
  lineText: (line: string) => string | null;
  send: BoardStore['send'];
}

/** The scale beside the board: what is being asked first, then what everyone may see, the newest on top. */
export function ScalePanel({ view, lineText, send }: ScalePanelProps) {
  const t = useTexts();
  const newestFirst = inSets(view.scales);
  const shown = (['asking', 'revealed'] as const).flatMap((standing) =>
    newestFirst.filter((scale) => scale.standing === standing),
  );
  if (shown.length === 0) return <p className="soft">{t('scaling.nothing')}</p>;
  return (
    <div className="scale-panel">
      {shown.map((scale) => (
        <OneScale
          key={scale.id}
          scale={scale}
          about={scale.danger === null ? null : lineText(scale.danger)}
          view={view}
          send={send}
        />
      ))}
    </div>
  );
}

type OneScaleProps = Pick<ScalePanelProps, 'view' | 'send'> & {
  scale: ScaleView;
  about: string | null;
};

/** A question from the asking to the showing; what was typed meanwhile and not saved is not taken away. */
function OneScale({ scale, about, view, send }: OneScaleProps) {
  const t = useTexts();
  const lang = useLanguage();
  const answers = useAnswers(scale, send);
  const shown = showAnswers(scale, view.people, view.scales);
  useLeaveWords(answers.unsaved.flatMap(({ reason, oneHigher }) => [reason, oneHigher]));
  if (scale.standing === 'asking') {
    const whose = whoseNumbers(view, scale);
    const { sentence } = whoSees(t, lang, view, scale.audience);
    return (
      <AskedScale
        scale={scale}
        about={about}
        seenBy={sentence}
        whose={whose}
        answers={answers}
        shown={view.you.role === 'child' ? [] : shown}
      />
    );
  }
  return (
    <div className="shown-scale" role="group" aria-label={nameOfScale(t, scale, about)}>
      <NotSaved drafts={answers.unsaved} />
      {view.you.role === 'child' ? (
        <OwnNumber scale={scale} />
      ) : (
        <>
          <ScaleResult scale={scale} about={about} answers={shown} words={scaleWords(t)} />
          <ScaleThenNow scale={scale} scales={view.scales} people={view.people} />
        </>
      )}
    </div>
  );
}

/** A child has no scoreboard: their own number, and what 10 and 0 mean. */
function OwnNumber({ scale: { question, ten, zero, mine } }: { scale: ScaleView }) {
  const t = useTexts();
  const words = scaleWords(t);
  return (
    <section className="own-number">
      <h3 dir="auto">{question}</h3>
      {mine !== null && (
        <p className="own-number-mine">
          {t('scaling.saved.mine')} <b>{mine.score ?? words.noNumber}</b>
        </p>
      )}
      <dl className="scale-ends">
        <div>
          <dt>{words.ten}</dt>
          <dd dir="auto">{ten}</dd>
        </div>
        <div>
          <dt>{words.zero}</dt>
          <dd dir="auto">{zero}</dd>
        </div>
      </dl>
    </section>
  );
}
