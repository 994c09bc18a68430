import type { ReactNode } from 'react';
import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import {
  addendaBlock,
  agreementBlock,
  changesBlocks,
  contactBlocks,
} from '../../shared/papers/after-blocks.ts';
import { type Maybe, section, those } from '../../shared/papers/blocks.ts';
import { drawingBlocks } from '../../shared/papers/drawing-blocks.ts';
import type { Block } from '../../shared/papers/paper.ts';
import { englishPapers as papers } from '../../shared/papers/words.ts';
import { OutcomeBlocks } from './outcome-blocks.tsx';
import { OutcomeDangers } from './outcome-dangers.tsx';
import { OutcomeDates } from './outcome-dates.tsx';
import { OutcomeDecision } from './outcome-decision.tsx';
import { OutcomeLines } from './outcome-lines.tsx';
import { OutcomePeople } from './outcome-people.tsx';
import { OutcomePlan } from './outcome-plan.tsx';
import { OutcomeScales } from './outcome-scales.tsx';
import { readLines } from './read-line.ts';

/** One part of the outcomes, as the contents name it. */
export interface OutcomePart {
  readonly id: string;
  readonly heading: string;
  readonly tone?: 'danger' | 'well' | 'child';
  readonly content: ReactNode;
}

/** All parts in the order they stand in, in the browser as on the page that is kept. */
export function outcomeParts(outcomes: Outcomes): OutcomePart[] {
  const read = readLines(outcomes);
  const { people, dangers, goals, childrensWords, headings, scales, decision, dates } = outcomes;
  const parts: (OutcomePart | false)[] = [
    blocksPart('changes', papers.changes, changesBlocks(outcomes, papers)),
    { id: 'people', heading: words.people, content: <OutcomePeople people={people} /> },
    dangers.length > 0 && {
      id: 'dangers',
      heading: words.dangers,
      tone: 'danger',
      content: <OutcomeDangers dangers={dangers} read={read} />,
    },
    goals.length > 0 && {
      id: 'goals',
      heading: words.goals,
      tone: 'well',
      content: <OutcomeLines entries={read(goals, 'goals')} />,
    },
    childrensWords.length > 0 && {
      id: 'children',
      heading: words.childrensWords,
      tone: 'child',
      content: <OutcomeLines entries={read(childrensWords, 'children')} />,
    },
    ...headings.map((heading) => ({
      id: `heading-${heading.id}`,
      heading: heading.text,
      content: (
        <>
          {heading.subtext !== '' && <p className="soft">{heading.subtext}</p>}
          <OutcomeLines entries={read(heading.lines, heading.id)} />
        </>
      ),
    })),
    blocksPart('drawings', words.drawings, drawingBlocks(outcomes.drawings, papers)),
    scales.length > 0 && {
      id: 'scales',
      heading: words.scale,
      content: <OutcomeScales scales={scales} />,
    },
    outcomes.plan !== undefined && {
      id: 'plan',
      heading: words.plan,
      content: <OutcomePlan frames={outcomes.plan} />,
    },
    blocksPart('agreement', papers.agreement, [agreementBlock(outcomes.agreement, papers)]),
    {
      id: 'decision',
      heading: words.decision,
      content: <OutcomeDecision decision={decision} />,
    },
    { id: 'dates', heading: words.dates, content: <OutcomeDates dates={dates} /> },
    blocksPart('addenda', papers.addenda, [addendaBlock(outcomes.addenda, papers)]),
    {
      id: 'next',
      heading: words.next,
      content: (
        <>
          <p>{words.howToCorrect}</p>
          <p>{words.howToComplain}</p>
          <OutcomeBlocks blocks={contactsIn(outcomes)} />
        </>
      ),
    },
  ];
  return parts.filter((part) => part !== false);
}

/** A part as the paper has it; none where there is nothing in it. */
function blocksPart(
  id: string,
  heading: string,
  blocks: readonly Maybe<Block>[],
): OutcomePart | false {
  const found = those(blocks);
  return found.length > 0 && { id, heading, content: <OutcomeBlocks blocks={found} /> };
}

const contactsIn = ({ contacts }: Outcomes): readonly Block[] =>
  those([section(papers.contacts, contactBlocks(contacts, papers))]);
