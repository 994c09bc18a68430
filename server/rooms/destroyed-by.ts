import type { Conference } from '../../shared/conference/conference.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import type { AudienceId } from '../../shared/protocol/ids.ts';
import type { Batch, Destroy } from '../store/store.ts';

/**
 * What these facts leave nowhere. A redaction: the words of its lines, all that older epochs of their documents hold, and
 * every copy. An addendum that is taken back: its words. What lies in a document that is damaged on disk stays as it is. `after`: the state after the facts.
 */
export function destroyedBy(
  facts: readonly Fact[],
  { audiences }: Conference,
  open: ReadonlyMap<AudienceId, unknown>,
): Pick<Batch, 'destroy'> {
  const drawing = facts.find((fact) => fact.kind === 'drawingRedacted');
  if (drawing !== undefined) return { destroy: wholeDrawing(drawing) };
  const redacted = facts.find((fact) => fact.kind === 'linesRedacted');
  if (redacted === undefined) return takenBackBy(facts);
  const { lines, before = [], scales = [], documents } = redacted;
  return {
    destroy: {
      lines: [
        ...[...lines, ...before].map(({ line }) => line),
        ...scales.map(({ scale }) => scale),
      ],
      before: documents
        .filter(({ audience }) => open.has(audience))
        .map(({ audience }) => ({ audience, epoch: audiences.get(audience)?.epoch ?? 0 })),
      copies: true,
    },
  };
}

/** Its name and every epoch of its document: nothing was ever sealed for anybody else under its keys. */
const wholeDrawing = ({ drawing, epoch }: Extract<Fact, { kind: 'drawingRedacted' }>): Destroy => ({
  lines: [drawing],
  before: [{ audience: drawing, epoch: epoch + 1 }],
  copies: true,
});

/** Its row alone: the documents of its readers stay where they are, and so do the copies that went out. */
function takenBackBy(facts: readonly Fact[]): Pick<Batch, 'destroy'> {
  const addenda = facts.flatMap((fact) =>
    fact.kind === 'addendumTakenBack' ? [fact.addendum] : [],
  );
  return addenda.length === 0 ? {} : { destroy: { lines: [], addenda, before: [], copies: false } };
}
