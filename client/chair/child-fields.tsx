import type { Template } from '../../shared/conference/template.ts';
import type { DecisionView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { outcomeMeans, outcomeWords, planOutcomes } from '../reading/outcome-words.ts';
import { mostSaid, tallyWords } from '../reading/tally-words.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import './decision-form.css';
import type { ChildDraft } from './decision-draft.ts';
import type { ChildNeeds } from './decision-needs.ts';

interface ChildFieldsProps {
  name: string;
  child: ChildDraft;
  template: Pick<Template, 'decision' | 'categories'>;
  /** What the agencies said of this child. */
  tally: NonNullable<DecisionView['tally']>[number] | undefined;
  needs: ChildNeeds;
  onChange: (child: ChildDraft) => void;
  wordsFor: (field: string) => string | undefined;
}

/** One child: all three outcomes, each explained, every time. A plan needs its main reason. */
export function ChildFields(props: ChildFieldsProps) {
  const { name, child, template, tally, needs, onChange, wordsFor } = props;
  const t = useTexts();
  const outcomeId = `outcome-${child.child}`;
  return (
    <section className="child-fields" aria-label={name}>
      <h3>{name}</h3>
      {tally !== undefined && <Said tally={tally} template={template} />}
      <RadioGroup
        id={outcomeId}
        legend={t('chair.decision.outcome', { name })}
        value={child.outcome}
        onChange={(outcome) => onChange({ ...child, outcome })}
        error={wordsFor(outcomeId)}
        options={planOutcomes.map((outcome) => ({
          value: outcome,
          words: outcomeWords(template, outcome),
          hint: outcomeMeans(template, outcome),
        }))}
      />
      {needs.differsFrom !== null && (
        <TextArea
          id={`differs-${child.child}`}
          label={t('deciding.decision.differs', {
            name,
            outcome: outcomeWords(template, needs.differsFrom),
          })}
          rows={2}
          value={child.differs}
          onChange={(differs) => onChange({ ...child, differs })}
          maxLength={limits.reasonText}
          error={wordsFor(`differs-${child.child}`)}
        />
      )}
      {child.outcome === 'plan' && (
        <Category child={child} template={template} onChange={onChange} wordsFor={wordsFor} />
      )}
      {child.outcome !== null && (
        <Why
          name={name}
          child={child}
          template={template}
          needs={needs}
          onChange={onChange}
          wordsFor={wordsFor}
        />
      )}
    </section>
  );
}

/** "The agencies said: 4 of 5: A child protection plan". */
function Said({ tally, template }: Pick<ChildFieldsProps, 'template'> & { tally: Tally }) {
  const t = useTexts();
  const words = tallyWords(t, template, tally);
  if (words.length === 0) return null;
  return (
    <div className="child-said">
      <p>{t('deciding.decision.said')}</p>
      <ul>
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {mostSaid(tally) === null && <p>{t('deciding.decision.even')}</p>}
    </div>
  );
}

type Tally = NonNullable<ChildFieldsProps['tally']>;
type FieldsOf<Name extends keyof ChildFieldsProps> = Pick<
  ChildFieldsProps,
  Name | 'child' | 'template' | 'onChange' | 'wordsFor'
>;

/** The main reason for the plan, and more if there are any; with the code of the census, for staff. */
function Category({ child, template, onChange, wordsFor }: FieldsOf<'child'>) {
  const t = useTexts();
  const categoryId = `category-${child.child}`;
  const chosen = template.categories.find(({ id }) => id === child.category);
  const others = template.categories.filter(({ id }) => id !== child.category);
  return (
    <>
      <Select
        id={categoryId}
        label={t('chair.decision.category')}
        {...(chosen === undefined
          ? {}
          : { hint: t('deciding.decision.code', { code: chosen.censusCode }) })}
        value={child.category}
        unchosen={t('chair.decision.choose')}
        onChange={(category) => onChange({ ...child, category })}
        error={wordsFor(categoryId)}
        options={template.categories.map(({ id, words }) => ({ value: id, words }))}
      />
      {child.category !== '' && (
        <fieldset>
          <legend className="field-label">{t('chair.decision.also')}</legend>
          {others.map(({ id, words }) => (
            <Checkbox
              key={id}
              plain
              label={words}
              checked={child.also.includes(id)}
              onChange={(isSo) =>
                onChange({
                  ...child,
                  also: isSo ? [...child.also, id] : child.also.filter((one) => one !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The chair's reason for this child: asked for by the council (Durham), or where it is another category than last time. */
function Why({ name, child, template, needs, onChange, wordsFor }: FieldsOf<'name' | 'needs'>) {
  const t = useTexts();
  const before = template.categories.find(({ id }) => id === needs.changedFrom)?.words;
  const label = needs.reason ? 'deciding.decision.reason' : 'deciding.decision.reason-maybe';
  return (
    <TextArea
      id={`reason-${child.child}`}
      label={t(label, { name })}
      {...(before === undefined
        ? {}
        : { hint: t('deciding.decision.changed', { category: before }) })}
      rows={2}
      value={child.reason}
      onChange={(reason) => onChange({ ...child, reason })}
      maxLength={limits.reasonText}
      error={wordsFor(`reason-${child.child}`)}
    />
  );
}
