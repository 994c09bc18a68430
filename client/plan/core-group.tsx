import { useState } from 'react';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { usualAudience } from '../reading/who-sees.ts';
import { Button } from '../ui/button.tsx';
import { CoreGroupForm } from './core-group-form.tsx';
import { usePlanHands } from './plan-hands.ts';
import type { Send } from './plan-hands.ts';
import { personLabel } from './plan-people.ts';

/** Who leads, who meets and how often: as the people of this part know it. */
export function CoreGroup({ send }: { send: Send }) {
  const t = useTexts();
  const lang = useLanguage();
  const { view } = usePlanHands();
  const [isWriting, setWriting] = useState(false);
  const usual = usualAudience(view) ?? view.writesTo;
  // Who keeps the board chooses for each part anew; everyone else reads what they were told last.
  const own = view.plan?.find(({ audience }) => audience === usual);
  const frame = own ?? (view.audiences === undefined ? view.plan?.at(-1) : undefined);
  const maySet =
    view.may.includes('setPlanFrame') && view.audiences !== undefined && usual !== null;
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const person = view.people.find((one) => one.id === id);
      return person === undefined ? [] : [personLabel(person)];
    });
  if (isWriting && maySet && usual !== undefined) {
    return (
      <CoreGroupForm
        key={usual}
        audience={usual}
        frame={frame ?? null}
        send={send}
        onDone={() => setWriting(false)}
      />
    );
  }
  const [lead] = named(frame?.lead ? [frame.lead] : []);
  const group = named(frame?.coreGroup ?? []);
  return (
    <>
      {frame === undefined ? (
        <p className="soft">{t('plan.group.none')}</p>
      ) : (
        <dl className="plan-group-facts">
          <div>
            <dt>{t('plan.group.lead')}</dt>
            <dd>{lead ?? t('plan.group.no-lead')}</dd>
          </div>
          <div>
            <dt>{t('plan.group.people')}</dt>
            <dd>{group.length === 0 ? t('plan.group.nobody') : listInWords(group, lang)}</dd>
          </div>
          {frame.every !== '' && (
            <div>
              <dt>{t('plan.group.every')}</dt>
              <dd dir="auto">{frame.every}</dd>
            </div>
          )}
        </dl>
      )}
      {maySet && (
        <p>
          <Button kind="secondary" size="small" icon="pen" onPress={() => setWriting(true)}>
            {t(frame === undefined ? 'plan.group.suggest' : 'plan.group.change')}
          </Button>
        </p>
      )}
    </>
  );
}
