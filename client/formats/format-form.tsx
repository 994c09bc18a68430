import { templateSchema } from '../../shared/conference/template.ts';
import type { Template } from '../../shared/conference/template.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { CategoriesSection } from './categories-section.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { fieldId, mistakesIn, readFormat, sections } from './format-draft.ts';
import type { FormatDraft, SectionProps } from './format-draft.ts';
import './formats.css';
import { HeadingsSection } from './headings-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import { ChildrenSection, SupportersSection } from './people-section.tsx';
import { DangersSection, PlanSection } from './plan-section.tsx';
import { ScaleSection } from './scale-section.tsx';
import { SectionBox } from './section.tsx';
import { StagesSection } from './stages-section.tsx';

interface FormatFormProps {
  draft: FormatDraft;
  onChange: (draft: FormatDraft) => void;
  onSaved: (template: Template) => void;
  onLeave: () => void;
}

/** Everything of a format on one page, with a way to each part. What is refused stays in its box. */
export function FormatForm({ draft, onChange, onSaved, onLeave }: FormatFormProps) {
  const t = useTexts();
  const { format, out } = draft;
  const check = useCheck(mistakesIn(t, format));
  const { send, isSending, failure } = useSending();
  const save = async () => {
    if (!check.isRight()) return;
    const body = { replaces: draft.replaces, format: readFormat(format) };
    const answer = await send(() => post('/api/formats', body, templateSchema));
    if (answer.ok) onSaved(answer.value);
  };
  const section: SectionProps = {
    format,
    change: (part) => onChange({ ...draft, format: { ...format, ...part } }),
    field: (path) => ({ id: fieldId(path), error: check.wordsFor(fieldId(path)) }),
  };
  return (
    <div className="format-columns">
      <SectionLinks />
      <Form
        onSubmit={() => void save()}
        check={check}
        mistakesHeading={t('formats.mistake.heading')}
        failure={failure && failureWords(t, failure)}
      >
        <NameSection {...section} />
        <HeadingsSection {...section} />
        <KindsSection {...section} />
        <StagesSection
          {...section}
          out={out}
          onOut={(stages, others) =>
            onChange({ ...draft, format: { ...format, stages }, out: others })
          }
        />
        <ScaleSection {...section} />
        <DecisionSection {...section} />
        <CategoriesSection {...section} />
        <DeadlinesSection {...section} />
        <SupportersSection {...section} />
        <ChildrenSection {...section} />
        <DangersSection {...section} />
        <PlanSection {...section} />
        <div className="form-actions format-save">
          <Button submits busy={isSending}>
            {t('formats.save')}
          </Button>
          <Button kind="quiet" onPress={onLeave}>
            {t('formats.leave')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function SectionLinks() {
  const t = useTexts();
  return (
    <nav className="format-links" aria-label={t('formats.parts')}>
      <ul>
        {sections.map((name) => (
          <li key={name}>
            <a href={`#section-${name}`}>{t(`formats.section.${name}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NameSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  return (
    <SectionBox name="name">
      <TextInput
        {...field('council')}
        label={t('formats.name.council')}
        hint={t('formats.name.council-hint')}
        value={format.council}
        onChange={(council) => change({ council })}
        maxLength={80}
      />
      <TextInput
        {...field('source')}
        label={t('formats.name.source')}
        hint={t('formats.name.source-hint')}
        value={format.source}
        onChange={(source) => change({ source })}
        maxLength={300}
      />
    </SectionBox>
  );
}
