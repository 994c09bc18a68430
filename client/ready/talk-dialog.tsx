import { useState } from 'react';
import { talkChecks, talkWays } from '../../shared/conference/preparation.ts';
import type { TalkView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { choiceOf, today } from './people-words.ts';

interface TalkDialogProps {
  view: ConferenceView;
  /** Empty: to be chosen. */
  person: string;
  /** None: a new one. */
  talk: TalkView | undefined;
  onClose: () => void;
}

const ids = { person: 'talk-person', on: 'talk-on' };

/** With whom, when, how, and what was looked at together. */
export function TalkDialog({ view, person, talk, onClose }: TalkDialogProps) {
  const t = useTexts();
  const [draft, setDraft] = useState(() => ({
    person: talk?.person ?? person,
    on: talk?.on ?? today(),
    time: talk?.time ?? '',
    way: talk?.way ?? ('phone' as const),
    checked: talk?.checked ?? [],
    note: talk?.note ?? '',
  }));
  const set = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed });
  const check = useCheck([
    draft.person === '' && { field: ids.person, words: t('ready.talks.person-missing') },
    draft.on === '' && { field: ids.on, words: t('ready.talks.on-missing') },
  ]);
  return (
    <EntryDialog
      conference={view.conference.id}
      heading={t(talk === undefined ? 'ready.talks.new' : 'ready.talks.changing')}
      check={check}
      command={() => ({
        kind: 'putTalk',
        talk: talk?.id ?? null,
        ...draft,
        note: draft.note.trim(),
      })}
      drop={talk && { kind: 'dropTalk', talk: talk.id }}
      onClose={onClose}
    >
      <Select
        id={ids.person}
        label={t('ready.talks.person')}
        error={check.wordsFor(ids.person)}
        value={draft.person}
        onChange={(chosen) => set({ person: chosen })}
        unchosen={t('ready.choose')}
        options={view.people.filter(({ role }) => role !== 'chair').map(choiceOf)}
      />
      <Select
        label={t('ready.talks.how')}
        value={draft.way}
        onChange={(way) => set({ way })}
        options={talkWays.map((way) => ({ value: way, words: t(`ready.talks.way.${way}`) }))}
      />
      <div className="ready-fields">
        <TextInput
          id={ids.on}
          label={t('ready.talks.on')}
          error={check.wordsFor(ids.on)}
          type="date"
          width="short"
          value={draft.on}
          onChange={(on) => set({ on })}
        />
        <TextInput
          label={t('ready.talks.time')}
          type="time"
          width="short"
          value={draft.time}
          onChange={(time) => set({ time })}
        />
      </div>
      <fieldset className="choices">
        <legend className="choices-legend">{t('ready.talks.checks')}</legend>
        <div className="ready-checks">
          {talkChecks.map((one) => (
            <Checkbox
              key={one}
              plain
              label={t(`ready.talks.check.${one}`)}
              checked={draft.checked.includes(one)}
              onChange={(is) =>
                set({
                  checked: talkChecks.filter((other) =>
                    other === one ? is : draft.checked.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        label={t('ready.talks.words')}
        hint={t('ready.only-chair')}
        rows={2}
        maxLength={limits.reasonText}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
    </EntryDialog>
  );
}
