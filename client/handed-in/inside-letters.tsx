import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import type { WhichChild } from './letter.ts';
import { postFromInside } from './posts.ts';
import type { SendCommand } from './posts.ts';
import { useSharedLetters } from './shared-letters.ts';
import { voicesOf } from './use-voices.ts';
import { WriteToChair } from './write-to-chair.tsx';

interface InsideLettersProps {
  view: ConferenceView;
  send: SendCommand;
}

/** The same for somebody who is in: before it begins, and beside the board. */
export function InsideLetters({ view, send }: InsideLettersProps) {
  const t = useTexts();
  const letters = useSharedLetters();
  return (
    <div className="inside-letters">
      <p className="letters-private">
        <Icon name="lock" />
        <span>{t('handed-in.prepare.private')}</span>
      </p>
      <WriteToChair
        role={view.you.role}
        letters={letters}
        which={whichChild(view)}
        voices={voicesOf(view)}
        post={postFromInside(t, send)}
      />
    </div>
  );
}

/** A child writes for their own page; an advocate for those they speak for; who works with children for any of them. */
function whichChild({ you, conference, writesFor = [] }: ConferenceView): WhichChild {
  if (you.role === 'child') return { by: 'own' };
  const { children } = conference;
  return {
    by: 'list',
    children:
      you.role === 'advocate' ? children.filter(({ id }) => writesFor.includes(id)) : children,
  };
}
