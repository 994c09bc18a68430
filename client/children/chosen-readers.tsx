import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { SendCommand } from '../handed-in/posts.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { PeopleTicks } from '../parts/people-ticks.tsx';
import { audienceLabel, whoSees } from '../reading/who-sees.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';

interface ChosenReadersProps {
  view: ConferenceView;
  send: SendCommand;
  child: { readonly id: string; readonly name: string };
  audience: string;
  onChoose: (audience: string) => void;
}

/** Whom the child lets see the page: the chair, a group there is already, or just these people. */
export function ChosenReaders({ view, send, child, audience, onChoose }: ChosenReadersProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [isMaking, setMaking] = useState(false);
  const known = (view.audiences ?? []).filter(({ of }) => of === null);
  const hint =
    audience === '' ? t('children.sees.chair-hint') : whoSees(t, lang, view, audience).sentence;
  return (
    <div className="chosen-readers">
      <Select
        label={t('children.fields.audience', { name: child.name })}
        hint={hint}
        value={audience}
        onChange={onChoose}
        options={[
          { value: '', words: t('children.sees.only-chair') },
          ...known
            .filter(({ kind }) => kind !== 'chair')
            .map(({ id }) => ({ value: id, words: audienceLabel(t, lang, view, id) })),
        ]}
      />
      {isMaking ? (
        <MakeReaders
          {...{ view, send, child }}
          onMade={(made) => {
            setMaking(false);
            onChoose(made);
          }}
          onCancel={() => setMaking(false)}
        />
      ) : (
        <div>
          <Button kind="quiet" size="small" icon="people" onPress={() => setMaking(true)}>
            {t('children.sees.make')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface MakeReadersProps extends Pick<ChosenReadersProps, 'view' | 'send' | 'child'> {
  onMade: (audience: string) => void;
  onCancel: () => void;
}

function MakeReaders({ view, send, child, onMade, onCancel }: MakeReadersProps) {
  const t = useTexts();
  const [people, setPeople] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const make = async () => {
    if (people.length === 0) return setFailure(t('children.sees.nobody'));
    setSending(true);
    setFailure(null);
    const name = t('children.sees.name', { name: child.name }).slice(0, limits.nameText);
    const members = { by: 'people' as const, people: [...people] };
    const answer = await send({ kind: 'makeAudience', name, members });
    setSending(false);
    if (answer.ok) onMade(answer.value.id ?? '');
    else setFailure(failureWords(t, answer.problem));
  };
  return (
    <div className="chosen-readers-new">
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <PeopleTicks
        legend={t('children.sees.who', { name: child.name })}
        hint={t('children.sees.who-hint')}
        people={view.people}
        isTicked={({ id }) => people.includes(id)}
        hindrance={() => null}
        onTick={({ id }, is) =>
          setPeople(is ? [...people, id] : people.filter((one) => one !== id))
        }
      />
      <div className="button-row">
        <Button kind="secondary" busy={isSending} onPress={() => void make()}>
          {t('children.sees.make-go')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('handed-in.release.not-now')}
        </Button>
      </div>
    </div>
  );
}
