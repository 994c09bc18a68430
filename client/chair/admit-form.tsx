import { useState } from 'react';
import { roles } from '../../shared/conference/roles.ts';
import type { Role } from '../../shared/conference/roles.ts';
import type { ConferenceView, PersonView, WaitingView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import type { NewCommand } from '../provider/send-command.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { DoorPart } from './door-part.tsx';
import { admitAs } from './door-words.ts';

interface AdmitFormProps {
  waiting: WaitingView;
  view: ConferenceView;
  busy: boolean;
  onAdmit: (command: NewCommand) => void;
}

const somebodyNew = '';
const guestRoles = roles.filter((role) => role !== 'chair');

/** Lets somebody in as a person of the list, or as somebody new with a name and a role the chair has checked. */
export function AdmitForm({ waiting, view, busy, onAdmit }: AdmitFormProps) {
  const t = useTexts();
  // Who is to stay away is still themselves: as somebody new nothing would be kept from them.
  const isThemselves = waiting.flag === null || waiting.flag === 'does-not-come';
  const [person, setPerson] = useState(isThemselves ? (waiting.person ?? '') : somebodyNew);
  const expected = view.people.filter(isNotHere);
  const match = expected.find(({ id }) => id === person);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (match) onAdmit(admitAs(waiting, match));
      }}
    >
      <Select
        label={t('chair.door.who')}
        value={person}
        onChange={setPerson}
        options={[
          { value: somebodyNew, words: t('chair.door.new') },
          ...expected.map(({ id, name, title }) => ({
            value: id,
            words: title === '' ? name : `${name}, ${title}`,
          })),
        ]}
      />
      <DoorPart view={view} person={match ?? null} />
      {match ? (
        <Button submits busy={busy}>
          {t('chair.door.let-in')}
        </Button>
      ) : (
        <NewPerson waiting={waiting} busy={busy} onAdmit={onAdmit} />
      )}
    </form>
  );
}

const isNotHere = ({ attendance, device, role }: PersonView): boolean =>
  role !== 'chair' && (attendance !== 'present' || !device);

function NewPerson({ waiting, busy, onAdmit }: Omit<AdmitFormProps, 'view'>) {
  const t = useTexts();
  const [name, setName] = useState(waiting.name);
  const [role, setRole] = useState<Role>(waiting.role);
  const [title, setTitle] = useState('');
  const [agency, setAgency] = useState('');
  const admit = () =>
    onAdmit({
      kind: 'admit',
      waiting: waiting.id,
      person: null,
      name,
      role,
      title,
      agency,
      where: waiting.where,
    });
  return (
    <>
      <TextInput
        label={t('chair.door.name')}
        value={name}
        onChange={setName}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      <Select
        label={t('chair.door.role')}
        value={role}
        onChange={setRole}
        options={guestRoles.map((one) => ({ value: one, words: t(`roles.${one}`) }))}
      />
      <TextInput
        label={t('chair.door.title')}
        value={title}
        onChange={setTitle}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      <TextInput
        label={t('chair.door.agency')}
        value={agency}
        onChange={setAgency}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      <Button busy={busy || name.trim() === ''} onPress={admit}>
        {t('chair.door.let-in')}
      </Button>
    </>
  );
}
