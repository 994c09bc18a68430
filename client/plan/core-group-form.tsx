import { useState } from 'react';
import { suggestCoreGroup } from '../../shared/conference/suggest-core-group.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { usePlanHands } from './plan-hands.ts';
import type { Send } from './plan-hands.ts';
import { personLabel } from './plan-people.ts';

interface CoreGroupFormProps {
  /** Whose plan it is: those of the part that runs. */
  audience: string;
  frame: NonNullable<ConferenceView['plan']>[number] | null;
  send: Send;
  onDone: () => void;
}

/** Lead and core group, suggested from the children's ages and the people of this part. */
export function CoreGroupForm({ audience, frame, send, onDone }: CoreGroupFormProps) {
  const t = useTexts();
  const { view, template } = usePlanHands();
  const suggested = suggestionFor(view, audience);
  const [group, setGroup] = useState<readonly string[]>(
    frame?.coreGroup ?? suggested.filter(({ why }) => why !== null).map(({ person }) => person),
  );
  const [lead, setLead] = useState(
    frame?.lead ?? suggested.find(({ why }) => why === 'social-work')?.person ?? '',
  );
  const [every, setEvery] = useState(frame?.every ?? template.plan.coreGroupEvery);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const people = suggested.flatMap(({ person: id, why }) => {
    const person = view.people.find((one) => one.id === id);
    return person === undefined ? [] : [{ person, why }];
  });
  const leads = people.filter(({ person }) => person.role === 'professional');
  const toggle = (id: string, is: boolean) =>
    setGroup(is ? [...group, id] : group.filter((one) => one !== id));
  const keep = async () => {
    setSending(true);
    const coreGroup = people.map(({ person }) => person.id).filter((id) => group.includes(id));
    const command = {
      kind: 'setPlanFrame',
      audience,
      lead: lead || null,
      coreGroup,
      every,
    } as const;
    const answer = await send(command);
    setSending(false);
    setFailure(answer.ok ? null : failureWords(t, answer.problem));
    if (answer.ok) onDone();
  };
  return (
    <div className="plan-new">
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <Select
        label={t('plan.group.lead')}
        value={lead}
        unchosen={t('plan.group.no-lead')}
        options={leads.map(({ person }) => ({ value: person.id, words: personLabel(person) }))}
        onChange={setLead}
      />
      <fieldset className="plan-who">
        <legend>{t('plan.group.people')}</legend>
        <p className="field-hint">{t('plan.group.why')}</p>
        <div className="plan-ticks">
          {people.map(({ person, why }) => (
            <Checkbox
              key={person.id}
              plain
              label={personLabel(person)}
              {...(why === null ? {} : { hint: t(`plan.group.reasons.${why}`) })}
              checked={group.includes(person.id)}
              onChange={(is) => toggle(person.id, is)}
            />
          ))}
        </div>
      </fieldset>
      <TextInput label={t('plan.group.every')} value={every} maxLength={200} onChange={setEvery} />
      <p className="button-row">
        <Button size="small" busy={isSending} onPress={() => void keep()}>
          {t('plan.group.keep')}
        </Button>
        <Button kind="quiet" size="small" onPress={onDone}>
          {t('plan.new.close')}
        </Button>
      </p>
    </div>
  );
}

/** Only whom the people of this part know of; those who never came may be named, as a school often does not come. */
function suggestionFor(view: ConferenceView, audience: string) {
  const members = view.audiences?.find(({ id }) => id === audience)?.members ?? [];
  return suggestCoreGroup(
    view.people.filter(({ id }) => members.includes(id)),
    (view.countedFrom?.born ?? []).map(({ born }) => born),
    view.conference.date,
  );
}
