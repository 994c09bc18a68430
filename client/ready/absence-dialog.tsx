import { useState } from 'react';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { choiceOf } from './people-words.ts';

interface AbsenceDialogProps {
  view: ConferenceView;
  person: PersonView;
  onClose: () => void;
}

const nobody = 'nobody';

/** How somebody of the family is heard who is not there, and who visits them to tell them what was decided. */
export function AbsenceDialog({ view, person, onClose }: AbsenceDialogProps) {
  const t = useTexts();
  const known = view.ready?.absences?.find((one) => one.person === person.id);
  const [views, setViews] = useState(known?.views ?? '');
  const [visitor, setVisitor] = useState(known?.visitor ?? nobody);
  const [visitOn, setVisitOn] = useState(known?.visitOn ?? '');
  const check = useCheck([]);
  return (
    <EntryDialog
      conference={view.conference.id}
      heading={t('ready.away.absence', { name: person.name })}
      check={check}
      command={() => ({
        kind: 'setAbsence',
        person: person.id,
        views: views.trim(),
        visitor: visitor === nobody ? null : visitor,
        visitOn,
      })}
      onClose={onClose}
    >
      <p>{t('ready.away.absence-hint')}</p>
      <TextArea
        label={t('ready.away.views')}
        hint={t('ready.away.views-hint')}
        rows={2}
        maxLength={limits.reasonText}
        value={views}
        onChange={setViews}
      />
      <div className="ready-fields">
        <Select
          label={t('ready.away.visitor')}
          value={visitor}
          onChange={setVisitor}
          options={[
            { value: nobody, words: t('ready.away.nobody-yet') },
            ...view.people.filter(({ role }) => role === 'professional').map(choiceOf),
          ]}
        />
        <TextInput
          label={t('ready.away.visiting-on')}
          type="date"
          width="short"
          value={visitOn}
          onChange={setVisitOn}
        />
      </div>
    </EntryDialog>
  );
}
