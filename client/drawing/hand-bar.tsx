import type { ReactNode } from 'react';
import type { CanvasTool, Deed, Hand } from '../canvas/messages.ts';
import { inks } from '../../shared/drawing/inks.ts';
import type { Size } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { CanvasState } from './frame-bridge.ts';
import { toolShown } from './hand.ts';
import type { HandBox } from './hand.ts';
import './hand-bar.css';

interface HandProps {
  box: HandBox;
  hand: Hand;
  state: CanvasState;
  onHand: (hand: Hand) => void;
  onDo: (what: Deed) => void;
}

const icons: Readonly<Record<CanvasTool, IconName>> = {
  hand: 'hand',
  select: 'pointer',
  draw: 'pen',
  eraser: 'rubber',
  words: 'letters',
  person: 'person',
  rectangle: 'box',
  ellipse: 'round',
};

/** What the hand can take, and the way back. [W2] */
export function HandTools({ box, hand, state, onHand, onDo }: HandProps) {
  const t = useTexts();
  return (
    <div className="hand-tools" role="group" aria-label={t('drawing.hand.tools')}>
      {box.tools.map((tool) => (
        <button
          key={tool}
          type="button"
          className="hand-tool"
          data-tool={tool}
          aria-pressed={toolShown(box, hand) === tool}
          onClick={() => onHand({ ...hand, tool })}
        >
          <Icon name={icons[tool]} />
          <span>{t(`drawing.hand.${tool}`)}</span>
        </button>
      ))}
      <span className="hand-back">
        <button
          type="button"
          className="hand-tool"
          aria-disabled={!state.canUndo || undefined}
          onClick={() => onDo('undo')}
        >
          <Icon name="undo" />
          <span>{t('drawing.hand.undo')}</span>
        </button>
        <button
          type="button"
          className="hand-tool"
          aria-disabled={!state.canRedo || undefined}
          onClick={() => onDo('redo')}
        >
          <Icon name="redo" />
          <span>{t('drawing.hand.redo')}</span>
        </button>
      </span>
      <span className="hand-looks" role="group" aria-label={t('drawing.hand.look')}>
        <IconButton icon="plus" words={t('drawing.hand.bigger')} onPress={() => onDo('zoom-in')} />
        <IconButton
          icon="minus"
          words={t('drawing.hand.smaller')}
          onPress={() => onDo('zoom-out')}
        />
        <IconButton icon="whole" words={t('drawing.hand.whole')} onPress={() => onDo('fit')} />
      </span>
    </div>
  );
}

interface HandMarksProps extends HandProps {
  /** How somebody who is chosen is drawn; null: with which colour, and how thick. */
  symbol: ReactNode;
}

/** With which colour and how thick, or as which symbol; and what can be done with what is chosen. */
export function HandMarks({ symbol, ...hands }: HandMarksProps) {
  const t = useTexts();
  const { state, onDo } = hands;
  return (
    <div className="hand-marks">
      {symbol ?? <ColoursAndSizes {...hands} />}
      {state.selected.length > 0 && (
        <Button kind="secondary" size="small" icon="close" onPress={() => onDo('erase')}>
          {t('drawing.hand.take-off')}
        </Button>
      )}
    </div>
  );
}

function ColoursAndSizes({ box, hand, onHand }: HandProps) {
  const t = useTexts();
  return (
    <>
      <span className="hand-colours" role="group" aria-label={t('drawing.hand.colours')}>
        {box.colours.map((color) => (
          <button
            key={color}
            type="button"
            className="hand-mark"
            aria-pressed={hand.color === color}
            aria-label={t(`drawing.hand.colour.${color}`)}
            title={t(`drawing.hand.colour.${color}`)}
            onClick={() => onHand({ ...hand, color })}
          >
            <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
              <circle cx="16" cy="16" r="12" fill={inks[color].line} />
            </svg>
          </button>
        ))}
      </span>
      <span className="hand-sizes" role="group" aria-label={t('drawing.hand.sizes')}>
        {box.sizes.map((size) => (
          <button
            key={size}
            type="button"
            className="hand-mark"
            aria-pressed={hand.size === size}
            aria-label={t(`drawing.hand.size.${size}`)}
            title={t(`drawing.hand.size.${size}`)}
            onClick={() => onHand({ ...hand, size })}
          >
            <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
              <path
                d="M7 20c4-9 7-9 9-4s5 4 9-4"
                fill="none"
                stroke="currentColor"
                strokeWidth={thick[size]}
                strokeLinecap="round"
              />
            </svg>
          </button>
        ))}
      </span>
    </>
  );
}

/** As it looks beside the others, not as thick as it draws. */
const thick: Readonly<Record<Size, number>> = { s: 2, m: 4, l: 6, xl: 9 };
