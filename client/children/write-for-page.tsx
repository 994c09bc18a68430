import type { ConferenceView } from '../../shared/conference/view.ts';
import { LetterForm } from '../handed-in/letter-form.tsx';
import { postFromInside } from '../handed-in/posts.ts';
import type { SendCommand } from '../handed-in/posts.ts';
import { SentLetters } from '../handed-in/sent-letters.tsx';
import { useSharedLetters } from '../handed-in/shared-letters.ts';
import { voicesOf } from '../handed-in/use-voices.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';

interface WriteForPageProps {
  view: ConferenceView;
  send: SendCommand;
  child: { readonly id: string; readonly name: string };
}

/** A child writes on their own page, and an advocate on that of the child they speak for; the chair reads it first. */
export function WriteForPage({ view, send, child }: WriteForPageProps) {
  const t = useTexts();
  const letters = useSharedLetters();
  const { you, writesFor = [], may } = view;
  if (!writesFor.includes(child.id) || !may.includes('handIn')) return null;
  const isOwn = you.role === 'child';
  const mine = view.conference.children.filter(({ id }) => writesFor.includes(id));
  const { child: of } = letters.letterOf('child-view');
  const isOpen = letters.kind === 'child-view' && of === child.id;
  const open = () => {
    letters.change('child-view', { child: child.id });
    letters.choose('child-view');
  };
  return (
    <section className="child-write">
      {isOpen ? (
        <LetterForm
          kind="child-view"
          role={you.role}
          letters={letters}
          which={isOwn ? { by: 'own' } : { by: 'list', children: mine }}
          voices={voicesOf(view)}
          post={postFromInside(t, send)}
          onBack={() => letters.choose(null)}
        />
      ) : (
        <div>
          <Button kind="secondary" icon="pen" onPress={open}>
            {isOwn ? t('children.write-own') : t('children.write', { name: child.name })}
          </Button>
        </div>
      )}
      <SentLetters
        sent={letters.sent.filter(({ kind }) => kind === 'child-view')}
        role={you.role}
      />
    </section>
  );
}
