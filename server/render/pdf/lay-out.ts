import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';
import { directionOfLanguage } from '../direction.ts';
import { replaceUncovered } from './covered.ts';
import { splitHeading } from './headings.ts';
import { layOutBlock } from './lay-out-blocks.ts';
import { languageOf, run } from './runs.ts';
import type { Run, Sheet } from './sheet.ts';

/** Every text of the paper as a PDF can hold it, and what follows from how long the texts are. Pure. */
export function layOut(paper: Paper, size: PaperSize): Sheet {
  const [lang, region] = languageOf(paper.lang);
  // A PDF without a title is refused, and the kind of a paper is never empty.
  const title = replaceUncovered(paper.title).replaceAll(/\s+/gu, ' ').trim() || paper.kind;
  const { heading, rest } = splitHeading(run(title));
  return {
    title,
    heading,
    lang: lang || 'en',
    region: /^[A-Z]{2}$/u.test(region) ? region : '',
    rtl: directionOfLanguage(paper.lang) === 'rtl',
    large: size === 'large',
    lead: [...rest, ...paper.lead.map((text) => run(text)).filter(isSomething)],
    blocks: paper.blocks.flatMap((block) =>
      layOutBlock(block, { level: 2, tone: 'plain', size, heading: paper.title }),
    ),
    foot: paper.foot.map((text) => run(text)).filter(isSomething),
  };
}

const isSomething = ({ lines }: Run): boolean => lines.some((line) => line !== '');
