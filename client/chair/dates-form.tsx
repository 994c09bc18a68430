import { useState } from 'react';
import type { CommandOf } from '../../shared/conference/commands.ts';
import type { Due } from '../../shared/conference/timetable/due.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { dueFor, dueOf } from '../reading/due-of.ts';
import { isSplit, usualAudience } from '../reading/who-sees.ts';
import { newId } from '../provider/new-id.ts';
import { templateOf } from '../reading/template-of.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import '../ui/visually-hidden.css';
import './dates-form.css';
import { DateHint } from './date-hint.tsx';
import { DateToldTo } from './date-told-to.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

type DateEntry = CommandOf<'setDates'>['dates'][number];
type What = DateEntry['what'];
type Row = DateEntry & { readonly key: string };

const whats = [
  'core-group',
  'review',
  'child-in-need-meeting',
  'visit',
  'conference-goes-on',
  'other',
] as const satisfies readonly What[];

interface DatesFormProps {
  view: ConferenceView;
  send: Send;
  onDone: () => void;
}

/** All next dates together; they are set as one, so that nobody sees half of them. */
export function DatesForm({ view, send, onDone }: DatesFormProps) {
  const t = useTexts();
  const { dates, conference } = view;
  const due = dueOf(view, templateOf(conference));
  const [rows, setRows] = useState<readonly Row[]>(() =>
    dates.length > 0 ? dates.map(rowOf) : [newRow('core-group'), newRow('review')],
  );
  const { run, failure, isSending } = useSend(send);
  const check = useCheck(
    rows.flatMap(({ key, date }) => [
      date === '' && { field: key, words: t('chair.dates.missing') },
      date !== '' && date < conference.date && { field: key, words: t('dates.hint.before') },
    ]),
  );
  const change = (key: string, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const save = async () => {
    if (!check.isRight()) return;
    const set = rows.toSorted(byDay).map(({ key: _key, ...date }) => date);
    if (await run({ kind: 'setDates', dates: set })) onDone();
  };
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('chair.mistakes')}
      failure={failure}
    >
      {rows.map((row) => (
        <DateRow
          key={row.key}
          row={row}
          view={view}
          error={check.wordsFor(row.key)}
          due={dueFor(due, row.what)}
          onChange={(part) => change(row.key, part)}
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div className="button-row">
        <Button
          kind="secondary"
          size="small"
          icon="plus"
          onPress={() => setRows([...rows, newRow('visit')])}
        >
          {t('chair.dates.add')}
        </Button>
      </div>
      <div className="button-row">
        <Button submits busy={isSending}>
          {t('chair.dates.save')}
        </Button>
      </div>
    </Form>
  );
}

/** Everyone reads them in the order in which they come. */
const byDay = (one: Row, other: Row): number =>
  `${one.date} ${one.time}`.localeCompare(`${other.date} ${other.time}`);

/** The day on the calendar that hangs on this wall. */
const today = (): string => new Date().toLocaleDateString('sv');

const newRow = (what: What): Row => ({
  key: newId(),
  what,
  label: '',
  date: '',
  time: '',
  place: '',
});

const rowOf = ({ id, what, ...date }: ConferenceView['dates'][number]): Row => ({
  ...date,
  key: id,
  what: whats.find((known) => known === what) ?? 'other',
});

function DateRow({
  row,
  view,
  error,
  due,
  onChange,
  onRemove,
}: {
  row: Row;
  view: ConferenceView;
  error: string | undefined;
  due: Due | undefined;
  onChange: (part: Partial<Row>) => void;
  onRemove: () => void;
}) {
  const t = useTexts();
  return (
    <fieldset className="date-row">
      <legend className="visually-hidden">{t(`board.dates.kinds.${row.what}`)}</legend>
      <Select
        label={t('chair.dates.what')}
        value={row.what}
        onChange={(what) => onChange({ what })}
        options={whats.map((what) => ({ value: what, words: t(`board.dates.kinds.${what}`) }))}
      />
      {row.what === 'other' && (
        <TextInput
          label={t('chair.dates.label')}
          value={row.label}
          onChange={(label) => onChange({ label })}
          maxLength={limits.nameText}
          autoComplete="off"
        />
      )}
      <TextInput
        id={row.key}
        type="date"
        width="short"
        label={t('chair.dates.date')}
        value={row.date}
        onChange={(date) => onChange({ date })}
        error={error}
      />
      <TextInput
        type="time"
        width="short"
        label={t('chair.dates.time')}
        value={row.time}
        onChange={(time) => onChange({ time })}
      />
      <TextInput
        label={t('chair.dates.place')}
        value={row.place}
        onChange={(place) => onChange({ place })}
        maxLength={200}
        autoComplete="off"
      />
      <DateHint
        date={row.date}
        due={due}
        conferenceOn={view.conference.date}
        today={today()}
        onUse={(date) => onChange({ date })}
      />
      {isSplit(view) && (
        <DateToldTo
          view={view}
          audience={row.audience ?? usualAudience(view) ?? ''}
          onChange={(audience) => onChange({ audience })}
        />
      )}
      <Button kind="quiet" size="small" icon="close" onPress={onRemove}>
        {t('chair.dates.take-off')}
      </Button>
    </fieldset>
  );
}
