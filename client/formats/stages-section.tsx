import { stageShows } from '../../shared/conference/template.ts';
import type { Stage } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { SectionProps } from './format-draft.ts';
import { withChanged, without, withMoved } from './move-in-list.ts';
import { RowTools } from './row-tools.tsx';
import { SectionBox } from './section.tsx';

const most = 24;

interface StagesSectionProps extends SectionProps {
  /** Stages that were taken out. */
  out: readonly Stage[];
  onOut: (stages: readonly Stage[], out: readonly Stage[]) => void;
}

/** The running order: what comes after what, what is said, and what comes to the front. */
export function StagesSection({ format, change, field, out, onOut }: StagesSectionProps) {
  const t = useTexts();
  const { stages } = format;
  const isFull = stages.length >= most;
  return (
    <SectionBox name="stages">
      <ol className="format-rows">
        {stages.map((stage, at) => (
          <li className="format-row" key={stage.id}>
            <div className="format-row-top">
              <b>
                {t('formats.stages.number', { number: at + 1 })} {stage.title}
              </b>
              <RowTools
                name={stage.title}
                at={at}
                count={stages.length}
                onMove={(by) => change({ stages: withMoved(stages, at, by) })}
                onRemove={
                  stages.length > 1 ? () => onOut(without(stages, at), [...out, stage]) : undefined
                }
              />
            </div>
            <StageFields
              stage={stage}
              path={`stages-${at}`}
              format={format}
              field={field}
              onChange={(part) => change({ stages: withChanged(stages, at, part) })}
            />
          </li>
        ))}
      </ol>
      {!isFull && (
        <div className="button-row">
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            onPress={() => change({ stages: [...stages, newStage(format.headings[0]?.id)] })}
          >
            {t('formats.stages.add')}
          </Button>
          {out.map((stage) => (
            <Button
              key={stage.id}
              kind="quiet"
              size="small"
              icon="undo"
              onPress={() =>
                onOut(
                  [...stages, stage],
                  out.filter(({ id }) => id !== stage.id),
                )
              }
            >
              {t('formats.stages.back', { title: stage.title })}
            </Button>
          ))}
        </div>
      )}
    </SectionBox>
  );
}

interface StageFieldsProps extends Pick<SectionProps, 'format' | 'field'> {
  stage: Stage;
  path: string;
  onChange: (part: Partial<Stage>) => void;
}

function StageFields({ stage, path, format, field, onChange }: StageFieldsProps) {
  const t = useTexts();
  const { title, shows, says, familyFirst } = stage;
  const toggle = (id: string, isNamed: boolean) => {
    const named = format.headings.map((heading) => heading.id);
    const kept = (each: string) => (each === id ? isNamed : stage.headings.includes(each));
    onChange({ headings: named.filter(kept) });
  };
  return (
    <>
      <div className="format-pair">
        <TextInput
          {...field(`${path}-title`)}
          label={t('formats.stages.title')}
          value={title}
          onChange={(words) => onChange({ title: words })}
          maxLength={80}
        />
        <Select
          {...field(`${path}-shows`)}
          label={t('formats.stages.shows')}
          value={shows}
          onChange={(next) => onChange({ shows: next })}
          options={stageShows.map((each) => ({
            value: each,
            words: t(`formats.stages.show.${each}`),
          }))}
        />
      </div>
      {shows === 'headings' && (
        <fieldset className="format-ticks">
          <legend className="choices-legend">{t('formats.stages.headings')}</legend>
          {format.headings.map(({ id, text }) => (
            <Checkbox
              key={id}
              plain
              label={text}
              checked={stage.headings.includes(id)}
              onChange={(isNamed) => toggle(id, isNamed)}
            />
          ))}
        </fieldset>
      )}
      <TextArea
        {...field(`${path}-says`)}
        label={t('formats.stages.says')}
        value={says}
        onChange={(words) => onChange({ says: words })}
        rows={2}
        maxLength={1200}
      />
      <Checkbox
        plain
        label={t('formats.stages.family-first')}
        checked={familyFirst}
        onChange={(isFirst) => onChange({ familyFirst: isFirst })}
      />
    </>
  );
}

const newStage = (heading: string | undefined): Stage => ({
  id: newId(),
  title: '',
  shows: 'headings',
  headings: heading === undefined ? [] : [heading],
  says: '',
  familyFirst: false,
});
