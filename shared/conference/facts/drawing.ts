import type { DrawingId, DrawingKind } from '../../drawing/drawing.ts';
import type { AudienceId, ChildId, DocumentId, PersonId } from '../../protocol/ids.ts';

/** Pages to draw on. What is drawn is in their documents. */
export type DrawingFact =
  | {
      kind: 'drawingMade';
      drawing: DrawingId;
      drawingKind: DrawingKind;
      audience: AudienceId;
      document: DocumentId;
      child: ChildId | null;
      drawers: readonly PersonId[];
      /** Whom a family tree or the circles begin with: everybody of the audience may know of them. */
      begins: { readonly people: readonly PersonId[]; readonly children: readonly ChildId[] };
      /** The page this one is a copy of; null: it begins as its template. */
      from: DrawingId | null;
      words?: { name: string };
    }
  | { kind: 'drawingNamed'; drawing: DrawingId; audience: AudienceId; words?: { name: string } }
  | { kind: 'drawersSet'; drawing: DrawingId; drawers: readonly PersonId[] }
  | { kind: 'drawingPutAway'; drawing: DrawingId }
  | { kind: 'drawingBroughtBack'; drawing: DrawingId }
  | { kind: 'drawingShown'; drawing: DrawingId | null }
  /** Its document's key and every copy of the outcomes are gone. */
  | { kind: 'drawingRedacted'; drawing: DrawingId; audience: AudienceId; epoch: number };
