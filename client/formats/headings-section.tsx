import type { Heading } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { DraftFormat, SectionProps } from './format-draft.ts';
import { withChanged, without, withMoved } from './move-in-list.ts';
import { RowTools } from './row-tools.tsx';
import { SectionBox } from './section.tsx';

const most = 9;
const tones = ['worry', 'well', 'next', 'plain'] as const;

/** The board's headings in the order people speak in. */
export function HeadingsSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { headings } = format;
  const put = (at: number, part: Partial<Heading>) =>
    change({ headings: withChanged(headings, at, part) });
  return (
    <SectionBox name="headings">
      <ol className="format-rows">
        {headings.map((heading, at) => (
          <li className="format-row" key={heading.id} data-tone={heading.tone}>
            <div className="format-row-top">
              <b>{t('formats.headings.number', { number: at + 1 })}</b>
              <RowTools
                name={heading.text}
                at={at}
                count={headings.length}
                onMove={(by) => change({ headings: withMoved(headings, at, by) })}
                onRemove={
                  headings.length > 1 ? () => change(withoutHeading(format, at)) : undefined
                }
              />
            </div>
            <div className="format-pair">
              <TextInput
                {...field(`headings-${at}-text`)}
                label={t('formats.headings.text')}
                value={heading.text}
                onChange={(text) => put(at, { text })}
                maxLength={200}
              />
              <TextInput
                {...field(`headings-${at}-subtext`)}
                label={t('formats.headings.subtext')}
                value={heading.subtext}
                onChange={(subtext) => put(at, { subtext })}
                maxLength={200}
              />
            </div>
            <TextInput
              {...field(`headings-${at}-empty`)}
              label={t('formats.headings.empty')}
              value={heading.empty}
              onChange={(empty) => put(at, { empty })}
              maxLength={400}
            />
            <div className="format-pair">
              <Select
                {...field(`headings-${at}-startsAs`)}
                label={t('formats.headings.starts-as')}
                value={heading.startsAs}
                onChange={(startsAs) => put(at, { startsAs })}
                unchosen={t('formats.headings.starts-as-none')}
                options={heading.codes.map((code) => ({
                  value: code,
                  words: t(`board.kinds.${code}`),
                }))}
              />
              <Select
                {...field(`headings-${at}-tone`)}
                label={t('formats.headings.tone')}
                value={heading.tone}
                onChange={(tone) => put(at, { tone })}
                options={tones.map((tone) => ({
                  value: tone,
                  words: t(`formats.headings.tones.${tone}`),
                }))}
              />
            </div>
          </li>
        ))}
      </ol>
      {headings.length < most && (
        <div>
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            onPress={() => change({ headings: [...headings, newHeading()] })}
          >
            {t('formats.headings.add')}
          </Button>
        </div>
      )}
    </SectionBox>
  );
}

const newHeading = (): Heading => ({
  id: newId(),
  text: '',
  subtext: '',
  codes: [],
  startsAs: 'action',
  empty: '',
  tone: 'plain',
});

/** What stood there stands under the heading before it (the first one's under the next), and no stage names it any more. */
function withoutHeading({ headings, stages }: DraftFormat, at: number): Partial<DraftFormat> {
  const gone = headings[at];
  const left = without(headings, at);
  const heir = Math.max(at - 1, 0);
  return {
    headings: withChanged(left, heir, {
      codes: [...(left[heir]?.codes ?? []), ...(gone?.codes ?? [])],
    }),
    stages: stages.map((stage) => ({
      ...stage,
      headings: stage.headings.filter((id) => id !== gone?.id),
    })),
  };
}
