import { useEffect, useRef, useState } from 'react';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import { isDrawnOn } from '../../shared/drawing/read-page.ts';
import { useTexts } from '../language/language.ts';
import type { DrawingHands, ShownDrawing } from '../provider/drawing-hands.ts';
import { useTyping } from '../provider/use-typing.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { notOnDisk } from '../ui/not-on-disk.ts';
import './description.css';

interface DescriptionBoxProps {
  shown: ShownDrawing;
  /** Somebody came to write it: the box has the focus as soon as it is there. */
  takesFocus?: boolean;
}

/** What the page shows, in words: written live by whoever draws, read by everybody else. [W20] */
export function DescriptionBox({ shown, takesFocus = false }: DescriptionBoxProps) {
  const t = useTexts();
  const { page, hands, synced } = shown;
  if (!synced) return null;
  const { description } = page;
  if (hands === null)
    return (
      <section className="description" aria-label={t('drawings.describe.label')}>
        <h3>{t('drawings.describe.label')}</h3>
        {description.trim() === '' ? (
          <p className="soft">{t('drawings.describe.nothing')}</p>
        ) : (
          <p className="description-words" dir="auto">
            {description}
          </p>
        )}
      </section>
    );
  return (
    <div className="description">
      <div role="status">
        {description.trim() === '' && isDrawnOn(page) && (
          <Notice>
            <p>{t('drawings.describe.missing')}</p>
          </Notice>
        )}
      </div>
      <LiveDescription description={description} hands={hands} takesFocus={takesFocus} />
    </div>
  );
}

/** A page that comes under another address is bound anew; what was not saved before is offered beside it. */
function LiveDescription(props: Omit<BoundBoxProps, 'onOver'>) {
  const [turn, setTurn] = useState({ count: 0, hadFocus: false });
  const bindAnew = () => {
    const hadFocus = document.activeElement?.id === descriptionId;
    setTurn(({ count }) => ({ count: count + 1, hadFocus }));
  };
  return (
    <BoundBox
      {...props}
      key={turn.count}
      takesFocus={turn.count === 0 ? props.takesFocus : turn.hadFocus}
      onOver={(isOver) => isOver && bindAnew()}
    />
  );
}

interface BoundBoxProps {
  description: string;
  hands: DrawingHands;
  takesFocus: boolean;
  onOver: (isOver: boolean) => void;
}

function BoundBox({ description, hands, takesFocus, onOver }: BoundBoxProps) {
  const t = useTexts();
  const box = useRef<HTMLTextAreaElement>(null);
  const handlers = useTyping(box, {
    value: description,
    open: hands.describe,
    boundTo: 'description',
    onOver,
  });
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const left = drawingLimits.description - description.length;
  return (
    <>
      <Field
        label={t('drawings.describe.label')}
        hint={t('drawings.describe.hint')}
        id={descriptionId}
      >
        {(input) => (
          <textarea
            {...input}
            {...handlers}
            className="input"
            ref={box}
            form={notOnDisk}
            rows={3}
            dir="auto"
            maxLength={drawingLimits.description}
            defaultValue={description}
          />
        )}
      </Field>
      <p className="description-left" role={left < soonFull ? 'status' : undefined}>
        {left > 0
          ? left < nearlyFull && t('drawings.describe.left', { count: left })
          : t('drawings.describe.full', { count: drawingLimits.description })}
      </p>
    </>
  );
}

/** Where "Write what it shows" leads. */
const descriptionId = 'drawing-description';

/** From here on it is said how much room is left. */
const nearlyFull = 1000;
/** From here on the number is read out: not at every letter of a page that has room. */
const soonFull = 50;
