import type { Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { outcomeWords } from '../reading/decision-words.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import './decision-form.css';
import type { ChildDraft } from './decision-draft.ts';

interface ChildFieldsProps {
  name: string;
  child: ChildDraft;
  template: Pick<Template, 'decision' | 'categories'>;
  onChange: (child: ChildDraft) => void;
  wordsFor: (field: string) => string | undefined;
}

const outcomes = ['plan', 'child-in-need', 'neither'] as const;

/** One child: all three outcomes, each explained, every time. A plan needs its main reason. */
export function ChildFields({ name, child, template, onChange, wordsFor }: ChildFieldsProps) {
  const t = useTexts();
  const outcomeId = `outcome-${child.child}`;
  const categoryId = `category-${child.child}`;
  const others = template.categories.filter(({ id }) => id !== child.category);
  return (
    <section className="child-fields" aria-label={name}>
      <h3>{name}</h3>
      <RadioGroup
        id={outcomeId}
        legend={t('chair.decision.outcome', { name })}
        value={child.outcome}
        onChange={(outcome) => onChange({ ...child, outcome })}
        error={wordsFor(outcomeId)}
        options={outcomes.map((outcome) => ({
          value: outcome,
          words: outcomeWords(template, outcome),
          hint: t(`chair.decision.explained.${outcome}`),
        }))}
      />
      {child.outcome === 'plan' && (
        <>
          <Select
            id={categoryId}
            label={t('chair.decision.category')}
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
      )}
    </section>
  );
}
