import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { usePlanHands } from './plan-hands.ts';
import { Agreeing } from './plan-line.tsx';
import { nameable, personLabel } from './plan-people.ts';

/** How the network would know that it is getting hard, who steps in then, and what they do. */
export function StepInTable({ steps }: { steps: readonly ShownLine[] }) {
  const t = useTexts();
  return (
    <table className="plan-steps">
      <thead>
        <tr>
          <th scope="col">{t('plan.steps.sign')}</th>
          <th scope="col">{t('board.step-in.who')}</th>
          <th scope="col">{t('board.step-in.does')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((line) => (
          <StepRow key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function StepRow({ line }: { line: ShownLine }) {
  const t = useTexts();
  const { who, does } = line.stepIn ?? { who: null, does: '' };
  const mayDo = line.rights.move || line.rights.agree;
  return (
    <>
      <tr>
        <th scope="row" dir="auto">
          {line.text}
        </th>
        <td data-label={t('board.step-in.who')}>
          {who ?? <span className="soft">{t('plan.gaps.nobody')}</span>}
        </td>
        <td data-label={t('board.step-in.does')} dir="auto">
          {does === '' ? <span className="soft">{t('plan.steps.not-yet')}</span> : does}
        </td>
      </tr>
      {mayDo && (
        <tr className="plan-step-verbs">
          <td colSpan={3}>
            <AgreedLine line={line} />
            <div className="plan-verbs">
              <Agreeing line={line} />
              {line.rights.move && <StepForm line={line} />}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function AgreedLine({ line: { agreedBy = [], agreedBefore } }: { line: ShownLine }) {
  const t = useTexts();
  const lang = useLanguage();
  if (agreedBy.length === 0) return null;
  return (
    <p className="plan-agreed">
      {t(agreedBefore ? 'board.line.agreed-before' : 'board.line.agreed', {
        names: listInWords(agreedBy, lang),
      })}
    </p>
  );
}

function StepForm({ line }: { line: ShownLine }) {
  const t = useTexts();
  const { view, set } = usePlanHands();
  return (
    <details className="plan-more">
      <summary aria-label={t('plan.steps.change-of', { line: line.text })}>
        {t('plan.steps.change')}
      </summary>
      <div className="plan-form">
        <Select
          label={t('board.step-in.who')}
          value={line.fields.owner ?? ''}
          unchosen={t('board.action.nobody-yet')}
          options={nameable(view).map((one) => ({ value: one.id, words: personLabel(one) }))}
          onChange={(owner) => set(line.id, { owner })}
        />
        {line.rights.write && (
          <TextArea
            label={t('board.step-in.does')}
            rows={1}
            maxLength={limits.reasonText}
            value={line.fields.does ?? ''}
            onChange={(does) => set(line.id, { does })}
          />
        )}
      </div>
    </details>
  );
}
