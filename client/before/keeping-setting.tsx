import { useState } from 'react';
import { keepDaysSchema } from '../../shared/protocol/keeping.ts';
import type { KeepingList } from '../../shared/protocol/keeping.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { DestroyedList } from './destroyed-list.tsx';
import './keeping.css';
import { KeepingLink } from './keeping-notice.tsx';
import { conferenceByDay, whenDestroyed } from './when-destroyed.ts';

interface KeepingSettingProps {
  keeping: KeepingList;
  onChange: () => void;
}

/** How long the council keeps closed boards, and all of them by their date, with nobody's name. */
export function KeepingSetting({ keeping, onChange }: KeepingSettingProps) {
  const t = useTexts();
  return (
    <section className="panel" aria-labelledby="keeping-setting">
      <h2 id="keeping-setting">{t('keeping.setting.heading')}</h2>
      <p>{t('keeping.setting.words')}</p>
      <KeepDays days={keeping.days} onChange={onChange} />
      <ClosedBoards all={keeping.conferences} />
      <DestroyedList all={keeping.destroyed} />
    </section>
  );
}

function KeepDays({ days, onChange }: { days: number; onChange: () => void }) {
  const t = useTexts();
  const [typed, setTyped] = useState(String(days));
  const [saved, setSaved] = useState<number | null>(null);
  const { send, isSending, failure } = useSending();
  const isRight = keepDaysSchema.safeParse({ days: Number(typed) }).success;
  const check = useCheck([!isRight && { field: 'keep-days', words: t('keeping.setting.wrong') }]);
  const save = async () => {
    setSaved(null);
    if (!check.isRight()) return;
    const answer = await send(() => post('/api/keeping', { days: Number(typed) }, keepDaysSchema));
    if (!answer.ok) return;
    setSaved(answer.value.days);
    onChange();
  };
  const wrong = failure !== null && failure.kind !== 'prove-again' ? failure : null;
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('before.mistakes')}
      failure={wrong && failureWords(t, wrong)}
    >
      <TextInput
        id="keep-days"
        width="short"
        label={t('keeping.setting.days')}
        hint={t('keeping.setting.hint')}
        value={typed}
        onChange={setTyped}
        error={check.wordsFor('keep-days')}
        autoComplete="off"
        maxLength={String(limits.keepDays.most).length}
      />
      <div className="form-actions">
        <Button submits kind="secondary" busy={isSending}>
          {t('keeping.setting.save')}
        </Button>
        <p className="soft" role="status">
          {saved !== null && t('keeping.setting.saved', { days: saved })}
        </p>
      </div>
    </Form>
  );
}

function ClosedBoards({ all }: { all: KeepingList['conferences'] }) {
  const t = useTexts();
  const lang = useLanguage();
  if (all.length === 0) return <p className="soft">{t('keeping.setting.none')}</p>;
  return (
    <details className="fold keeping-fold">
      <summary>{t('keeping.setting.closed', { count: all.length })}</summary>
      <p className="soft">{t('keeping.setting.no-names')}</p>
      <ul className="keeping-rows">
        {all.map(({ conference, kept, ...about }) => (
          <li key={conference}>
            <span>
              <b>{conferenceByDay(t, about, lang)}.</b> {whenDestroyed(t, kept, lang)}
            </span>
            <KeepingLink conference={conference} about={conferenceByDay(t, about, lang)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
