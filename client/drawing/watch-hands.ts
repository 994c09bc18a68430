import { useEffect, useEffectEvent, useRef } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import type { Point } from '../../shared/drawing/box-of.ts';

/** What hands do to a picture: by how much it grows about a point, by how many pixels it moves. */
export interface WatchHands {
  readonly onZoom: (factor: number, at?: Point) => void;
  readonly onMove: (by: Point) => void;
  readonly onWhole: () => void;
}

/** One press of a button or a key. */
export const zoomStep = 1.5;
const keyStepPx = 80;
/** A notch of a wheel is about a hundred pixels; two fingers on a touchpad send a few, and say Ctrl. */
const wheelStrength = 0.002;
const padStrength = 0.01;

/**
 * Drag, pinch, wheel and keys on the picture's stage. What they do to the picture they do to nothing else: the page
 * never scrolls away under a finger or a wheel.
 */
export function useWatchHands(
  stage: RefObject<HTMLElement | null>,
  { onZoom, onMove, onWhole }: WatchHands,
) {
  const fingers = useRef(new Map<number, Point>());
  const turnWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const notches = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
    const strength = event.ctrlKey ? padStrength : wheelStrength;
    const turned = Math.max(-100, Math.min(100, event.deltaY * notches));
    onZoom(Math.exp(-turned * strength), pointIn(stage.current, event));
  });
  useEffect(() => {
    const held = stage.current;
    const hear = (event: WheelEvent) => turnWheel(event);
    // React listens passively, and a passive listener cannot keep the page where it is.
    held?.addEventListener('wheel', hear, { passive: false });
    return () => held?.removeEventListener('wheel', hear);
  }, [stage]);

  const lift = ({ pointerId }: PointerEvent) => fingers.current.delete(pointerId);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, pointIn(stage.current, event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const before = fingers.current.get(event.pointerId);
      if (before === undefined) return;
      const now = pointIn(stage.current, event);
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      fingers.current.set(event.pointerId, now);
      if (other === undefined) {
        onMove({ x: now.x - before.x, y: now.y - before.y });
        return;
      }
      const [middle, was] = [between(now, other), between(before, other)];
      onMove({ x: middle.x - was.x, y: middle.y - was.y });
      onZoom(far(now, other) / Math.max(1, far(before, other)), middle);
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const step = steps[event.key];
      if (step !== undefined) onMove(step);
      else if (event.key === '+' || event.key === '=') onZoom(zoomStep);
      else if (event.key === '-' || event.key === '_') onZoom(1 / zoomStep);
      else if (event.key === '0' || event.key === 'Home') onWhole();
      else return;
      event.preventDefault();
      // A key of the board, such as the one that opens a list, is not meant.
      event.stopPropagation();
    },
  };
}

/** The picture goes the other way: what lies to the right comes into sight. */
const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: keyStepPx, y: 0 },
  ArrowRight: { x: -keyStepPx, y: 0 },
  ArrowUp: { x: 0, y: keyStepPx },
  ArrowDown: { x: 0, y: -keyStepPx },
};

function pointIn(
  stage: HTMLElement | null,
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {};
  return { x: clientX - left, y: clientY - top };
}

const between = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
});

const far = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
