import { useState } from 'react';
import { roleRights } from '../../shared/conference/roles.ts';
import type { PersonView, ScaleView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { scoreWords } from '../language/scale-words.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { ScoreFields, emptyScore } from '../ui/score-fields.tsx';
import { useCheck } from '../ui/use-check.ts';
import './scale-tool.css';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface RecordScoreProps {
  scale: ScaleView;
  people: readonly PersonView[];
  send: Send;
}

/** Writes down the number of somebody without a device, as they say it. */
export function RecordScore({ scale, people, send }: RecordScoreProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = people.filter(({ id }) => scale.mayRecordFor?.includes(id) === true);
  const person = others.find(({ id }) => id === chosen);
  if (others.length === 0) return null;
  return (
    <div className="scale-record">
      <h4>{t('chair.record.heading')}</h4>
      {person === undefined ? (
        <div className="button-row">
          {others.map(({ id, name }) => (
            <Button key={id} kind="secondary" size="small" onPress={() => setChosen(id)}>
              {t(isGiven(scale, id) ? 'chair.record.again' : 'chair.record.for', { name })}
            </Button>
          ))}
        </div>
      ) : (
        <OneScore
          key={person.id}
          scale={scale}
          person={person}
          send={send}
          onDone={() => setChosen(null)}
        />
      )}
    </div>
  );
}

const isGiven = ({ given }: ScaleView, person: string): boolean => given?.includes(person) === true;

function OneScore({
  scale,
  person,
  send,
  onDone,
}: Omit<RecordScoreProps, 'people'> & { person: PersonView; onDone: () => void }) {
  const t = useTexts();
  const [draft, setDraft] = useState(emptyScore);
  const isNeeded =
    scale.reasons === 'all' ||
    (scale.reasons === 'professionals' && roleRights[person.role].professional);
  const isReasonMissing = isNeeded && typeof draft.score === 'number' && draft.reason.trim() === '';
  const asksPlan = scale.asksPlan === true && roleRights[person.role].professional;
  const isPlanMissing = asksPlan && draft.score !== 'no-number' && draft.planNeeded === null;
  const { run, failure, isSending } = useSend(send);
  const check = useCheck([
    draft.score === null && { field: 'record-score', words: t('chair.record.score-missing') },
    isPlanMissing && { field: 'record-plan', words: t('scaling.form.plan-missing') },
    isReasonMissing && { field: 'record-reason', words: t('chair.record.reason-missing') },
  ]);
  const save = async () => {
    if (!check.isRight() || draft.score === null) return;
    const { reason, oneHigher } = draft;
    const plan = draft.planNeeded === null ? {} : { planNeeded: draft.planNeeded };
    const score = draft.score === 'no-number' ? null : draft.score;
    const command = { kind: 'answerScale', scale: scale.id, person: person.id } as const;
    if (await run({ ...command, score, reason, oneHigher, ...plan })) onDone();
  };
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('chair.mistakes')}
      failure={failure}
    >
      <p>
        <b>{t('chair.record.for', { name: person.name })}</b> {t('chair.record.hint')}
      </p>
      <ScoreFields
        words={scoreWords(t, isNeeded)}
        scale={scale}
        draft={draft}
        onChange={setDraft}
        asksPlan={asksPlan}
        ids={{ score: 'record-score', plan: 'record-plan', reason: 'record-reason' }}
        wordsFor={check.wordsFor}
      />
      <div className="button-row">
        <Button submits busy={isSending}>
          {t('chair.record.save')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('chair.cancel')}
        </Button>
      </div>
    </Form>
  );
}
