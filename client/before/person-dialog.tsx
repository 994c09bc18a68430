import { useRef, useState } from 'react';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { NewCommand } from '../provider/send-command.ts';
import { useCommand } from '../provider/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { useCheck } from '../ui/use-check.ts';
import { isFamily, readPerson } from './check-draft.ts';
import { newPerson } from './draft.ts';
import type { DraftPerson } from './draft.ts';
import { PersonApart } from './person-apart.tsx';
import { PersonFields } from './person-fields.tsx';
import { PersonHears } from './person-hears.tsx';
import { rulesToSend, sendInTurn } from './save-person.ts';
import type { PersonRules } from './save-person.ts';
import { SpeaksFor } from './speaks-for.tsx';

interface PersonDialogProps {
  view: ConferenceView;
  /** None: somebody new. */
  person?: PersonView;
  onClose: () => void;
}

const ids = { name: 'person-name', role: 'person-role' };

/** One entry of the invitation list, new or changed. */
export function PersonDialog({ view, person, onClose }: PersonDialogProps) {
  const t = useTexts();
  const [draft, setDraft] = useState(() => newPerson(person ?? {}));
  const [speaksFor, setSpeaksFor] = useState(() => speaksForOf(view, person));
  const [isApologising, setApologising] = useState(person?.attendance === 'apologies');
  const check = useCheck([
    draft.name.trim() === '' && { field: ids.name, words: t('before.person.name-missing') },
    draft.role === '' && { field: ids.role, words: t('before.person.role-missing') },
  ]);
  const [rules, setRules] = useState(() => rulesOf(person));
  const changeRules = (changed: Partial<PersonRules>) => setRules({ ...rules, ...changed });
  const { send, isSending, refusal } = useCommand(view.conference.id);
  // Somebody new is on the list as soon as the first command was accepted.
  const known = useRef(person?.id ?? null);
  const done = useRef(new Map<NewCommand['kind'], string>());
  const save = async () => {
    const command = commandOf(draft, known.current, { speaksFor, apologies: isApologising });
    if (!check.isRight() || command === null) return;
    const answer = await send(command);
    if (!answer.ok) return;
    known.current ??= answer.value.id;
    const adds = draft.role === 'supporter' ? rules.adds : null;
    const before = person?.role === draft.role ? person : person && { ...person, adds: false };
    const more = rulesToSend(known.current ?? '', { ...rules, adds }, before);
    if (await sendInTurn(send, more, done.current)) onClose();
  };
  const mayApologise = person !== undefined && !['present', 'removed'].includes(person.attendance);
  return (
    <Dialog
      heading={
        person === undefined
          ? t('before.person.add-heading')
          : t('before.person.change-heading', { name: person.name })
      }
      closeWords={t('before.person.cancel')}
      onClose={onClose}
    >
      <Form
        onSubmit={() => void save()}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={refusal && failureWords(t, refusal)}
      >
        <PersonFields
          person={draft}
          onChange={setDraft}
          ids={ids}
          wordsFor={check.wordsFor}
          isChair={person?.role === 'chair'}
        />
        {mayApologise && (
          <Checkbox
            plain
            label={t('before.invited.apologies')}
            checked={isApologising}
            onChange={setApologising}
          />
        )}
        {canSpeak(draft) && (
          <SpeaksFor
            people={view.people.filter(({ id, role }) => id !== person?.id && isFamily(role))}
            chosen={speaksFor}
            onChange={setSpeaksFor}
          />
        )}
        {person?.role !== 'chair' && (
          <>
            {draft.role === 'supporter' && (
              <Checkbox
                plain
                label={t('parts.person.writes')}
                hint={t('parts.person.writes-hint')}
                checked={rules.adds === true}
                onChange={(adds) => changeRules({ adds })}
              />
            )}
            <PersonHears
              all={view.conference.children}
              hears={rules.hears}
              onChange={(hears) => changeRules({ hears })}
            />
            <PersonApart
              people={view.people.filter(({ id }) => id !== person?.id)}
              chosen={rules.apart}
              onChange={(apart) => changeRules({ apart })}
            />
          </>
        )}
        <div className="dialog-actions">
          <Button submits busy={isSending}>
            {t(person === undefined ? 'before.person.submit-add' : 'before.person.submit-change')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('before.person.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

const canSpeak = ({ role }: DraftPerson) => role === 'advocate' || role === 'interpreter';

const speaksForOf = (view: ConferenceView, person: PersonView | undefined): readonly string[] =>
  view.speakers?.find((speaker) => speaker.person === person?.id)?.speaksFor ?? [];

const rulesOf = (person: PersonView | undefined): PersonRules => ({
  hears: person?.hears ?? 'all',
  apart: person?.apart ?? [],
  adds: person?.role === 'supporter' && person.adds === true,
});

function commandOf(
  draft: DraftPerson,
  person: string | null,
  { speaksFor, apologies }: { speaksFor: readonly string[]; apologies: boolean },
): NewCommand | null {
  const { role } = draft;
  if (role === '') return null;
  const entry = { ...readPerson(draft), role };
  if (person === null) return { kind: 'invite', ...entry };
  const spoken = canSpeak(draft) ? [...speaksFor] : [];
  return { kind: 'changePerson', person, ...entry, speaksFor: spoken, apologies };
}
