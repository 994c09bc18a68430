import type { ClipboardEvent } from 'react';
import { limits } from '../../shared/protocol/limits.ts';
import { roles } from '../../shared/conference/roles.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { isFamily } from './check-draft.ts';
import type { DraftPerson } from './draft.ts';
import { guessRole } from './guess-role.ts';

export interface PersonFieldsProps {
  person: DraftPerson;
  onChange: (person: DraftPerson) => void;
  /** Ids of the fields an error summary can lead to, and what is wrong there. */
  ids: { name: string; role: string };
  wordsFor: (field: string) => string | undefined;
  /** The chair stays the chair. */
  isChair?: boolean;
  onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}

const guestRoles = roles.filter((role) => role !== 'chair');

/** Everything an entry of the invitation list says of a person, one field after another. */
export function PersonFields({
  person,
  onChange,
  ids,
  wordsFor,
  isChair,
  onPaste,
}: PersonFieldsProps) {
  const t = useTexts();
  const change = (part: Partial<DraftPerson>) => onChange({ ...person, ...part });
  const roleChoices = (isChair ? (['chair'] as const) : guestRoles).map((role: Role) => ({
    value: role,
    words: t(`roles.${role}`),
  }));
  const changeTitle = (title: string) =>
    change({ title, role: person.role === '' ? guessRole(title) : person.role });
  return (
    <>
      <TextInput
        id={ids.name}
        label={t('before.people.name')}
        value={person.name}
        onChange={(name) => change({ name })}
        error={wordsFor(ids.name)}
        maxLength={limits.nameText}
        autoComplete="off"
        onPaste={onPaste}
      />
      <TextInput
        label={t('before.people.title')}
        value={person.title}
        onChange={changeTitle}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      <Select
        id={ids.role}
        label={t('before.people.role')}
        value={person.role}
        onChange={(role) => change({ role })}
        options={roleChoices}
        unchosen={t('before.people.role-unchosen')}
        error={wordsFor(ids.role)}
      />
      {isFamily(person.role) ? (
        <span className="person-no-agency" />
      ) : (
        <TextInput
          label={t('before.people.agency')}
          value={person.agency}
          onChange={(agency) => change({ agency })}
          maxLength={limits.nameText}
          autoComplete="off"
        />
      )}
      <Select
        label={t('before.people.where')}
        value={person.where}
        onChange={(where) => change({ where })}
        options={[
          { value: 'room', words: t('before.where.room') },
          { value: 'video', words: t('before.where.video') },
        ]}
      />
      <Checkbox
        plain
        label={t('before.people.device')}
        // Nobody comes by video without one.
        checked={person.device || person.where === 'video'}
        fixed={person.where === 'video'}
        onChange={(device) => change({ device })}
      />
    </>
  );
}
