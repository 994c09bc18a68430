import { useState } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { whoSees } from '../reading/who-sees.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { usePlanHands } from './plan-hands.ts';
import type { PlanFields } from './plan-hands.ts';
import { nameable, personLabel } from './plan-people.ts';

type PlanCode = Extract<
  Code,
  'step-in' | 'contingency' | 'early-review' | 'bottom-line' | 'action'
>;

type Answered = Pick<ShownLine, 'id' | 'audience'>;

/** A button that opens a small box for one more line of the plan; what is typed stays until it is on the board. */
export function AddLine({ code, answers }: { code: PlanCode; answers?: Answered }) {
  const t = useTexts();
  const lang = useLanguage();
  const { adds, add, goesTo, view, template } = usePlanHands();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  /** For whom what is typed was begun. */
  const [meantFor, setMeantFor] = useState<string | null>(null);
  const [fields, setFields] = useState<PlanFields>({});
  const [isAdding, setAdding] = useState(false);
  if (adds === 'no') return null;
  if (!isOpen) {
    return (
      <p className="plan-add">
        <Button
          kind="quiet"
          size="small"
          icon="plus"
          spoken={t(`plan.add-to.${code}`)}
          onPress={() => setOpen(true)}
        >
          {t(`plan.add.${code}`)}
        </Button>
      </p>
    );
  }
  const audience = goesTo(answers);
  const isForOthers = meantFor !== null && meantFor !== audience;
  const send = async () => {
    if (text.trim() === '') return;
    // Another part has begun: it goes to its people only when that was seen and pressed for.
    if (isForOthers) return setMeantFor(audience);
    setAdding(true);
    const goal = answers === undefined ? {} : { goal: answers.id };
    const done = await add({ code, text: text.trim(), fields: { ...fields, ...goal }, audience });
    setAdding(false);
    if (!done) return;
    setText('');
    setMeantFor(null);
    setFields({});
    setOpen(false);
  };
  const asksWho = adds === 'pen' && (code === 'step-in' || code === 'action');
  return (
    <div className="plan-new">
      <TextArea
        label={t(`plan.new.${code}`)}
        hint={code === 'step-in' ? template.plan.stepIn || undefined : undefined}
        rows={2}
        maxLength={limits.lineText}
        value={text}
        onChange={(words) => {
          setText(words);
          setMeantFor(words === '' ? null : (meantFor ?? audience));
        }}
      />
      {asksWho && (
        <Select
          label={t(code === 'step-in' ? 'board.step-in.who' : 'board.action.who')}
          value={fields.owner ?? ''}
          unchosen={t('board.action.nobody-yet')}
          options={nameable(view).map((one) => ({ value: one.id, words: personLabel(one) }))}
          onChange={(owner) => setFields({ ...fields, owner })}
        />
      )}
      {asksWho && code === 'step-in' && (
        <TextArea
          label={t('board.step-in.does')}
          rows={1}
          maxLength={limits.reasonText}
          value={fields.does ?? ''}
          onChange={(does) => setFields({ ...fields, does })}
        />
      )}
      {isForOthers && (
        <Notice tone="care" announced>
          <p>{t('plan.new.other-people')}</p>
        </Notice>
      )}
      <p className="plan-sees">
        <Icon name="eye" size={16} />
        {whoSees(t, lang, view, audience).sentence}
      </p>
      {adds === 'sends' && code !== 'contingency' && <p className="soft">{t('plan.new.others')}</p>}
      <p className="button-row">
        <Button size="small" busy={isAdding} onPress={() => void send()}>
          {t(isForOthers ? 'plan.new.yes' : 'plan.new.send')}
        </Button>
        <Button kind="quiet" size="small" onPress={() => setOpen(false)}>
          {t('plan.new.close')}
        </Button>
      </p>
    </div>
  );
}
