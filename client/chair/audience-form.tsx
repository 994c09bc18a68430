import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { PeopleTicks } from '../parts/people-ticks.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import {
  audienceCommand,
  audienceNameOf,
  audienceRoles,
  audienceWays,
  emptyAudience,
  isChosen,
} from './audience-draft.ts';
import type { AudienceDraft } from './audience-draft.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface AudienceFormProps {
  view: ConferenceView;
  send: Send;
  /** With the id of what was made. */
  onMade: (audience: string) => void;
  onCancel: () => void;
}

const peopleField = 'audience-people';

/** "Only some people see this": an audience by its people, by all but some, or by what people are here as. */
export function AudienceForm({ view, send, onMade, onCancel }: AudienceFormProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [draft, setDraft] = useState(emptyAudience);
  const change = (changed: Partial<AudienceDraft>) => setDraft({ ...draft, ...changed });
  const { run, failure, isSending } = useSend(send);
  const suggested = audienceNameOf(t, lang, draft, view.people).slice(0, limits.nameText);
  const check = useCheck([
    !isChosen(draft) && { field: peopleField, words: t('parts.audience.missing') },
  ]);
  const make = () => {
    if (!check.isRight()) return;
    void run(audienceCommand(draft, draft.name.trim() || suggested), (id) => onMade(id ?? ''));
  };
  return (
    <Form onSubmit={make} check={check} mistakesHeading={t('chair.mistakes')} failure={failure}>
      <RadioGroup
        inline
        legend={t('parts.audience.who')}
        value={draft.way}
        onChange={(way) => change({ way })}
        options={audienceWays.map((way) => ({ value: way, words: t(`parts.audience.${way}`) }))}
      />
      {draft.way === 'roles' ? (
        <RoleTicks draft={draft} onChange={change} error={check.wordsFor(peopleField)} />
      ) : (
        <PeopleTicks
          id={peopleField}
          error={check.wordsFor(peopleField)}
          legend={t(`parts.audience.${draft.way}-legend`)}
          hint={t('parts.audience.hint')}
          people={view.people}
          isTicked={({ id }) => draft.people.includes(id)}
          hindrance={() => null}
          onTick={({ id }, is) =>
            change({
              people: is ? [...draft.people, id] : draft.people.filter((one) => one !== id),
            })
          }
        />
      )}
      <TextInput
        label={t('parts.audience.name')}
        hint={t('parts.audience.name-hint')}
        value={draft.name === '' ? suggested : draft.name}
        onChange={(name) => change({ name })}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      <div className="button-row">
        <Button submits busy={isSending}>
          {t('parts.audience.make')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('chair.cancel')}
        </Button>
      </div>
    </Form>
  );
}

interface RoleTicksProps {
  draft: AudienceDraft;
  onChange: (changed: Partial<AudienceDraft>) => void;
  error: string | undefined;
}

function RoleTicks({ draft: { roles }, onChange, error }: RoleTicksProps) {
  const t = useTexts();
  return (
    <fieldset className="choices" id={peopleField} tabIndex={-1}>
      <legend className="choices-legend">{t('parts.audience.roles-legend')}</legend>
      {error !== undefined && <p className="field-error">{error}</p>}
      <div className="people-ticks-list">
        {audienceRoles.map((role) => (
          <Checkbox
            key={role}
            plain
            label={t(`roles.${role}`)}
            checked={roles.includes(role)}
            onChange={(is) =>
              onChange({ roles: is ? [...roles, role] : roles.filter((one) => one !== role) })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
