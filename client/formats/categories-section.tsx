import { censusCodes } from '../../shared/templates/own-format.ts';
import { useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { DraftFormat, SectionProps } from './format-draft.ts';
import { withChanged, without, withMoved } from './move-in-list.ts';
import { RowTools } from './row-tools.tsx';
import { SectionBox } from './section.tsx';

const most = 8;

/** What a child needs a plan for: the council's word, and the code it is counted under. */
export function CategoriesSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { categories } = format;
  const put = (at: number, part: Partial<DraftFormat['categories'][number]>) =>
    change({ categories: withChanged(categories, at, part) });
  return (
    <SectionBox name="categories">
      <ol className="format-rows">
        {categories.map((category, at) => (
          <li className="format-row format-row-flat" key={category.id}>
            <TextInput
              {...field(`categories-${at}-words`)}
              label={t('formats.categories.words')}
              value={category.words}
              onChange={(words) => put(at, { words })}
              maxLength={80}
            />
            <Select
              {...field(`categories-${at}-censusCode`)}
              width="short"
              label={t('formats.categories.code')}
              value={category.censusCode}
              onChange={(censusCode) => put(at, { censusCode })}
              options={censusCodes.map((code) => ({ value: code as string, words: code }))}
            />
            <RowTools
              name={category.words}
              at={at}
              count={categories.length}
              onMove={(by) => change({ categories: withMoved(categories, at, by) })}
              onRemove={
                categories.length > 1
                  ? () => change({ categories: without(categories, at) })
                  : undefined
              }
            />
          </li>
        ))}
      </ol>
      {categories.length < most && (
        <div>
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            onPress={() =>
              change({ categories: [...categories, { id: newId(), words: '', censusCode: 'MUL' }] })
            }
          >
            {t('formats.categories.add')}
          </Button>
        </div>
      )}
    </SectionBox>
  );
}
