import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { Button } from '../ui/button.tsx';
import { Composer } from './composer.tsx';
import { commandOf, kindsUnder, usualKind } from './draft-command.ts';
import { keyOf } from './draft.ts';
import type { Draft, Target } from './draft.ts';
import { allLines } from '../reading/all-lines.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import type { Drafts } from './use-drafts.ts';
import { useWritesTo } from './use-pen.ts';

interface ComposerDockProps {
  view: ConferenceView;
  board: ShownBoard;
  /** The heading a new line starts under. */
  heading: string;
  drafts: Drafts;
  send: BoardStore['send'];
  onAdded: () => void;
}

/** Where whoever has no pen adds to the board: a button, always in the same place, that turns into a box. */
export function ComposerDock({
  view,
  board,
  heading,
  drafts,
  send,
  onAdded,
}: ComposerDockProps): ReactNode {
  const t = useTexts();
  const writesTo = useWritesTo(view.documents, view.writesTo);
  const [isAdded, setAdded] = useState(false);
  // Words that were not sent stay in their box, also when nothing can be sent any more.
  if (writesTo === null || !(view.may.includes('addLine') || drafts.unsent.length > 0)) return null;
  const { open, draft } = drafts;
  if (open === null) {
    return (
      <div className="composer-dock">
        <Button icon="plus" onPress={() => drafts.show({ kind: 'new' }, { heading })}>
          {t(drafts.unsent.length > 0 ? 'board.composer.go-on' : 'board.composer.new')}
        </Button>
      </div>
    );
  }
  const spoken = spokenBy(view, board, draft, heading);
  const line = open.kind === 'new' ? null : allLines(board).find(({ id }) => id === open.line);
  const sendIt = async (target: Target, words: Draft) => {
    const audience = line?.audience ?? writesTo.audience;
    const answer = await send(
      commandOf(target, words, { code: spoken.kind, saidBy: spoken.speaker, audience }),
    );
    return answer.ok ? null : answer.problem.message;
  };
  const submit = async () => {
    if (!(await drafts.send(sendIt))) return;
    onAdded();
    setAdded(true);
    if (open.kind !== 'new') drafts.show(null);
  };
  return (
    <div className="composer-dock">
      <Composer
        key={keyOf(open)}
        target={open}
        draft={draft}
        isAdded={isAdded}
        onChange={drafts.change}
        onSend={() => void submit()}
        onClose={() => drafts.show(null)}
        lineText={line?.text ?? ''}
        {...spoken}
        writesTo={open.kind === 'answer' && line ? narrowed(writesTo, line.audience) : writesTo}
      />
    </div>
  );
}

/** An answer stands where its line stands, and is seen by the same people. */
function narrowed<Writes extends { audiences: readonly { id: string; name: string }[] }>(
  writesTo: Writes,
  audience: string,
): Writes & { audience: string; name: string } {
  const name = writesTo.audiences.find(({ id }) => id === audience)?.name ?? '';
  return { ...writesTo, audience, name };
}

/** Under which heading, as what, and whose words: as chosen, or as it is usual for this person. */
function spokenBy(view: ConferenceView, board: ShownBoard, draft: Draft, usualHeading: string) {
  const { you, people, speaksFor } = view;
  const speakers = people
    .filter(({ id }) => id === you.id || speaksFor.includes(id))
    .map(({ id, name, title, role }) => ({ id, words: name, detail: title, role }));
  const first = speakers.find(({ id }) => speaksFor.includes(id))?.id ?? you.id;
  const speaker = draft.saidBy ?? first;
  const role = speakers.find(({ id }) => id === speaker)?.role ?? you.role;
  const place = draft.heading ?? usualHeading;
  const heading = board.headings.find(({ id }) => id === place) ?? board.headings[0];
  const kinds: readonly Code[] = [
    ...(heading ? kindsUnder(heading) : []),
    ...(role === 'child' ? (['child-view'] as const) : []),
  ];
  const usual = role === 'child' ? 'child-view' : heading ? usualKind(heading, role) : 'strength';
  return {
    headings: board.headings.map(({ id, text }) => ({ id, words: text })),
    heading: heading?.id ?? '',
    kinds,
    kind: draft.code !== null && kinds.includes(draft.code) ? draft.code : usual,
    speakers,
    speaker,
  };
}
