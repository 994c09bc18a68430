import { useState } from 'react';
import { enteredSchema } from '../../shared/protocol/http.ts';
import type { Join } from '../../shared/protocol/http.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import './join.css';
import { isExplained, selfRoles } from './self-words.ts';
import type { SelfRole } from './self-words.ts';

interface JoinFormProps {
  /** The link's token; without one the room's code is asked for. */
  token: string | null;
  code: string;
  onWaiting: (conference: string) => void;
  /** The link was used or is over. */
  onOver: () => void;
}

/** Name, role and place of somebody at the door. */
export function JoinForm({ token, code: knownCode, onWaiting, onOver }: JoinFormProps) {
  const t = useTexts();
  const [code, setCode] = useState(knownCode);
  const [name, setName] = useState('');
  const [role, setRole] = useState<SelfRole | null>(null);
  const [where, setWhere] = useState<Join['where'] | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const check = useCheck([
    token === null && code.trim() === '' && { field: 'code', words: t('join.door.code-missing') },
    unknown === code && { field: 'code', words: t('join.door.code-unknown') },
    name.trim() === '' && { field: 'name', words: t('join.door.name-missing') },
    role === null && { field: 'role', words: t('join.door.role-missing') },
    where === null && { field: 'where', words: t('join.door.where-missing') },
  ]);
  const { send, isSending, failure } = useSending();
  const join = async () => {
    if (!check.isRight() || role === null || where === null) return;
    const body = { ...(token === null ? { code } : { token }), name: name.trim(), role, where };
    const answer = await send(() => post('/api/join', body, enteredSchema));
    if (answer.ok) return onWaiting(answer.value.conference);
    if (answer.problem.kind !== 'not-found') return;
    if (token !== null) onOver();
    else {
      setUnknown(code);
      check.fails('code');
    }
  };
  return (
    <Form
      onSubmit={() => void join()}
      check={check}
      mistakesHeading={t('join.mistakes')}
      failure={failure && failure.kind !== 'not-found' ? failureWords(t, failure) : null}
    >
      {token === null && (
        <TextInput
          id="code"
          width="code"
          label={t('join.door.code')}
          hint={t('join.door.code-hint')}
          value={code}
          onChange={setCode}
          error={check.wordsFor('code')}
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <TextInput
        id="name"
        label={t('join.door.name')}
        hint={t('join.door.name-hint')}
        value={name}
        onChange={setName}
        error={check.wordsFor('name')}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      <RadioGroup
        id="role"
        columns
        legend={t('join.door.role')}
        value={role}
        onChange={setRole}
        error={check.wordsFor('role')}
        options={selfRoles.map((value) => ({
          value,
          words: t(`join.role.${value}`),
          ...(isExplained(value) && { hint: t(`join.role-hint.${value}`) }),
        }))}
      />
      <RadioGroup
        id="where"
        columns
        legend={t('join.door.where')}
        value={where}
        onChange={setWhere}
        error={check.wordsFor('where')}
        options={[
          { value: 'room', words: t('join.where.room') },
          { value: 'video', words: t('join.where.video') },
        ]}
      />
      <div className="form-actions">
        <Button submits size="large" busy={isSending}>
          {t('join.door.submit')}
        </Button>
      </div>
      <p className="field-hint">{t('join.door.private')}</p>
    </Form>
  );
}
