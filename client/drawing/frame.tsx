import { useEffect, useLayoutEffect, useRef } from 'react';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { DrawingLabels } from '../../shared/drawing/page-words.ts';
import { canvasAddress, canvasSandbox, connectCanvas, makersPage } from '../canvas/messages.ts';
import type { Hand } from '../canvas/messages.ts';
import type { ShownDrawing } from '../provider/drawing-hands.ts';
import { openFrameBridge } from './frame-bridge.ts';
import type { CanvasState, FrameBridge } from './frame-bridge.ts';

interface CanvasFrameProps {
  kind: DrawingKind;
  name: string;
  labels: DrawingLabels;
  shown: ShownDrawing | null;
  /** The same as it is at any moment, also between two renderings. */
  latest: () => ShownDrawing | null;
  hand: Hand;
  onBridge: (bridge: FrameBridge | null) => void;
  onReady: () => void;
  onState: (state: CanvasState) => void;
  onLeave: () => void;
  onFull: () => void;
  onFailed: () => void;
}

/** Longer than a slow tablet on a slow network takes to fetch and begin it; once it has come it is there at once. */
const comesWithinMs = 25_000;
const readyWithinMs = 5000;

/** The canvas of whoever draws: a page of its own in a frame that knows nothing but what lies on this drawing. */
export function CanvasFrame(props: CanvasFrameProps) {
  const { shown, hand, name } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const bridge = useRef<FrameBridge>(null);
  const late = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    // It reads the page itself, as it is by then.
    if (shown !== null) bridge.current?.show();
  }, [shown]);
  useEffect(() => bridge.current?.take(hand), [hand]);
  // Before the page itself is closed with it, so that the last of the hand is written there.
  useLayoutEffect(() => {
    late.current = setTimeout(() => latest.current.onFailed(), comesWithinMs);
    return () => {
      clearTimeout(late.current);
      bridge.current?.close();
      bridge.current = null;
      latest.current.onBridge(null);
    };
  }, []);
  const connect = () => {
    if (frame.current === null) return;
    bridge.current?.close();
    clearTimeout(late.current);
    late.current = setTimeout(() => latest.current.onFailed(), readyWithinMs);
    const { kind, labels } = latest.current;
    bridge.current = openFrameBridge(connectCanvas(frame.current), {
      kind,
      name,
      labels,
      hand,
      latest: () => latest.current.latest(),
      onReady: () => {
        clearTimeout(late.current);
        latest.current.onReady();
      },
      onState: (state) => latest.current.onState(state),
      onLeave: () => latest.current.onLeave(),
      onMaker: () => void window.open(makersPage, '_blank', 'noopener,noreferrer'),
      onFull: () => latest.current.onFull(),
      onBroken: () => latest.current.onFailed(),
    });
    latest.current.onBridge(bridge.current);
  };
  return (
    <iframe
      className="canvas-frame"
      ref={frame}
      src={canvasAddress}
      sandbox={canvasSandbox}
      title={name}
      onLoad={connect}
    />
  );
}
