import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { PaperKind } from '../../shared/papers/paper.ts';
import { useReading } from './use-reading.ts';
import type { Reading } from './use-reading.ts';

/** Where somebody is in their papers, so that they go on there after the code was asked again. In memory only. */
export interface Place {
  readonly reading: Reading;
  /** The paper they chose; null: the one to read first. */
  readonly kind: PaperKind | null;
  /** Begins another at its top. */
  readonly choose: (kind: PaperKind) => void;
  /** How far down, in pixels of the page. */
  readonly down: RefObject<number>;
}

export function usePlace(): Place {
  const reading = useReading();
  const [kind, setKind] = useState<PaperKind | null>(null);
  const down = useRef(0);
  const choose = (chosen: PaperKind) => {
    down.current = 0;
    setKind(chosen);
  };
  return { reading, kind, choose, down };
}
