import { useState } from 'react';
import { notified } from '../../shared/conference/notifications.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { useLeaveWords } from '../ui/left-words.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import './notifying.css';
import type { NotifiedDraft, Send } from './notified-draft.ts';

interface ToldFormProps {
  first: NotifiedDraft;
  send: Send;
  onDone: () => void;
}

/** Whom, what, how and when they were told; the day may come later. */
export function ToldForm({ first, send, onDone }: ToldFormProps) {
  const t = useTexts();
  const [draft, setDraft] = useState(first);
  const { run, failure, isRunning } = useRun();
  const check = useCheck([
    draft.to.trim() === '' && { field: 'told-to', words: t('notifying.form.missing-to') },
  ]);
  const typed = (['to', 'what', 'how'] as const).filter((field) => draft[field] !== first[field]);
  const letGo = useLeaveWords(isRunning ? [] : typed.map((field) => draft[field]));
  const goBack = () => {
    letGo();
    onDone();
  };
  const set = (change: Partial<NotifiedDraft>) => setDraft({ ...draft, ...change });
  const save = async () => {
    if (!check.isRight()) return;
    const { notification, whom, to, what, toldOn, how } = draft;
    const command = { kind: 'putNotification', notification, whom, to, what, toldOn, how } as const;
    if (await run(() => send(command))) goBack();
  };
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('notifying.form.mistakes')}
      failure={failure}
    >
      <Select
        label={t('notifying.form.whom')}
        value={draft.whom}
        onChange={(whom) => set({ whom })}
        options={notified.map((one) => ({ value: one, words: t(`notifying.kinds.${one}`) }))}
      />
      <TextInput
        id="told-to"
        label={t('notifying.form.to')}
        value={draft.to}
        onChange={(to) => set({ to })}
        error={check.wordsFor('told-to')}
        maxLength={limits.nameText}
      />
      <TextArea
        label={t('notifying.form.what')}
        rows={2}
        value={draft.what}
        onChange={(what) => set({ what })}
        maxLength={limits.reasonText}
      />
      <TextInput
        type="date"
        width="short"
        label={t('notifying.form.on')}
        hint={t('notifying.form.on-hint')}
        value={draft.toldOn}
        onChange={(toldOn) => set({ toldOn })}
      />
      <TextInput
        label={t('notifying.form.how')}
        hint={t('notifying.form.how-hint')}
        value={draft.how}
        onChange={(how) => set({ how })}
        maxLength={limits.nameText}
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
