import { useState } from 'react';
import { roleRights, roles } from '../../shared/conference/roles.ts';
import type { Role } from '../../shared/conference/roles.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { partName } from '../parts/part-words.ts';
import { currentPart } from '../parts/who-moves.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { Send } from './use-send.ts';

interface SeatFormProps {
  view: ConferenceView;
  send: Send;
  onDone: () => void;
}

const guestRoles = roles.filter((role) => role !== 'chair');

/** Somebody sits in the room who is on no list and has no device: they are put down and shown as here. */
export function SeatForm({ view, send, onDone }: SeatFormProps) {
  const t = useTexts();
  const part = partToJoin(view);
  const [joins, setJoins] = useState(true);
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [role, setRole] = useState<Role>('network');
  const mayJoin = part !== null && (!part.restricted || roleRights[role].restricted);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const seat = async () => {
    setSending(true);
    const failed = await inviteAndSeat(send, { name, title, role }, mayJoin && joins ? part : null);
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
      {part !== null && (
        <Checkbox
          plain
          label={t('parts.door.joins', { part: partName(t, part) })}
          hint={t(mayJoin ? 'parts.door.joins-hint' : 'parts.form.never-restricted')}
          checked={mayJoin && joins}
          fixed={!mayJoin}
          onChange={setJoins}
        />
      )}
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

/** The part that runs, where it has people of its own. */
function partToJoin(view: ConferenceView): JoinedPart | null {
  const part = currentPart(view);
  return part === null || part.people === 'everyone' ? null : { ...part, people: part.people };
}

interface JoinedPart {
  readonly id: string;
  readonly name: string;
  readonly restricted: boolean;
  readonly people: readonly string[];
}

/** On the list, into the part, then on a chair. Answers why it failed, or null. */
async function inviteAndSeat(
  send: Send,
  person: { name: string; title: string; role: Role },
  part: JoinedPart | null,
): Promise<string | null> {
  const invited = await send({
    kind: 'invite',
    ...person,
    agency: '',
    where: 'room',
    device: false,
  });
  if (!invited.ok) return invited.problem.message;
  const { id } = invited.value;
  if (id === null) return null;
  if (part !== null) {
    const people = [...part.people, id];
    const joined = await send({ kind: 'changePart', part: part.id, name: part.name, people });
    if (!joined.ok) return joined.problem.message;
  }
  const seated = await send({ kind: 'seat', person: id });
  return seated.ok ? null : seated.problem.message;
}
