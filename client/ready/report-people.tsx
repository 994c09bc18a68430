import { useState } from 'react';
import type { ReportView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { PeopleTicks } from '../parts/people-ticks.tsx';
import { useCommand } from '../provider/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { nameIn, today } from './people-words.ts';
import { ReadTick } from './read-tick.tsx';

interface ReportPeopleProps {
  view: ConferenceView;
  report: ReportView;
  onClose: () => void;
}

/** Who has a report and has read it; and, for the chair, whom it is shared with from now on. */
export function ReportPeople({ view, report, onClose }: ReportPeopleProps) {
  const t = useTexts();
  return (
    <Dialog
      heading={t('ready.share.heading', { title: report.title || t('ready.reports.untitled') })}
      closeWords={t('ready.close')}
      onClose={onClose}
      wide
    >
      <Having view={view} report={report} />
      {view.may.includes('shareReport') && <Sharing view={view} report={report} />}
      <div className="dialog-actions">
        <Button kind="quiet" onPress={onClose}>
          {t('ready.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Having({ view, report }: Omit<ReportPeopleProps, 'onClose'>) {
  const t = useTexts();
  const lang = useLanguage();
  const { send, refusal } = useCommand(view.conference.id);
  if (report.shared.length === 0) return <p className="ready-empty">{t('ready.share.nobody')}</p>;
  return (
    <section className="stack" aria-label={t('ready.share.having')}>
      {refusal && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, refusal)}</p>
        </Notice>
      )}
      <ul className="ready-list">
        {report.shared.map(({ person, on, version, late }) => (
          <li key={person} className="ready-entry">
            <div className="ready-entry-words">
              <p className="ready-entry-name">{nameIn(t, view, person)}</p>
              <p className="ready-entry-about">
                {t(late ? 'ready.share.since-late' : 'ready.share.since', {
                  date: dateInWords(on, lang),
                })}
                {version !== '' && ` · ${version}`}
              </p>
            </div>
            <div className="ready-entry-actions">
              {view.may.includes('readReport') && (
                <ReadTick
                  plain
                  report={report.id}
                  person={person}
                  label={t('ready.share.has-read')}
                  read={report.readBy.includes(person)}
                  send={send}
                />
              )}
              {view.may.includes('unshareReport') && (
                <Button
                  kind="quiet"
                  size="small"
                  spoken={t('ready.share.take-back-from', { name: nameIn(t, view, person) })}
                  onPress={() => void send({ kind: 'unshareReport', report: report.id, person })}
                >
                  {t('ready.share.take-back')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ids = { people: 'share-people', on: 'share-on' };

function Sharing({ view, report }: Omit<ReportPeopleProps, 'onClose'>) {
  const t = useTexts();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [on, setOn] = useState(today);
  const [version, setVersion] = useState('');
  const { send, isSending, refusal } = useCommand(view.conference.id);
  const has = report.shared.map(({ person }) => person);
  const people = view.people.filter(({ id }) => id !== report.author && !has.includes(id));
  const check = useCheck([
    chosen.length === 0 && { field: ids.people, words: t('ready.share.people-missing') },
    on === '' && { field: ids.on, words: t('ready.share.on-missing') },
  ]);
  const share = async () => {
    if (!check.isRight()) return;
    const sharing = { report: report.id, people: [...chosen], on, version: version.trim() };
    if (!(await send({ kind: 'shareReport', ...sharing })).ok) return;
    setChosen([]);
    setVersion('');
  };
  const tick = (group: readonly PersonView[], is: boolean) => {
    const those = group.map(({ id }) => id);
    const rest = chosen.filter((id) => !those.includes(id));
    setChosen(is ? [...rest, ...those] : rest);
  };
  if (people.length === 0) return null;
  return (
    <Form
      onSubmit={() => void share()}
      check={check}
      mistakesHeading={t('ready.mistakes')}
      failure={refusal && failureWords(t, refusal)}
    >
      <PeopleTicks
        legend={t('ready.share.more')}
        hint={t('ready.share.hint')}
        id={ids.people}
        error={check.wordsFor(ids.people)}
        people={people}
        isTicked={({ id }) => chosen.includes(id)}
        hindrance={() => null}
        onTick={(person, is) => tick([person], is)}
        onAll={tick}
      />
      <div className="ready-fields">
        <TextInput
          id={ids.on}
          label={t('ready.share.on')}
          error={check.wordsFor(ids.on)}
          type="date"
          width="short"
          value={on}
          onChange={setOn}
        />
        <TextInput
          label={t('ready.share.version')}
          hint={t('ready.share.version-hint')}
          value={version}
          onChange={setVersion}
          maxLength={200}
        />
      </div>
      <div className="button-row">
        <Button submits busy={isSending}>
          {t('ready.share.submit')}
        </Button>
      </div>
    </Form>
  );
}
