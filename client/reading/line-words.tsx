import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { ActionFacts, StepInFacts } from './action-facts.tsx';
import './line.css';
import { LineMeta } from './line-meta.tsx';
import type { ReadableLine } from './shown-line.ts';

interface LineWordsProps {
  line: ReadableLine;
  /** The kind its place already says, so that it is not said again. */
  plainKind: ReadableLine['code'] | null;
}

/** A line as everyone reads it: its text, who said it, and for an action who does what by when. */
export function LineWords({ line, plainKind }: LineWordsProps) {
  const t = useTexts();
  const { childsWords } = line;
  return (
    <div
      className={joinClasses(
        'line-words',
        childsWords !== null && 'line-childs',
        line.struck && 'line-struck',
      )}
    >
      {childsWords !== null && (
        <p className="line-child-label">
          <Icon name="speech" size={18} />
          {childsWords === ''
            ? t('board.kinds.child-view')
            : t('board.line.childs-words', { name: childsWords })}
        </p>
      )}
      <LineText line={line} />
      {line.action && <ActionFacts action={line.action} />}
      {line.stepIn && <StepInFacts stepIn={line.stepIn} />}
      <LineMeta line={line} plainKind={plainKind} />
    </div>
  );
}

/** An answer as everyone reads it, beneath its line. */
export function AnswerWords({ line, plainKind }: LineWordsProps) {
  return (
    <div className={joinClasses('line-comment-words', line.struck && 'line-struck')}>
      <Icon name="speech" size={16} />
      <div>
        <LineText line={line} />
        <LineMeta line={line} plainKind={plainKind} />
      </div>
    </div>
  );
}

/** The words themselves; struck words stay where they are, with a line through them. */
function LineText({ line }: { line: Pick<ReadableLine, 'id' | 'text' | 'lang' | 'struck'> }) {
  const t = useTexts();
  const text =
    line.text === '' ? <em className="line-nothing">{t('board.line.nothing-yet')}</em> : line.text;
  return (
    <p className="line-text" dir="auto" lang={line.lang} id={`text-${line.id}`}>
      {line.struck ? <s>{text}</s> : text}
    </p>
  );
}
