import type { OutcomeDrawing } from '../outcomes/outcomes.ts';
import { list, paragraph, section, those } from './blocks.ts';
import type { Block } from './paper.ts';
import type { PaperWords } from './words.ts';

/** Each drawing under its name: the picture, and beneath it in words what it shows and what is on it. */
export const drawingBlocks = (
  drawings: readonly OutcomeDrawing[] | undefined,
  words: PaperWords,
): (Block | null)[] => (drawings ?? []).map((drawing) => oneDrawing(drawing, words));

function oneDrawing(drawing: OutcomeDrawing, words: PaperWords): Block | null {
  const { kind, name, child, onlyFor, description, said, picture, changed } = drawing;
  const { outcomes: say, drawing: own } = words;
  const title = name.trim() === '' ? say.drawingKinds[kind] : name;
  const notes = those([
    child !== undefined && own.pageOf(child),
    onlyFor !== null && say.onlyFor(onlyFor),
  ]);
  return section(
    title,
    [
      paragraph(notes.join(' · '), { weight: 'soft' }),
      changed !== undefined &&
        paragraph(changed === 'new' ? words.isNew : own.redrawn, { weight: 'strong' }),
      { is: 'picture', picture, alt: own.alt(title) },
      paragraph(own.credits[kind] ?? '', { weight: 'soft' }),
      paragraph(description, { label: own.shows }),
      ...(said.length === 0
        ? []
        : [paragraph(`${own.onIt}:`, { weight: 'strong' }), list(said.map((text) => ({ text })))]),
    ],
    child === undefined ? 'plain' : 'child',
  );
}
