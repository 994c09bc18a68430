import { useState } from 'react';
import { protectedKinds } from '../../shared/conference/giving-out.ts';
import { waysOfWriting } from '../../shared/outcomes/copy-check/ways-of-writing.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { FieldError } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import type { ChairHands, ProtectedFacts } from './hands.ts';
import './protected-list.css';

interface ProtectedListProps {
  chair: Pick<ChairHands, 'send' | 'people' | 'protectedFacts'>;
  /** The copies are looked through anew. */
  onChanged: () => Promise<void>;
}

type Fact = ProtectedFacts[number];

/** What must not be in whose copy, in the chair's words. */
export function ProtectedList({ chair, onChanged }: ProtectedListProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const { run, failure, isRunning } = useRun();
  const { protectedFacts, people, send } = chair;
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const keep = async (facts: readonly (Omit<Fact, 'id'> & { id?: string })[]) => {
    const was = protectedFacts.map(({ id }) => id);
    const done = await run(() => send({ kind: 'setProtected', was, facts: [...facts] }));
    // Refused, it is another list by now.
    await onChanged();
    return done;
  };
  return (
    <>
      <p>{t('giving-out.protected.lead')}</p>
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      {protectedFacts.length === 0 ? (
        <p className="soft">{t('giving-out.protected.none')}</p>
      ) : (
        <ul className="protected-facts">
          {protectedFacts.map((fact) => (
            <li key={fact.id}>
              <span>
                <b dir="auto">{fact.text}</b>
                <span className="soft">
                  {t('giving-out.protected.from', {
                    kind: t(`giving-out.protected.kinds.${fact.kind}`),
                    names: listInWords(
                      fact.keptFrom.flatMap((id) => nameOf.get(id) ?? []),
                      lang,
                    ),
                  })}
                </span>
              </span>
              <Button
                kind="quiet"
                size="small"
                busy={isRunning}
                spoken={t('giving-out.protected.remove-of', { text: fact.text })}
                onPress={() => void keep(protectedFacts.filter(({ id }) => id !== fact.id))}
              >
                {t('giving-out.protected.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddForm
          people={people}
          busy={isRunning}
          onAdd={async (fact) => {
            if (await keep([...protectedFacts, fact])) setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button kind="secondary" icon="plus" onPress={() => setAdding(true)}>
            {t('giving-out.protected.add')}
          </Button>
        </div>
      )}
    </>
  );
}

interface AddFormProps {
  people: ChairHands['people'];
  busy: boolean;
  onAdd: (fact: Omit<Fact, 'id'>) => Promise<void>;
  onCancel: () => void;
}

function AddForm({ people, busy, onAdd, onCancel }: AddFormProps) {
  const t = useTexts();
  const [kind, setKind] = useState<Fact['kind']>('address');
  const [text, setText] = useState('');
  const [keptFrom, setKeptFrom] = useState<readonly string[]>([]);
  const check = useCheck([
    text.trim() === '' && {
      field: 'protected-text',
      words: t('giving-out.protected.text-missing'),
    },
    text.trim() !== '' &&
      isTooShort(kind, text) && {
        field: 'protected-text',
        words: t('giving-out.protected.text-short'),
      },
    keptFrom.length === 0 && {
      field: 'protected-from',
      words: t('giving-out.protected.from-missing'),
    },
  ]);
  const add = () => {
    if (check.isRight()) void onAdd({ kind, text, keptFrom: [...keptFrom] });
  };
  const readers = people.filter(({ role }) => role !== 'chair');
  const wrong = check.wordsFor('protected-from');
  return (
    <Form onSubmit={add} check={check} mistakesHeading={t('giving-out.mistakes')}>
      <div className="protected-what">
        <Select
          label={t('giving-out.protected.kind')}
          value={kind}
          options={protectedKinds.map((value) => ({
            value,
            words: t(`giving-out.protected.kinds.${value}`),
          }))}
          onChange={setKind}
        />
        <TextInput
          id="protected-text"
          label={t('giving-out.protected.text')}
          value={text}
          onChange={setText}
          maxLength={limits.nameText}
          spellCheck={false}
          error={check.wordsFor('protected-text')}
        />
      </div>
      <fieldset className="protected-from">
        <legend>{t('giving-out.protected.whom')}</legend>
        {wrong !== undefined && <FieldError id="protected-from-error" words={wrong} />}
        <div className="protected-people">
          {readers.map(({ id, name, title }, at) => (
            <Checkbox
              key={id}
              id={at === 0 ? 'protected-from' : `protected-from-${id}`}
              plain
              label={title === '' ? name : `${name}, ${title}`}
              checked={keptFrom.includes(id)}
              onChange={(on) =>
                setKeptFrom((all) => (on ? [...all, id] : all.filter((one) => one !== id)))
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="button-row">
        <Button submits busy={busy}>
          <Icon name="plus" />
          {t('giving-out.protected.save')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('giving-out.cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** It would stand on the list and never be looked for. */
const isTooShort = (kind: Fact['kind'], text: string): boolean =>
  waysOfWriting(kind, text).length === 0;
