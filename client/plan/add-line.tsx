import { useState } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { usePlanHands } from './plan-hands.ts';
import type { PlanFields } from './plan-hands.ts';
import { nameable, personLabel } from './plan-people.ts';

type PlanCode = Extract<
  Code,
  'step-in' | 'contingency' | 'early-review' | 'bottom-line' | 'action'
>;

/** A button that opens a small box for one more line of the plan; what is typed stays until it is on the board. */
export function AddLine({ code, goal }: { code: PlanCode; goal?: string }) {
  const t = useTexts();
  const { adds, add, view, template } = usePlanHands();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
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
  const send = async () => {
    if (text.trim() === '') return;
    setAdding(true);
    const done = await add(code, text.trim(), {
      ...fields,
      ...(goal === undefined ? {} : { goal }),
    });
    setAdding(false);
    if (!done) return;
    setText('');
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
        onChange={setText}
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
      {adds === 'sends' && code !== 'contingency' && <p className="soft">{t('plan.new.others')}</p>}
      <p className="button-row">
        <Button size="small" busy={isAdding} onPress={() => void send()}>
          {t('plan.new.send')}
        </Button>
        <Button kind="quiet" size="small" onPress={() => setOpen(false)}>
          {t('plan.new.close')}
        </Button>
      </p>
    </div>
  );
}
