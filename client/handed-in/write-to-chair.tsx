import type { Role } from '../../shared/conference/roles.ts';
import { handsIn } from '../../shared/conference/may-hand-in.ts';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import './handed-in.css';
import { kindHint, kindWords } from './kind-words.ts';
import type { LetterKind, WhichChild } from './letter.ts';
import { LetterForm } from './letter-form.tsx';
import type { VoiceWords } from './letter-fields.tsx';
import { SentLetters } from './sent-letters.tsx';
import type { Letters, Post } from './use-letters.ts';

export interface WriteToChairProps {
  role: Role;
  letters: Letters;
  which: WhichChild;
  voices: VoiceWords;
  post: Post;
}

const icons: Record<LetterKind, IconName> = {
  statement: 'speech',
  'child-view': 'child',
  'danger-statement': 'pen',
  'safety-goal': 'sign',
  action: 'check',
  'factual-error': 'question',
  objection: 'person',
  needs: 'leaf',
};

/** What this person can write to the chair: first what it is, then the words, then who may read them. */
export function WriteToChair(props: WriteToChairProps) {
  const { role, letters } = props;
  const t = useTexts();
  const kinds = handsIn[role];
  const kind = letters.kind ?? (kinds.length === 1 ? (kinds[0] ?? null) : null);
  return (
    <div className="write-to-chair">
      {kind === null ? (
        <ul className="letter-kinds">
          {kinds.map((one) => (
            <li key={one}>
              <button type="button" className="letter-kind" onClick={() => letters.choose(one)}>
                <Icon name={icons[one]} size={24} />
                <span>
                  <b>{kindWords(t, one, role)}</b>
                  <span className="choice-hint">{kindHint(t, one, role)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <LetterForm {...props} key={kind} kind={kind} onBack={() => letters.choose(null)} />
      )}
      <SentLetters sent={letters.sent} role={role} />
    </div>
  );
}
