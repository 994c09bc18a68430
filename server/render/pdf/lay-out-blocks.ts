import { assertNever } from '../../../shared/result.ts';
import type { Block, Words } from '../../../shared/papers/paper.ts';
import { splitHeading } from './headings.ts';
import { layOutLine } from './lay-out-lines.ts';
import { layOutPicture } from './lay-out-picture.ts';
import { layOutScale } from './lay-out-scale.ts';
import { layOutTable } from './lay-out-table.ts';
import type { Place } from './place.ts';
import { layOutFact, run, runIfAny } from './runs.ts';
import type { Run, SheetBlock, SheetWords } from './sheet.ts';

/** PDF 1.7 knows no deeper headings. */
const deepestLevel = 6;

/** A block as the template sets it; one without anything in it is left out. */
export function layOutBlock(block: Block, place: Place): SheetBlock[] {
  switch (block.is) {
    case 'section':
      return section(block, place);
    case 'paragraph':
      return [{ is: 'paragraph', words: words(block.words) }];
    case 'list':
      if (block.items.length === 0) return [];
      return [{ is: 'list', items: block.items.map(words), ordered: block.ordered }];
    case 'facts':
      if (block.facts.length === 0) return [];
      return [{ is: 'facts', facts: block.facts.map(layOutFact) }];
    case 'lines':
      if (block.lines.length === 0) return [];
      return [{ is: 'lines', lines: block.lines.map((line) => layOutLine(line, place)) }];
    case 'table':
      return layOutTable(block, place);
    case 'picture':
      return [layOutPicture(block)];
    case 'scale':
      return [layOutScale(block)];
    default:
      return assertNever(block);
  }
}

function section(
  { heading, tone, blocks }: Extract<Block, { is: 'section' }>,
  place: Place,
): SheetBlock[] {
  const found = runIfAny(heading);
  const inner = { ...place, heading, tone: tone === 'plain' ? place.tone : tone };
  // A heading whose words were destroyed is none: what stood under it stands on.
  if (found === null) return blocks.flatMap((block) => layOutBlock(block, inner));
  const { heading: short, rest } = splitHeading(found);
  const deeper = { ...inner, level: Math.min(place.level + 1, deepestLevel) };
  return [
    {
      is: 'section',
      level: place.level,
      tone: inner.tone,
      heading: short,
      blocks: [
        ...rest.map((text): SheetBlock => plainParagraph(text)),
        ...blocks.flatMap((block) => layOutBlock(block, deeper)),
      ],
    },
  ];
}

const plainParagraph = (text: Run): SheetBlock => ({
  is: 'paragraph',
  words: { label: null, text, weight: 'plain' },
});

const words = ({ label, text, lang, weight }: Words): SheetWords => ({
  label: label === undefined ? null : runIfAny(label),
  text: run(text, lang),
  weight: weight ?? 'plain',
});
