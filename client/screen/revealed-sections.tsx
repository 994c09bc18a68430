import type { ScaleView } from '../../shared/conference/view.ts';
import { initialsOf } from '../../shared/outcomes/voices.ts';
import { useTexts } from '../language/language.ts';
import { scaleWords } from '../language/scale-words.ts';
import { NumberLine } from '../ui/number-line.tsx';
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
  return (
    <div className="picture-section">
      <div>
        {about !== null && (
          <p className="asked-section-about" dir="auto">
            {about}
          </p>
        )}
        <h2 dir="auto">{scale.question}</h2>
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
      <p className="picture-section-spread">{spread}</p>
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
