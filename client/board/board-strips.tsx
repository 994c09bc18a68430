import { useLanguage, useTexts } from '../language/language.ts';
import type { BoardSnapshot, BoardStore } from '../provider/board-store.ts';
import { Button } from '../ui/button.tsx';
import { boardAsText } from './board-as-text.ts';
import { NotSentTray } from './not-sent-tray.tsx';
import { saveTextFile } from './save-text-file.ts';
import { audienceWords } from '../reading/audience-words.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { Strip } from './strip.tsx';
import type { Drafts } from './use-drafts.ts';

interface BoardStripsProps {
  board: ShownBoard;
  snapshot: BoardSnapshot;
  store: BoardStore;
  /** Why something could not be done, until it was read. */
  problem: string | null;
  onProblemRead: () => void;
  /** This person has just taken words away for good. */
  hasRemoved: boolean;
  onRemovedRead: () => void;
  /** A document of theirs cannot be opened. */
  isDamaged: boolean;
  drafts: Pick<Drafts, 'left' | 'forget'>;
}

/** What went wrong, and what can be done about it: never over the board, always above it. */
export function BoardStrips(props: BoardStripsProps) {
  const { board, snapshot, store, problem, onProblemRead, drafts } = props;
  const { cannotSave } = snapshot.saving;
  const t = useTexts();
  const lang = useLanguage();
  const isLost = snapshot.saving.standing === 'lost' || snapshot.saving.standing === 'not-saved';
  const save = () =>
    saveTextFile(t('board.file.name'), boardAsText(board, t('board.file.title'), t, lang));
  const entries = [
    ...snapshot.notSent.map(({ id, text, audience, name }) => ({
      id,
      text,
      meantFor: audienceWords(t, name),
      mayAddAgain: store.pen(audience) !== null,
      refusal: null,
    })),
    ...drafts.left.map((left) => ({ ...left, meantFor: '', mayAddAgain: false })),
  ];
  return (
    <>
      <div role="status">
        {(isLost || cannotSave) && (
          <Strip
            icon="cloud-off"
            tone="care"
            actions={
              <Button kind="secondary" size="small" icon="download" onPress={save}>
                {t('board.file.save')}
              </Button>
            }
          >
            {t(cannotSave ? 'board.cannot-save' : 'board.lost')}
          </Strip>
        )}
        {props.isDamaged && (
          <Strip icon="warning" tone="care">
            {t('board.damaged')}
          </Strip>
        )}
        {props.hasRemoved && (
          <Strip
            icon="check"
            actions={
              <Button kind="quiet" size="small" onPress={props.onRemovedRead}>
                {t('board.problem.read')}
              </Button>
            }
          >
            {t('board.redact.done')}
          </Strip>
        )}
      </div>
      {problem !== null && (
        <div role="alert">
          <Strip
            icon="warning"
            tone="care"
            actions={
              <Button kind="quiet" size="small" onPress={onProblemRead}>
                {t('board.problem.read')}
              </Button>
            }
          >
            {problem}
          </Strip>
        </div>
      )}
      <NotSentTray
        entries={entries}
        onAddAgain={(id) => {
          // Whose words they are is chosen on the line itself.
          store.addAgain(id, { saidBy: [] });
        }}
        onDismiss={(id) => {
          store.dismiss(id);
          if (drafts.left.some((one) => one.id === id)) drafts.forget(id);
        }}
      />
    </>
  );
}
