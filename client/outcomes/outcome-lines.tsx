import { AnswerWords, LineWords } from '../reading/line-words.tsx';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import { useTexts } from '../language/language.ts';
import { AskAbout } from './ask-about-line.tsx';
import './outcomes.css';
import './paper-text.css';
import type { OutcomeEntry } from './read-line.ts';

/** Lines as they stood on the board, each with what was answered to it; where there are none it says so. */
export function OutcomeLines({ entries }: { entries: readonly OutcomeEntry[] }) {
  const t = useTexts();
  if (entries.length === 0) return <p className="soft">{words.nothingWritten}</p>;
  return (
    <ol className="outcome-lines">
      {entries.map(({ line, comments, changed, key }) => (
        <li key={line.id}>
          {changed !== null && (
            <p className="paper-changed">
              <b>{changed.label}</b>
              {changed.was !== '' && <span dir="auto">{changed.was}</span>}
            </p>
          )}
          <LineWords line={line} plainKind={null} />
          {comments.length > 0 && (
            <ul className="line-comments" aria-label={t('board.line.answers')}>
              {comments.map((comment) => (
                <li key={comment.id} className="line-comment">
                  <AnswerWords line={comment} plainKind="comment" />
                </li>
              ))}
            </ul>
          )}
          <AskAbout line={{ key, text: line.text }} />
        </li>
      ))}
    </ol>
  );
}
