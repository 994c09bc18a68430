import { useEditor, useValue } from '@tldraw/tldraw';
import type { Atom } from '@tldraw/tldraw';
import { createContext, useContext, useMemo } from 'react';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { DrawingLabels } from '../../shared/drawing/page-words.ts';
import { backgroundOf } from '../../shared/drawing/picture-of.ts';
import type { Tie } from '../../shared/drawing/shape.ts';
import { fromRecord } from '../../shared/drawing/tldraw-schema.ts';
import { Parts } from './parts.tsx';

/** What lies beneath: of which kind the page is, its words, and who belongs together how. */
export interface Beneath {
  readonly kind: DrawingKind;
  readonly labels: DrawingLabels;
  readonly ties: Atom<readonly Tie[]>;
}

export const BeneathContext = createContext<Beneath | null>(null);

/** Template, homes and ties. It follows people while they are moved. */
export function Background() {
  const editor = useEditor();
  const beneath = useContext(BeneathContext);
  const people = useMemo(
    () => editor.store.query.records('shape', () => ({ type: { eq: 'person' } })),
    [editor],
  );
  const parts = useValue(
    'beneath',
    () => {
      if (beneath === null) return [];
      const shapes = people.get().flatMap((record) => fromRecord(record) ?? []);
      const page = { shapes, ties: beneath.ties.get(), description: '' };
      return backgroundOf(beneath.kind, page, beneath.labels);
    },
    [beneath, people],
  );
  return <Parts parts={parts} />;
}
