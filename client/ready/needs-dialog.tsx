import { useState } from 'react';
import { accessNeeds } from '../../shared/conference/preparation.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { choiceOf, personOf } from './people-words.ts';
import './ready.css';

interface NeedsDialogProps {
  view: ConferenceView;
  /** Null: to be chosen among those of whom nothing is noted yet. */
  person: PersonView | null;
  onClose: () => void;
}

const whoField = 'needs-who';

/** What somebody needs to take part. They can read it themselves, and it says so. */
export function NeedsDialog({ view, person, onClose }: NeedsDialogProps) {
  const t = useTexts();
  const noted = view.ready?.needs ?? [];
  const known = noted.find((one) => one.person === person?.id);
  const [who, setWho] = useState(person?.id ?? '');
  const [kinds, setKinds] = useState(known?.kinds ?? []);
  const [note, setNote] = useState(known?.note ?? '');
  const check = useCheck([who === '' && { field: whoField, words: t('ready.needs.who-missing') }]);
  const name = personOf(view, who)?.name ?? '';
  const others = view.people.filter(({ id }) => noted.every((one) => one.person !== id));
  return (
    <EntryDialog
      conference={view.conference.id}
      heading={
        person === null ? t('ready.needs.new') : t('ready.needs.heading', { name: person.name })
      }
      check={check}
      command={() => ({ kind: 'setNeeds', person: who, kinds, note: note.trim() })}
      onClose={onClose}
    >
      {person === null && (
        <Select
          id={whoField}
          label={t('ready.needs.who')}
          error={check.wordsFor(whoField)}
          value={who}
          onChange={setWho}
          unchosen={t('ready.choose')}
          options={others.map(choiceOf)}
        />
      )}
      <fieldset className="choices">
        <legend className="choices-legend">{t('ready.needs.legend')}</legend>
        <div className="ready-checks">
          {accessNeeds.map((one) => (
            <Checkbox
              key={one}
              plain
              label={t(`ready.needs.kind.${one}`)}
              checked={kinds.includes(one)}
              onChange={(is) =>
                setKinds(
                  accessNeeds.filter((other) => (other === one ? is : kinds.includes(other))),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        label={t('ready.needs.note')}
        hint={name === '' ? t('ready.needs.note-hint-any') : t('ready.needs.note-hint', { name })}
        rows={2}
        maxLength={limits.reasonText}
        value={note}
        onChange={setNote}
      />
    </EntryDialog>
  );
}
