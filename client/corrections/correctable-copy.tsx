import { useState } from 'react';
import type { ReactNode } from 'react';
import { AskAboutLine } from '../outcomes/beside-line.ts';
import type { CopiedLine } from '../outcomes/beside-line.ts';
import { useLeaveWords } from '../ui/left-words.ts';
import './corrections.css';
import { CorrectionDialog } from './correction-dialog.tsx';
import { OwnCorrectionsPanel } from './own-corrections.tsx';
import { useCorrectionDrafts } from './use-drafts.ts';
import type { CorrectionDrafts } from './use-drafts.ts';
import { useOwnCorrections } from './use-own-corrections.ts';
import { NewVersion, OlderVersions } from './versions.tsx';

/** What a page that shows a copy puts around it. */
export interface AroundCopy {
  /** The version that is read. */
  readonly copy: string;
  /** Above it. */
  readonly notice: ReactNode;
  /** Beneath it. */
  readonly after: ReactNode;
}

interface CorrectableCopyProps {
  conference: string;
  /** The newest copy that this reader was given, as far as the page knows. */
  newest: string;
  /** Whoever changes the board says nothing to themselves. */
  mayCorrect: boolean;
  /** Kept by a page on which the copy goes away and comes back; else they go to whoever keeps words that were not sent. */
  drafts?: CorrectionDrafts;
  children: (around: AroundCopy) => ReactNode;
}

/**
 * A reader's own copy with its versions, and a way to say that something in it is not right. A new version is offered,
 * and never put in the place of what somebody reads.
 */
export function CorrectableCopy({
  conference,
  newest,
  mayCorrect,
  drafts: kept,
  children,
}: CorrectableCopyProps) {
  const [copy, setCopy] = useState(newest);
  const [line, setLine] = useState<CopiedLine | 'whole' | null>(null);
  const path = `/api/conferences/${conference}/outcomes/${copy}`;
  const { own, send } = useOwnCorrections(path, newest);
  const here = useCorrectionDrafts();
  const drafts = kept ?? here;
  useLeaveWords(here.words);
  const read = (other: string) => {
    setCopy(other);
    window.scrollTo(0, 0);
  };
  const versions = own?.versions ?? [];
  const offers = own !== null && mayCorrect && own.left > 0;
  const place = placeOf(line);
  const around: AroundCopy = {
    copy,
    notice: <NewVersion versions={versions} copy={copy} onRead={read} />,
    after: (
      <>
        {own !== null && mayCorrect && (
          <OwnCorrectionsPanel own={own} onWrite={() => setLine('whole')} />
        )}
        <OlderVersions versions={versions} copy={copy} onRead={read} />
      </>
    ),
  };
  return (
    <AskAboutLine value={offers ? setLine : null}>
      {children(around)}
      {line !== null && (
        <CorrectionDialog
          line={line === 'whole' ? null : line}
          draft={drafts.draftOf(place)}
          onChange={(draft) => drafts.change(place, draft)}
          send={async (proposed) => {
            const problem = await send(proposed);
            if (problem === null) drafts.drop(place, proposed);
            return problem;
          }}
          speaksFor={own?.speaksFor ?? []}
          onClose={() => setLine(null)}
        />
      )}
    </AskAboutLine>
  );
}

const placeOf = (line: CopiedLine | 'whole' | null): string =>
  line === null || line === 'whole' ? '' : (line.key ?? line.text);
