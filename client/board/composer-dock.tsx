import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { Button } from '../ui/button.tsx';
import { Composer } from './composer.tsx';
import { destinationOf } from './destination.ts';
import { commandOf, kindsUnder, usualKind } from './draft-command.ts';
import { keyOf } from './draft.ts';
import type { Draft, Target } from './draft.ts';
import { allLines } from '../reading/all-lines.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { WaitingWords } from './waiting-words.tsx';
import type { Drafts } from './use-drafts.ts';

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
  const lang = useLanguage();
  const [isAdded, setAdded] = useState(false);
  const { open, draft } = drafts;
  const isComposing = drafts.unsent.length > drafts.left.length + drafts.waiting.length;
  const waiting = <WaitingWords entries={drafts.waiting} />;
  // Words that were not sent stay in their box, also when nothing can be sent any more.
  if (!view.may.includes('addLine') && !isComposing) return waiting;
  if (open === null) {
    return (
      <div className="composer-dock">
        {waiting}
        <Button
          icon="plus"
          onPress={() => drafts.show(drafts.begun ?? { kind: 'new' }, { heading })}
        >
          {t(isComposing ? 'board.composer.go-on' : 'board.composer.new')}
        </Button>
      </div>
    );
  }
  const spoken = spokenBy(view, board, draft, heading);
  const line = open.kind === 'new' ? null : allLines(board).find(({ id }) => id === open.line);
  const { audience, ...who } = destinationOf({ t, lang }, view, { target: open, draft, line });
  const sendIt = async (target: Target, words: Draft) => {
    if (audience === null) return who.hindrance;
    const saying = { code: spoken.kind, saidBy: spoken.speaker, audience };
    const answer = await send(commandOf(target, words, saying));
    if (answer.ok) return null;
    const { problem } = answer;
    // Only the page itself refuses without a word: enough waits already.
    return problem.message === '' ? t('board.waiting.too-many') : problem.message;
  };
  const submit = async () => {
    const sent = await drafts.send(sendIt, onAdded);
    setAdded(sent === 'accepted');
    if (sent !== 'no' && open.kind !== 'new') drafts.closeSent(open);
  };
  // From its first letter on it is meant for those who stood beside it then.
  const change = (part: Partial<Draft>) =>
    drafts.change(draft.audience === null && audience !== null ? { audience, ...part } : part);
  return (
    <div className="composer-dock">
      {waiting}
      <Composer
        key={keyOf(open)}
        target={open}
        draft={draft}
        isAdded={isAdded}
        onChange={change}
        onSend={() => void submit()}
        onClose={() => drafts.show(null)}
        lineText={line?.text ?? ''}
        named={view.conference.children.map(({ id, name }) => ({ id, words: name }))}
        audience={audience}
        {...spoken}
        {...who}
      />
    </div>
  );
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
