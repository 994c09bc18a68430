import { useState } from 'react';
import { roles } from '../../shared/conference/roles.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { Send } from './use-send.ts';

const guestRoles = roles.filter((role) => role !== 'chair');

/** Somebody sits in the room who is on no list and has no device: they are put down and shown as here. */
export function SeatForm({ send, onDone }: { send: Send; onDone: () => void }) {
  const t = useTexts();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [role, setRole] = useState<Role>('network');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const seat = async () => {
    setSending(true);
    const failed = await inviteAndSeat(send, { name, title, role });
    setSending(false);
    setFailure(failed);
    if (failed === null) onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !isSending) void seat();
      }}
    >
      <h3>{t('chair.people.seat-new')}</h3>
      <FailureNotice words={failure} />
      <TextInput
        label={t('chair.door.name')}
        value={name}
        onChange={setName}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      <TextInput
        label={t('chair.door.title')}
        value={title}
        onChange={setTitle}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      <Select
        label={t('chair.door.role')}
        value={role}
        onChange={setRole}
        options={guestRoles.map((one) => ({ value: one, words: t(`roles.${one}`) }))}
      />
      <div className="button-row">
        <Button submits busy={isSending}>
          {t('chair.people.seat')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('chair.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Two commands: on the list, then on a chair. Answers why it failed, or null. */
async function inviteAndSeat(
  send: Send,
  person: { name: string; title: string; role: Role },
): Promise<string | null> {
  const invited = await send({
    kind: 'invite',
    ...person,
    agency: '',
    where: 'room',
    device: false,
  });
  if (!invited.ok) return invited.problem.message;
  if (invited.value.id === null) return null;
  const seated = await send({ kind: 'seat', person: invited.value.id });
  return seated.ok ? null : seated.problem.message;
}
