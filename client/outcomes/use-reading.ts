import { useEffect, useState } from 'react';

/** How the text is read: its size in steps, and whether in black on white. */
export interface Reading {
  readonly step: number;
  readonly isStrong: boolean;
  readonly isSmallest: boolean;
  readonly isLargest: boolean;
  readonly grow: (by: 1 | -1) => void;
  readonly setStrong: (isStrong: boolean) => void;
}

/** In per cent of what the browser shows by itself. */
const sizes = [90, 100, 115, 130, 150, 175, 200];

/**
 * Text size and contrast of the page, for as long as it is shown and on paper too. Nothing of it is stored: on somebody
 * else's phone it would tell that one was here.
 */
export function useReading(): Reading {
  const [step, setStep] = useState(1);
  const [isStrong, setStrong] = useState(false);
  const size = sizes[step] ?? 100;
  useEffect(() => {
    // All sizes of the page follow this one.
    const { style } = document.documentElement;
    style.fontSize = `${String(size)}%`;
    return () => {
      style.removeProperty('font-size');
    };
  }, [size]);
  return {
    step,
    isStrong,
    isSmallest: step === 0,
    isLargest: step === sizes.length - 1,
    grow: (by) => setStep((now) => Math.min(sizes.length - 1, Math.max(0, now + by))),
    setStrong,
  };
}
