import { useEffect, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { DrawerTicks } from './drawers-ticks.tsx';
import { drawersFor, likelyDrawers, nameFor } from './make-draft.ts';

interface MakeHousesProps {
  view: ConferenceView;
  send: BoardStore['send'];
  audience: string;
  onMade: (drawing: string) => void;
  onCancel: () => void;
}

const nobodys = 'nobody';
const nameField = 'houses-name';
const whoseField = 'houses-whose';

/** Whose Three Houses, under which name, and who may draw there; one child's are half filled in. */
export function MakeHouses({ view, send, audience, onMade, onCancel }: MakeHousesProps) {
  const t = useTexts();
  const { isRunning, failure, run } = useRun();
  const { children } = view.conference;
  const [whose, setWhose] = useState<string | null>(
    children.length === 1 ? (children[0]?.id ?? null) : null,
  );
  const [typed, setTyped] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const child = children.find(({ id }) => id === whose);
  const name = typed ?? nameFor(t, 'three-houses', child?.name ?? null, view.drawings ?? []);
  const people = view.may.includes('setDrawers') ? drawersFor(view, audience) : [];
  const drawers = (ticked ?? likelyDrawers(view, child?.id ?? null, people)).filter((id) =>
    people.some((one) => one.id === id),
  );
  const check = useCheck([
    whose === null && { field: whoseField, words: t('drawings.make.whose-missing') },
    name.trim() === '' && { field: nameField, words: t('drawings.make.name-missing') },
  ]);
  // The press that led here took its own button away.
  useEffect(() => document.getElementById(whoseField)?.focus(), []);
  const make = async () => {
    if (!check.isRight()) return;
    await run(async () => {
      const answer = await send({
        kind: 'makeDrawing',
        drawing: 'three-houses',
        audience,
        name: name.trim(),
        child: child?.id ?? null,
        drawers,
      });
      if (answer.ok) onMade(answer.value.id ?? '');
      return answer;
    });
  };
  return (
    <Form
      onSubmit={() => void make()}
      check={check}
      mistakesHeading={t('drawings.make.mistakes')}
      failure={failure}
    >
      <RadioGroup
        inline
        legend={t('drawings.make.whose')}
        id={whoseField}
        error={check.wordsFor(whoseField)}
        value={whose}
        onChange={setWhose}
        options={[
          ...children.map(({ id, name: words }) => ({ value: id, words })),
          { value: nobodys, words: t('drawings.make.nobody') },
        ]}
      />
      <TextInput
        label={t('drawings.make.name')}
        id={nameField}
        error={check.wordsFor(nameField)}
        value={name}
        maxLength={drawingLimits.nameText}
        onChange={setTyped}
      />
      {people.length > 0 && <DrawerTicks people={people} ticked={drawers} onChange={setTicked} />}
      <div className="form-actions">
        <Button submits busy={isRunning}>
          {t('drawings.make.go')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('drawings.make.cancel')}
        </Button>
      </div>
      <p className="make-credit">{t('drawings.make.credit')}</p>
    </Form>
  );
}
