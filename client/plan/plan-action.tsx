import { gapsOf } from '../../shared/board/plan-gaps.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Icon } from '../ui/icon.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { mayName, usePlanHands } from './plan-hands.ts';
import { Agreeing, PlanLine } from './plan-line.tsx';
import { nameable, personLabel } from './plan-people.ts';
import type { Actions } from './plan-shown.ts';

/**
 * The actions of one goal: what the family does, the network, the professionals, and what nobody has taken on. One
 * list, so that an action that is given to somebody else moves, and what is open in it stays open.
 */
export function ActionGroups({ actions }: { actions: Actions }) {
  const t = useTexts();
  if (actions.length === 0) return null;
  return (
    <div className="plan-group">
      {actions.flatMap(({ doer, lines }) => [
        <h5 key={doer}>{t(`plan.doers.${doer}`)}</h5>,
        ...lines.map((line) => <Action key={line.id} line={line} />),
      ])}
    </div>
  );
}

function Action({ line }: { line: ShownLine }) {
  return (
    <div className="plan-action">
      <PlanLine line={line} plainKind="action" />
      <ActionGaps line={line} />
      <div className="plan-verbs">
        <Agreeing line={line} />
        {line.rights.move && <ActionForm line={line} />}
      </div>
    </div>
  );
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
        <Answers line={line} />
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

/** The goal it is for; a danger statement, or what it finds out. */
function Answers({ line }: { line: ShownLine }) {
  const t = useTexts();
  const { view, set, ...hands } = usePlanHands();
  const targets = hands.targets.filter(({ audience }) => mayName(view, line.audience, audience));
  if (targets.length === 0) return null;
  return (
    <Select
      label={t('board.action.answers')}
      value={line.fields.goal ?? ''}
      unchosen={t('board.action.answers-nothing')}
      options={targets.map(({ id, words }) => ({ value: id, words }))}
      onChange={(goal) => set(line.id, { goal })}
    />
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
