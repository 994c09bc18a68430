import { useState } from 'react';
import { accessNeeds } from '../../shared/conference/preparation.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { EntryDialog } from './entry-dialog.tsx';
import './ready.css';

interface NeedsDialogProps {
  view: ConferenceView;
  person: PersonView;
  onClose: () => void;
}

/** What somebody needs to take part. They can read it themselves, and it says so. */
export function NeedsDialog({ view, person, onClose }: NeedsDialogProps) {
  const t = useTexts();
  const known = view.ready?.needs.find((one) => one.person === person.id);
  const [kinds, setKinds] = useState(known?.kinds ?? []);
  const [note, setNote] = useState(known?.note ?? '');
  const check = useCheck([]);
  return (
    <EntryDialog
      conference={view.conference.id}
      heading={t('ready.needs.heading', { name: person.name })}
      check={check}
      command={() => ({ kind: 'setNeeds', person: person.id, kinds, note: note.trim() })}
      onClose={onClose}
    >
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
        hint={t('ready.needs.note-hint', { name: person.name })}
        rows={2}
        maxLength={limits.reasonText}
        value={note}
        onChange={setNote}
      />
    </EntryDialog>
  );
}
