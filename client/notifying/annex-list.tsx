import { useState } from 'react';
import { limits } from '../../shared/protocol/limits.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { AnnexesView } from '../../shared/conference/view/schemas/notifying.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { useLeaveWords } from '../ui/left-words.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import './notifying.css';
import type { Send } from './notified-draft.ts';
import { PaperLinks } from './paper-link.tsx';

type Annex = AnnexesView[number];

interface AnnexListProps {
  view: ConferenceView;
  send: Send;
}

/** What a restricted part wrote: why it is apart, until when, and after the close its paper. */
export function AnnexList({ view, send }: AnnexListProps) {
  const t = useTexts();
  return (
    <section className="told-annexes">
      <h3>{t('notifying.annex.heading')}</h3>
      <p className="soft">{t('notifying.annex.lead')}</p>
      <ul className="told-list">
        {(view.annexes ?? []).map((annex) => (
          <li key={annex.part}>
            <OneAnnex annex={annex} view={view} send={send} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneAnnex({ annex, view, send }: AnnexListProps & { annex: Annex }) {
  const t = useTexts();
  const lang = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { part, name, why, reviewOn } = annex;
  const mayChange = view.may.includes('setRestriction');
  const called = name === '' ? t('notifying.annex.paper') : name;
  return (
    <div className="told-annex">
      <b>{called}</b>
      <p dir="auto">{why === '' ? t('notifying.annex.no-why') : why}</p>
      <p>
        {reviewOn === ''
          ? t('notifying.annex.no-review')
          : t('notifying.annex.review', { date: dateInWords(reviewOn, lang) })}
      </p>
      {view.conference.progress === 'closed' && (
        <p>
          <PaperLinks
            base={`/api/conferences/${view.conference.id}/papers/annex-${part}`}
            paper={t('notifying.annex.paper-of', { part: called })}
            forms={['html', 'pdf', 'docx']}
          />
        </p>
      )}
      {mayChange && isOpen && (
        <RestrictionForm annex={annex} send={send} onDone={() => setOpen(false)} />
      )}
      {mayChange && !isOpen && (
        <p>
          <Button kind="secondary" size="small" icon="pen" onPress={() => setOpen(true)}>
            {t('notifying.annex.change')}
          </Button>
        </p>
      )}
    </div>
  );
}

function RestrictionForm({
  annex,
  send,
  onDone,
}: {
  annex: Annex;
  send: Send;
  onDone: () => void;
}) {
  const t = useTexts();
  const [why, setWhy] = useState(annex.why);
  const [reviewOn, setReviewOn] = useState(annex.reviewOn);
  const { run, failure, isRunning } = useRun();
  const check = useCheck([]);
  const letGo = useLeaveWords(isRunning || why === annex.why ? [] : [why]);
  const goBack = () => {
    letGo();
    onDone();
  };
  const save = async () => {
    const restriction = { kind: 'setRestriction', part: annex.part, why, reviewOn } as const;
    if (await run(() => send(restriction))) goBack();
  };
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('notifying.form.mistakes')}
      failure={failure}
    >
      <TextArea
        label={t('notifying.annex.why')}
        hint={t('notifying.annex.why-hint')}
        rows={2}
        value={why}
        onChange={setWhy}
        maxLength={limits.reasonText}
      />
      <TextInput
        type="date"
        width="short"
        label={t('notifying.annex.review-on')}
        value={reviewOn}
        onChange={setReviewOn}
      />
      <div className="form-actions">
        <Button submits busy={isRunning}>
          {t('notifying.form.save')}
        </Button>
        <Button kind="quiet" onPress={goBack}>
          {t('notifying.form.back')}
        </Button>
      </div>
    </Form>
  );
}
