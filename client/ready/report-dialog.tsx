import { useState } from 'react';
import type { ReportView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { choiceOf, today } from './people-words.ts';

interface ReportDialogProps {
  view: ConferenceView;
  /** None: a new one. */
  report: ReportView | undefined;
  onClose: () => void;
}

const ids = { author: 'report-author', title: 'report-title' };

/** Whose report it is, what it is called, when the chair had it, and why it was late. */
export function ReportDialog({ view, report, onClose }: ReportDialogProps) {
  const t = useTexts();
  const [author, setAuthor] = useState(report?.author ?? '');
  const [title, setTitle] = useState(report?.title ?? '');
  const [receivedOn, setReceivedOn] = useState(report?.receivedOn ?? today());
  const [note, setNote] = useState(report?.note ?? '');
  const check = useCheck([
    title.trim() === '' && { field: ids.title, words: t('ready.reports.title-missing') },
    author === '' && { field: ids.author, words: t('ready.reports.author-missing') },
  ]);
  const writers = view.people.filter(({ role }) => role !== 'chair' && role !== 'minute-taker');
  return (
    <EntryDialog
      conference={view.conference.id}
      heading={t(report === undefined ? 'ready.reports.new' : 'ready.reports.changing')}
      check={check}
      command={() => ({
        kind: 'putReport',
        report: report?.id ?? null,
        author,
        title: title.trim(),
        receivedOn,
        note: note.trim(),
      })}
      drop={report && { kind: 'dropReport', report: report.id }}
      onClose={onClose}
    >
      <TextInput
        id={ids.title}
        label={t('ready.reports.title')}
        hint={t('ready.reports.title-hint')}
        error={check.wordsFor(ids.title)}
        value={title}
        onChange={setTitle}
        maxLength={200}
      />
      <Select
        id={ids.author}
        label={t('ready.reports.author')}
        error={check.wordsFor(ids.author)}
        value={author}
        onChange={setAuthor}
        unchosen={t('ready.choose')}
        options={writers.map(choiceOf)}
      />
      <TextInput
        label={t('ready.reports.received-on')}
        hint={t('ready.reports.received-hint')}
        type="date"
        width="short"
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextArea
        label={t('ready.reports.note')}
        hint={t('ready.reports.note-hint')}
        rows={2}
        maxLength={limits.reasonText}
        value={note}
        onChange={setNote}
      />
    </EntryDialog>
  );
}
