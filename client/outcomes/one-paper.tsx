import { useMemo } from 'react';
import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { makePaper } from '../../shared/papers/make-paper.ts';
import type { PaperKind } from '../../shared/papers/paper.ts';
import { outcomeParts } from './outcome-parts.tsx';
import { OutcomesContents } from './outcomes-contents.tsx';
import { OutcomesText } from './outcomes-text.tsx';
import { PaperText } from './paper-text.tsx';

/** One of a reader's papers: the outcomes as they stood on the board, any other as the page that is kept has it. */
export function OnePaper({ kind, outcomes }: { kind: PaperKind; outcomes: Outcomes }) {
  return kind === 'outcomes' ? (
    <WholeOutcomes outcomes={outcomes} />
  ) : (
    <OtherPaper kind={kind} outcomes={outcomes} />
  );
}

function WholeOutcomes({ outcomes }: { outcomes: Outcomes }) {
  const parts = useMemo(() => outcomeParts(outcomes), [outcomes]);
  return (
    <div className="outcomes-columns">
      <OutcomesContents parts={parts} />
      <div data-aloud="">
        <OutcomesText outcomes={outcomes} parts={parts} />
      </div>
    </div>
  );
}

function OtherPaper({ kind, outcomes }: { kind: PaperKind; outcomes: Outcomes }) {
  const paper = useMemo(() => makePaper(kind, outcomes), [kind, outcomes]);
  return (
    paper && (
      <div data-aloud="">
        <PaperText paper={paper} />
      </div>
    )
  );
}
