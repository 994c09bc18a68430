import { useState } from 'react';
import { becamesFor } from '../../shared/board/became.ts';
import type { Became } from '../../shared/board/became.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { AnswerWords, LineWords } from '../reading/line-words.tsx';
import type { ShownLine } from '../reading/shown-line.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { isDue } from './changes-shown.ts';
import type { ReviewDraft } from './review-hands.ts';
import { useReviewHands } from './review-hands.ts';

/** Where it came from and what became of it is said by the page around it. */
const said = { since: null, became: null };

/** A line of last time, with what became of it: one press for whoever has the pen. */
export function ChangedLine({ line }: { line: ShownLine }) {
  const t = useTexts();
  const { view, say, drafts, setDraft } = useReviewHands();
  const draft = drafts.get(line.id) ?? null;
  const due = isDue(line, view.conference.date);
  return (
    <>
      {/* The board behind it has the line too: no two things on one page have one id. */}
      <LineWords line={{ ...line, ...said, id: `review-${line.id}` }} plainKind={line.code} />
      {due && (
        <p className="review-due">
          <Icon name="clock" size={16} />
          {t('review.due')}
        </p>
      )}
      {line.comments.length > 0 && (
        <ul className="line-comments">
          {line.comments.map((comment) => (
            <li key={comment.id}>
              <AnswerWords line={{ ...comment, id: `review-${comment.id}` }} plainKind="comment" />
            </li>
          ))}
        </ul>
      )}
      <div className="review-verbs">
        {line.rights.move && (
          <Marks
            line={line}
            onReword={() => setDraft(line.id, { what: 'reword', text: line.text })}
          />
        )}
        {say !== null && draft === null && (
          <Button
            kind="quiet"
            size="small"
            icon="speech"
            spoken={t('review.say-of', { line: line.text })}
            onPress={() => setDraft(line.id, { what: 'say', text: '' })}
          >
            {t('review.say')}
          </Button>
        )}
      </div>
      {draft !== null && <Words line={line} draft={draft} />}
    </>
  );
}

function Marks({ line, onReword }: { line: ShownLine; onReword: () => void }) {
  const t = useTexts();
  const { mark } = useReviewHands();
  const press = (became: Became) => {
    if (line.became === became) mark(line, null);
    else if (became === 'reworded') onReword();
    else mark(line, became);
  };
  return (
    <fieldset className="review-marks">
      <legend className="visually-hidden">{t('review.marks', { line: line.text })}</legend>
      {becamesFor(line.code).map((became) => (
        <button
          key={became}
          type="button"
          aria-pressed={line.became === became}
          onClick={() => press(became)}
        >
          {t(`review.became.${became}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** What is typed stays until it is on the board. */
function Words({ line, draft }: { line: ShownLine; draft: ReviewDraft }) {
  const t = useTexts();
  const { say, reword, setDraft } = useReviewHands();
  const [isSending, setSending] = useState(false);
  const { what, text } = draft;
  const close = () => setDraft(line.id, null);
  const send = async () => {
    const words = text.trim();
    if (words === '' || (what === 'reword' && words === line.text.trim())) return;
    setSending(true);
    const isDone = what === 'reword' ? reword(line, words) : await say?.(line, words);
    setSending(false);
    if (isDone === true) close();
  };
  return (
    <div className="review-words">
      <TextArea
        label={t(`review.words.${what}`)}
        hint={what === 'reword' ? t('review.words.reword-hint') : undefined}
        rows={2}
        maxLength={limits.lineText}
        value={text}
        onChange={(typed) => setDraft(line.id, { what, text: typed })}
      />
      <p className="button-row">
        <Button size="small" busy={isSending} onPress={() => void send()}>
          {t('review.words.send')}
        </Button>
        <Button kind="quiet" size="small" onPress={close}>
          {t('review.words.close')}
        </Button>
      </p>
    </div>
  );
}
