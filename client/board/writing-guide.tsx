import type { Code } from '../../shared/board/codes.ts';
import { useTexts } from '../language/language.ts';
import type { LineChoices } from './line-fields.tsx';

/** While a danger statement or a safety goal is written: what it should say, step by step, in the format's words. */
export function WritingGuide({ code, format }: { code: Code } & Pick<LineChoices, 'format'>) {
  const t = useTexts();
  const kind = code === 'danger-statement' || code === 'safety-goal' ? code : null;
  if (kind === null) return null;
  const steps = kind === 'safety-goal' ? format.dangers.goalFormula : format.dangers.formula;
  if (steps.length === 0) return null;
  return (
    <div className="writing-guide">
      <p>{t(`board.guide.${kind}`)}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
