import { Fragment } from 'react';
import type { Outcomes, OutcomeScale } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import { voiceOf } from '../../shared/outcomes/voices.ts';
import { useTexts } from '../language/language.ts';
import { scaleWords } from '../language/scale-words.ts';
import type { ShownAnswer } from '../ui/scale-answers.ts';
import { ScaleResult } from '../ui/scale-result.tsx';

/** Every scale that was shown, with each person's number and reason, in the order they were asked. */
export function OutcomeScales({ scales }: { scales: Outcomes['scales'] }) {
  const t = useTexts();
  return scales.map((scale, at) => (
    // A question may be put twice in the same words.
    <Fragment key={`${String(at)}-${scale.question}`}>
      <ScaleResult
        scale={scale}
        about={scale.about}
        answers={scale.answers.map(readAnswer)}
        words={scaleWords(t)}
      />
      {scale.onlyFor && <p className="soft">{words.onlyFor(scale.onlyFor)}</p>}
      {scale.alert && (
        <p>
          <b>{`${words.alert(words.list(scale.alert.people), scale.alert.at)}.`}</b>{' '}
          {scale.alert.asks}
          <br />
          <span dir="auto">{scale.alert.answer}</span>
        </p>
      )}
    </Fragment>
  ));
}

const readAnswer = ({ role, ...answer }: OutcomeScale['answers'][number]): ShownAnswer => ({
  ...answer,
  voice: voiceOf(role),
});
