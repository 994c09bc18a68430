import { agreeable } from '../../shared/board/line.ts';
import { useTexts } from '../language/language.ts';
import { AnswerWords, LineWords } from '../reading/line-words.tsx';
import type { ShownLine } from '../reading/shown-line.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { usePlanHands } from './plan-hands.ts';
import { nameable, personLabel } from './plan-people.ts';

/** A line as the board has it, with what was answered to it and who agrees. */
export function PlanLine({ line, plainKind }: { line: ShownLine; plainKind: ShownLine['code'] }) {
  return (
    <>
      {/* The board behind it has the line too: no two things on one page have one id. */}
      <LineWords line={{ ...line, id: `plan-${line.id}` }} plainKind={plainKind} />
      {line.comments.length > 0 && (
        <ul className="line-comments">
          {line.comments.map((comment) => (
            <li key={comment.id}>
              <AnswerWords line={{ ...comment, id: `plan-${comment.id}` }} plainKind="comment" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One's own tick; whoever writes ticks for everyone in the room. */
export function Agreeing({ line }: { line: ShownLine }) {
  const t = useTexts();
  const { view, adds, agree } = usePlanHands();
  if (!line.rights.agree || !agreeable.has(line.code)) return null;
  // With other words nobody agreed yet.
  const agreed = line.agreedBefore ? [] : (line.fields.agreedBy ?? []);
  if (adds !== 'pen') {
    return (
      <span className="plan-agree">
        <Button
          kind="quiet"
          size="small"
          icon={line.agreedByMe ? 'undo' : 'check'}
          spoken={t(line.agreedByMe ? 'plan.agree.take-back-of' : 'plan.agree.yes-to', {
            line: line.text,
          })}
          onPress={() => void agree(line.id, !line.agreedByMe)}
        >
          {t(line.agreedByMe ? 'board.agree.take-back' : 'board.agree.yes')}
        </Button>
      </span>
    );
  }
  return (
    <details className="plan-more">
      <summary>{t('plan.agree.who')}</summary>
      <div className="plan-ticks">
        {nameable(view).map((person) => (
          <Checkbox
            key={person.id}
            plain
            label={personLabel(person)}
            checked={agreed.includes(person.id)}
            onChange={(agrees) => void agree(line.id, agrees, person.id)}
          />
        ))}
      </div>
    </details>
  );
}
