import { useState } from 'react';
import { exclusionGrounds } from '../../shared/conference/preparation.ts';
import type { ExclusionView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { partName } from '../parts/part-words.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { choiceOf, today } from './people-words.ts';

interface ExclusionDialogProps {
  view: ConferenceView;
  /** None: a new one. */
  exclusion: ExclusionView | undefined;
  onClose: () => void;
}

const ids = {
  person: 'away-person',
  ground: 'away-ground',
  reason: 'away-reason',
  decidedOn: 'away-decided',
};
const nobody = 'nobody';

/** The chair's decision that somebody does not come, to all of it or a part: why, who asked, told when, heard how. */
export function ExclusionDialog({ view, exclusion, onClose }: ExclusionDialogProps) {
  const t = useTexts();
  const [draft, setDraft] = useState(() => startWith(exclusion));
  const set = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed });
  const ground = exclusionGrounds.find((one) => one === draft.ground);
  const check = useCheck([
    draft.person === '' && { field: ids.person, words: t('ready.away.person-missing') },
    ground === undefined && { field: ids.ground, words: t('ready.away.ground-missing') },
    draft.reason.trim() === '' && { field: ids.reason, words: t('ready.away.reason-missing') },
    draft.decidedOn === '' && { field: ids.decidedOn, words: t('ready.away.decided-missing') },
  ]);
  const guests = view.people.filter(({ role }) => role !== 'chair');
  return (
    <EntryDialog
      conference={view.conference.id}
      heading={t(exclusion === undefined ? 'ready.away.new' : 'ready.away.changing')}
      check={check}
      command={() => ({
        kind: 'putExclusion',
        exclusion: exclusion?.id ?? null,
        ...draft,
        ground: ground ?? 'other',
        askedBy: draft.askedBy === nobody ? null : draft.askedBy,
        reason: draft.reason.trim(),
        views: draft.views.trim(),
      })}
      drop={exclusion && { kind: 'dropExclusion', exclusion: exclusion.id }}
      onClose={onClose}
    >
      <div className="ready-fields">
        <Select
          id={ids.person}
          label={t('ready.away.person')}
          error={check.wordsFor(ids.person)}
          value={draft.person}
          onChange={(person) => set({ person })}
          unchosen={t('ready.choose')}
          options={guests.map(choiceOf)}
        />
        <Select
          label={t('ready.away.from')}
          value={draft.from}
          onChange={(from) => set({ from })}
          options={[
            { value: 'all', words: t('ready.away.all') },
            ...(view.parts ?? [])
              .filter(({ people }) => people !== 'everyone')
              .map((part) => ({ value: part.id, words: partName(t, part) })),
          ]}
        />
      </div>
      <Select
        id={ids.ground}
        label={t('ready.away.grounds')}
        error={check.wordsFor(ids.ground)}
        value={draft.ground}
        onChange={(chosen) => set({ ground: chosen })}
        unchosen={t('ready.choose')}
        options={exclusionGrounds.map((one) => ({
          value: one as string,
          words: t(`ready.away.ground.${one}`),
        }))}
      />
      <TextArea
        id={ids.reason}
        label={t('ready.away.reason')}
        hint={t('ready.only-chair')}
        error={check.wordsFor(ids.reason)}
        rows={2}
        maxLength={limits.reasonText}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
      />
      <div className="ready-fields">
        <Select
          label={t('ready.away.asked')}
          value={draft.askedBy}
          onChange={(askedBy) => set({ askedBy })}
          options={[{ value: nobody, words: t('ready.away.chair-self') }, ...guests.map(choiceOf)]}
        />
        <TextInput
          id={ids.decidedOn}
          label={t('ready.away.decided-on')}
          error={check.wordsFor(ids.decidedOn)}
          type="date"
          width="short"
          value={draft.decidedOn}
          onChange={(decidedOn) => set({ decidedOn })}
        />
        <TextInput
          label={t('ready.away.told-on')}
          type="date"
          width="short"
          value={draft.toldOn}
          onChange={(toldOn) => set({ toldOn })}
        />
      </div>
      <TextArea
        label={t('ready.away.views')}
        hint={t('ready.away.views-hint')}
        rows={2}
        maxLength={1000}
        value={draft.views}
        onChange={(views) => set({ views })}
      />
    </EntryDialog>
  );
}

const startWith = (exclusion: ExclusionView | undefined) => ({
  person: exclusion?.person ?? '',
  from: exclusion?.from ?? 'all',
  ground: (exclusion?.ground ?? '') as string,
  reason: exclusion?.reason ?? '',
  askedBy: exclusion?.askedBy ?? nobody,
  decidedOn: exclusion?.decidedOn ?? today(),
  toldOn: exclusion?.toldOn ?? '',
  views: exclusion?.views ?? '',
});
