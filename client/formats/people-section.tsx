import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { SectionProps } from './format-draft.ts';
import { SectionBox } from './section.tsx';

const supporters = ['0', '1', '2', '3', '4', '5', '6', '8', '10'];
const ages = Array.from({ length: 14 }, (_, age) => String(age + 4));
const pages = ['worry', 'well', 'hope'] as const;

/** Who may come with the family, and what a child's page asks. */
export function SupportersSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { settings } = format;
  const now = String(settings.supporters);
  return (
    <SectionBox name="settings">
      <Select
        {...field('settings-supporters')}
        width="short"
        label={t('formats.settings.supporters')}
        value={now}
        onChange={(count) => change({ settings: { ...settings, supporters: Number(count) } })}
        options={[...new Set([...supporters, now])].map((count) => ({
          value: count,
          words: count,
        }))}
      />
      <Checkbox
        plain
        label={t('formats.settings.write')}
        checked={settings.supportersWrite}
        onChange={(supportersWrite) => change({ settings: { ...settings, supportersWrite } })}
      />
    </SectionBox>
  );
}

export function ChildrenSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { children } = format;
  return (
    <SectionBox name="children">
      {pages.map((name) => (
        <TextInput
          key={name}
          {...field(`children-${name}`)}
          label={t(`formats.children.${name}`)}
          value={children[name]}
          onChange={(words) => change({ children: { ...children, [name]: words } })}
          maxLength={120}
        />
      ))}
      <Select
        {...field('children-comesFrom')}
        width="short"
        label={t('formats.children.comes')}
        hint={t('formats.children.comes-hint')}
        value={children.comesFrom === null ? 'none' : String(children.comesFrom)}
        onChange={(age) =>
          change({ children: { ...children, comesFrom: age === 'none' ? null : Number(age) } })
        }
        options={[
          { value: 'none', words: t('formats.children.comes-none') },
          ...ages.map((age) => ({ value: age, words: age })),
        ]}
      />
    </SectionBox>
  );
}
