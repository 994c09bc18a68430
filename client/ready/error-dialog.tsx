import { useState } from 'react';
import { errorStandings } from '../../shared/conference/preparation.ts';
import type { ErrorView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { choiceOf } from './people-words.ts';

interface ErrorDialogProps {
  view: ConferenceView;
  /** None: a new one. */
  error: ErrorView | undefined;
  onClose: () => void;
}

const ids = { raisedBy: 'error-by', says: 'error-says', correct: 'error-correct' };
const otherPaper = 'other';

/** Something a report gets wrong, who says so, and what became of it. */
export function ErrorDialog({ view, error, onClose }: ErrorDialogProps) {
  const t = useTexts();
  const [draft, setDraft] = useState(() => ({
    raisedBy: error?.raisedBy ?? '',
    report: error === undefined ? '' : (error.report ?? otherPaper),
    where: error?.where ?? '',
    says: error?.says ?? '',
    correct: error?.correct ?? '',
    standing: error?.standing ?? ('raised' as const),
    answer: error?.answer ?? '',
  }));
  const set = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed });
  const check = useCheck([
    draft.raisedBy === '' && { field: ids.raisedBy, words: t('ready.errors.by-missing') },
    draft.says.trim() === '' && { field: ids.says, words: t('ready.errors.says-missing') },
    draft.correct.trim() === '' && { field: ids.correct, words: t('ready.errors.correct-missing') },
  ]);
  const reports = view.ready?.reports ?? [];
  return (
    <EntryDialog
      conference={view.conference.id}
      heading={t(error === undefined ? 'ready.errors.new' : 'ready.errors.changing')}
      check={check}
      command={() => ({
        kind: 'putError',
        ...draft,
        error: error?.id ?? null,
        report: reports.some(({ id }) => id === draft.report) ? draft.report : null,
        where: draft.where.trim(),
        answer: draft.answer.trim(),
      })}
      drop={error && { kind: 'dropError', error: error.id }}
      onClose={onClose}
    >
      <Select
        id={ids.raisedBy}
        label={t('ready.errors.by')}
        error={check.wordsFor(ids.raisedBy)}
        value={draft.raisedBy}
        onChange={(raisedBy) => set({ raisedBy })}
        unchosen={t('ready.choose')}
        options={view.people.map(choiceOf)}
      />
      <div className="ready-fields">
        <Select
          label={t('ready.errors.report')}
          value={draft.report}
          onChange={(report) => set({ report })}
          unchosen={t('ready.choose')}
          options={[
            ...reports.map(({ id, title }) => ({ value: id, words: title })),
            { value: otherPaper, words: t('ready.errors.other-paper') },
          ]}
        />
        <TextInput
          label={t('ready.errors.where')}
          hint={t('ready.errors.where-hint')}
          value={draft.where}
          onChange={(where) => set({ where })}
          maxLength={200}
        />
      </div>
      <TextArea
        id={ids.says}
        label={t('ready.errors.says')}
        error={check.wordsFor(ids.says)}
        rows={2}
        maxLength={1000}
        value={draft.says}
        onChange={(says) => set({ says })}
      />
      <TextArea
        id={ids.correct}
        label={t('ready.errors.correct')}
        error={check.wordsFor(ids.correct)}
        rows={2}
        maxLength={1000}
        value={draft.correct}
        onChange={(correct) => set({ correct })}
      />
      <RadioGroup
        legend={t('ready.errors.became')}
        value={draft.standing}
        onChange={(standing) => set({ standing })}
        options={errorStandings.map((standing) => ({
          value: standing,
          words: t(`ready.errors.standing.${standing}`),
          hint: t(`ready.errors.means.${standing}`),
        }))}
      />
      <TextArea
        label={t('ready.errors.answer')}
        rows={2}
        maxLength={1000}
        value={draft.answer}
        onChange={(answer) => set({ answer })}
      />
    </EntryDialog>
  );
}
