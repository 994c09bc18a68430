import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { outcomeWords } from '../reading/outcome-words.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import './decision-form.css';
import type { DissentDraft } from './decision-draft.ts';

interface DissentFieldsProps {
  dissent: DissentDraft;
  view: Pick<ConferenceView, 'people' | 'conference'>;
  template: Pick<Template, 'decision'>;
  onChange: (dissent: DissentDraft) => void;
  onRemove: () => void;
  wordsFor: (field: string) => string | undefined;
}

const outcomes = ['plan', 'child-in-need', 'neither'] as const;

/** Somebody who did not agree: about which child, what they would have decided, and why. */
export function DissentFields(props: DissentFieldsProps) {
  const { dissent, view, template, onChange, onRemove, wordsFor } = props;
  const t = useTexts();
  const field = `dissent-${dissent.key}`;
  return (
    <div className="voice-fields">
      <Select
        id={field}
        label={t('chair.decision.dissenter')}
        value={dissent.person}
        unchosen={t('chair.decision.choose')}
        onChange={(person) => onChange({ ...dissent, person })}
        error={wordsFor(field)}
        options={view.people.map(({ id, name }) => ({ value: id, words: name }))}
      />
      <fieldset>
        <legend className="field-label">{t('chair.decision.about')}</legend>
        <div className="button-row">
          {view.conference.children.map(({ id, name }) => (
            <Checkbox
              key={id}
              plain
              label={name}
              checked={dissent.children.includes(id)}
              onChange={(isSo) =>
                onChange({
                  ...dissent,
                  children: isSo
                    ? [...dissent.children, id]
                    : dissent.children.filter((one) => one !== id),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <Select
        label={t('chair.decision.their-view')}
        value={dissent.outcome}
        unchosen={t('chair.decision.choose')}
        onChange={(outcome) => onChange({ ...dissent, outcome })}
        options={outcomes.map((one) => ({ value: one, words: outcomeWords(template, one) }))}
      />
      <TextArea
        label={t('chair.decision.why')}
        rows={2}
        value={dissent.reason}
        onChange={(reason) => onChange({ ...dissent, reason })}
        maxLength={limits.reasonText}
      />
      <Checkbox
        plain
        label={t('deciding.decision.formal')}
        checked={dissent.formal}
        onChange={(formal) => onChange({ ...dissent, formal })}
      />
      <Button kind="quiet" size="small" icon="close" onPress={onRemove}>
        {t('chair.decision.take-off')}
      </Button>
    </div>
  );
}
