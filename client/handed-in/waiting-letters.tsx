import { useState } from 'react';
import type { WaitingRoomView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { postFromDoor } from './posts.ts';
import { useSharedLetters } from './shared-letters.ts';
import { useDoorVoices } from './use-voices.ts';
import { WriteToChair } from './write-to-chair.tsx';

interface WaitingLettersProps {
  view: WaitingRoomView;
}

/** In the waiting room, for whoever came by their own link: what they want the chair to know before it begins. */
export function WaitingLetters({ view }: WaitingLettersProps) {
  const t = useTexts();
  const letters = useSharedLetters();
  const voices = useDoorVoices();
  const [isOpen, setOpen] = useState(letters.kind !== null || letters.sent.length > 0);
  const { role } = view.you;
  return (
    <section className="panel" aria-labelledby="prepare-heading">
      <h2 id="prepare-heading">{t('handed-in.prepare.heading')}</h2>
      <p>{t('handed-in.prepare.lead')}</p>
      <p className="letters-private">
        <Icon name="lock" />
        <span>{t('handed-in.prepare.private')}</span>
      </p>
      {isOpen ? (
        <WriteToChair
          role={role}
          letters={letters}
          which={role === 'child' ? { by: 'own' } : { by: 'name' }}
          voices={voices}
          post={postFromDoor(t)}
        />
      ) : (
        <div>
          <Button kind="secondary" icon="pen" onPress={() => setOpen(true)}>
            {t('handed-in.prepare.open')}
          </Button>
        </div>
      )}
      {letters.sent.length > 0 && <p>{t('handed-in.prepare.done')}</p>}
    </section>
  );
}
