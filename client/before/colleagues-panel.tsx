import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { colleaguesSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useCommand } from '../provider/use-command.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';

type Staff = NonNullable<ConferenceView['staff']>;

interface ColleaguesPanelProps {
  view: ConferenceView;
  staff: Staff;
}

/** Who of the staff may open this conference besides its chair. */
export function ColleaguesPanel({ view, staff }: ColleaguesPanelProps) {
  const t = useTexts();
  const { value } = useFetched('/api/colleagues', colleaguesSchema);
  const [isSaved, setSaved] = useState(false);
  if (value === null || !view.may.includes('assignStaff')) return null;
  const now = `${staff.deputy ?? ''} ${staff.assigned.join(' ')}`;
  return (
    <section className="panel" aria-labelledby="colleagues-heading">
      <h2 id="colleagues-heading">{t('staff.colleagues.heading')}</h2>
      <p className="field-hint">{t('staff.colleagues.hint')}</p>
      {value.colleagues.length === 0 ? (
        <p>{t('staff.colleagues.none')}</p>
      ) : (
        <ChooseColleagues
          key={now}
          conference={view.conference.id}
          staff={staff}
          colleagues={value.colleagues}
          onSaved={setSaved}
        />
      )}
      <p role="status">{isSaved && t('staff.colleagues.saved')}</p>
    </section>
  );
}

interface ChooseColleaguesProps {
  conference: string;
  staff: Staff;
  colleagues: readonly { id: string; name: string }[];
  onSaved: (isSaved: boolean) => void;
}

function ChooseColleagues({ conference, staff, colleagues, onSaved }: ChooseColleaguesProps) {
  const t = useTexts();
  const [deputy, setDeputy] = useState(staff.deputy ?? '');
  const [assigned, setAssigned] = useState<readonly string[]>(staff.assigned);
  const { send, isSending, refusal } = useCommand(conference);
  const save = async () => {
    onSaved(false);
    const named = { deputy: deputy === '' ? null : deputy, assigned: [...assigned] };
    onSaved((await send({ kind: 'assignStaff', ...named })).ok);
  };
  const tick = (id: string, isTicked: boolean) =>
    setAssigned(isTicked ? [...assigned, id] : assigned.filter((each) => each !== id));
  return (
    <>
      {refusal && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, refusal)}</p>
        </Notice>
      )}
      <Select
        label={t('staff.colleagues.deputy')}
        hint={t('staff.colleagues.deputy-hint')}
        value={deputy}
        onChange={setDeputy}
        options={[
          { value: '', words: t('staff.colleagues.nobody') },
          ...colleagues.map(({ id, name }) => ({ value: id, words: name })),
        ]}
      />
      <fieldset className="choices">
        <legend className="choices-legend">{t('staff.colleagues.assigned')}</legend>
        {colleagues.map(({ id, name }) => (
          <Checkbox
            key={id}
            plain
            label={name}
            checked={assigned.includes(id)}
            onChange={(isTicked) => tick(id, isTicked)}
          />
        ))}
      </fieldset>
      <div>
        <Button kind="secondary" size="small" busy={isSending} onPress={() => void save()}>
          {t('staff.colleagues.save')}
        </Button>
      </div>
    </>
  );
}
