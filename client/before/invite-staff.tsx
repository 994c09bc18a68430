import { useState } from 'react';
import { staffLinkSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { StaffLink } from './staff-link.tsx';

/** A link for one more colleague. */
export function InviteStaff({ onChange }: { onChange: () => void }) {
  const t = useTexts();
  const [name, setName] = useState('');
  const [administrator, setAdministrator] = useState(false);
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const { send, isSending, failure } = useSending();
  const check = useCheck([
    name.trim() === '' && { field: 'staff-name', words: t('staff.list.name-missing') },
  ]);
  const invite = async () => {
    if (!check.isRight()) return;
    const body = { name, administrator };
    const answer = await send(() => post('/api/staff', body, staffLinkSchema));
    if (!answer.ok) return;
    setMade({ name, link: answer.value.link });
    setName('');
    setAdministrator(false);
    onChange();
  };
  const wrong = failure !== null && failure.kind !== 'prove-again' ? failure : null;
  return (
    <section className="panel" aria-labelledby="invite-heading">
      <h2 id="invite-heading">{t('staff.list.invite-heading')}</h2>
      <p>{t('staff.list.invite-words')}</p>
      {made !== null && <StaffLink name={made.name} link={made.link} />}
      <Form
        onSubmit={() => void invite()}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={wrong && failureWords(t, wrong)}
      >
        <TextInput
          id="staff-name"
          label={t('staff.list.name')}
          value={name}
          onChange={setName}
          error={check.wordsFor('staff-name')}
          autoComplete="off"
          maxLength={80}
        />
        <Checkbox
          plain
          label={t('staff.list.may-invite')}
          checked={administrator}
          onChange={setAdministrator}
        />
        <div className="form-actions">
          <Button submits busy={isSending}>
            {t('staff.list.invite')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
