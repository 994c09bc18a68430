import { gapsOf } from '../../shared/board/plan-gaps.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Icon } from '../ui/icon.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { usePlanHands } from './plan-hands.ts';
import { Agreeing, PlanLine } from './plan-line.tsx';
import { nameable, personLabel } from './plan-people.ts';
import type { Actions } from './plan-shown.ts';

/** The actions of one goal: what the family does, the network, the professionals, and what nobody has taken on. */
export function ActionGroups({ actions }: { actions: Actions }) {
  const t = useTexts();
  return actions.map(({ doer, lines }) => (
    <div key={doer} className="plan-group">
      <h5>{t(`plan.doers.${doer}`)}</h5>
      <ul className="plan-lines">
        {lines.map((line) => (
          <li key={line.id} className="plan-action">
            <PlanLine line={line} plainKind="action" />
            <ActionGaps line={line} />
            <div className="plan-verbs">
              <Agreeing line={line} />
              {line.rights.move && <ActionForm line={line} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** What an action still wants, in plain words. It stays in the plan all the same. */
function ActionGaps({ line }: { line: ShownLine }) {
  const t = useTexts();
  const { view } = usePlanHands();
  const gaps = gapsOf(line.fields, view.conference.date);
  if (gaps.length === 0) return null;
  return (
    <ul className="plan-gaps">
      {gaps.map((gap) => (
        <li key={gap}>
          <Icon name="info" size={16} />
          {t(`plan.gaps.${gap}`)}
        </li>
      ))}
    </ul>
  );
}

const smartFields = ['achievable', 'realistic', 'timely'] as const;

/** The five questions of a SMART action, in the format's words; each letter is kept as it is typed. */
function ActionForm({ line }: { line: ShownLine }) {
  const t = useTexts();
  const { template, set } = usePlanHands();
  const { smart } = template.plan;
  const { fields } = line;
  const isOwn = line.rights.write;
  return (
    <details className="plan-more">
      <summary aria-label={t('plan.clearer-of', { line: line.text })}>{t('plan.clearer')}</summary>
      <div className="plan-form">
        {smart.specific !== '' && <p className="plan-asks">{smart.specific}</p>}
        <WhoAndWhen line={line} />
        {isOwn && (
          <>
            <TextArea
              label={smart.measurable || t('board.action.know')}
              rows={1}
              maxLength={limits.reasonText}
              value={fields.howWeWillKnow ?? ''}
              onChange={(howWeWillKnow) => set(line.id, { howWeWillKnow })}
            />
            {smartFields.map((field) => (
              <TextArea
                key={field}
                label={smart[field] || t(`board.action.${field}`)}
                rows={1}
                maxLength={limits.reasonText}
                value={fields[field] ?? ''}
                onChange={(words) => set(line.id, { [field]: words })}
              />
            ))}
          </>
        )}
      </div>
    </details>
  );
}

function WhoAndWhen({ line }: { line: ShownLine }) {
  const t = useTexts();
  const { view, set } = usePlanHands();
  const people = nameable(view);
  const helpers = line.fields.with ?? [];
  const toggle = (id: string, is: boolean) =>
    set(line.id, { with: is ? [...helpers, id] : helpers.filter((one) => one !== id) });
  return (
    <>
      <div className="plan-row">
        <Select
          label={t('board.action.who')}
          value={line.fields.owner ?? ''}
          unchosen={t('board.action.nobody-yet')}
          options={people.map((person) => ({ value: person.id, words: personLabel(person) }))}
          onChange={(owner) => set(line.id, { owner })}
        />
        <TextInput
          type="date"
          width="short"
          label={t('board.action.by')}
          value={line.fields.by ?? ''}
          onChange={(by) => set(line.id, { by })}
        />
      </div>
      <details className="plan-more">
        <summary>{t('plan.with')}</summary>
        <div className="plan-ticks">
          {people.map((person) => (
            <Checkbox
              key={person.id}
              plain
              label={personLabel(person)}
              checked={helpers.includes(person.id)}
              onChange={(is) => toggle(person.id, is)}
            />
          ))}
        </div>
      </details>
    </>
  );
}
