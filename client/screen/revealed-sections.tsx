import type { ScaleView } from '../../shared/conference/view.ts';
import { initialsOf } from '../../shared/outcomes/voices.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { scaleWords } from '../language/scale-words.ts';
import { NumberLine } from '../ui/number-line.tsx';
import { planCounts } from '../ui/scale-answers.ts';
import type { ShownAnswer } from '../ui/scale-answers.ts';
import { spreadInWords } from '../ui/scale-result.tsx';
import { FlowSection } from './flow-section.tsx';
import './scale-sections.css';
import { usePages } from './use-pages.ts';
import type { Report } from './use-column-pages.ts';

interface RevealedProps {
  id: string;
  scale: ScaleView;
  answers: readonly ShownAnswer[];
  report: Report;
}

/** Everyone's numbers on the line, and the spread in words. */
export function PictureSection({
  id,
  scale,
  about,
  answers,
  report,
}: RevealedProps & { about: string | null }) {
  const t = useTexts();
  usePages(id, 1, report);
  const words = scaleWords(t);
  const spread = spreadInWords(answers, words);
  const plan = planCounts(answers);
  return (
    <div className="picture-section">
      <div>
        {about !== null && (
          <p className="asked-section-about" dir="auto">
            {about}
          </p>
        )}
        <h2 dir="auto">{scale.question}</h2>
        {scale.again !== undefined && <p>{words.secondRound}</p>}
      </div>
      <NumberLine answers={answers} words={{ ...words, picture: spread }} />
      <dl className="picture-section-ends">
        <div>
          <dt>{words.zero}</dt>
          <dd dir="auto">{scale.zero}</dd>
        </div>
        <div>
          <dt>{words.ten}</dt>
          <dd dir="auto">{scale.ten}</dd>
        </div>
      </dl>
      {scale.standing === 'asking' ? (
        <p className="picture-section-spread">
          {t('screen.asked.more', { names: toCome(t, scale) })}
        </p>
      ) : (
        <div className="picture-section-said">
          <p className="picture-section-spread">{spread}</p>
          {plan !== null && <p>{words.planSaid(plan)}</p>}
        </div>
      )}
    </div>
  );
}

/** Why each person gave their number, and what would make it one higher. */
export function ReasonsSection({
  id,
  scale,
  answers,
  page,
  report,
}: RevealedProps & { page: number }) {
  const t = useTexts();
  const words = scaleWords(t);
  return (
    <FlowSection id={id} heading={scale.question} page={page} report={report}>
      {answers.map((answer) => (
        <div key={answer.name + answer.title} className="reason">
          <p className="reason-who">
            <b className={`voice voice-${answer.voice}`} aria-hidden="true">
              {initialsOf(answer.name)}
            </b>
            <span>
              <b>{answer.name}</b>
              {answer.title !== '' && `, ${answer.title}`}
            </span>
            <b className="reason-number">{answer.score ?? words.noNumber}</b>
          </p>
          {answer.planNeeded !== undefined && (
            <p className="reason-label">{words.plan[answer.planNeeded]}</p>
          )}
          <p dir="auto">{answer.reason}</p>
          {answer.oneHigher !== '' && (
            <p dir="auto">
              <span className="reason-label">{`${words.oneHigher}: `}</span>
              {answer.oneHigher}
            </p>
          )}
        </div>
      ))}
    </FlowSection>
  );
}

/** Whose numbers come next, in turn. */
const toCome = (t: Say, { order = [], shown = [] }: ScaleView): string =>
  order
    .filter((group) => !shown.includes(group))
    .map((group) => t(`scaling.group.${group}`))
    .join(', ');
