import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { newcomersTo, releaseAudiences } from './release-newcomers.ts';

interface ReleaseDialogProps {
  view: ConferenceView;
  drawing: DrawingView;
  send: BoardStore['send'];
  /** To the page: to look at it, or to write what it shows. */
  onOpen: (goal: 'page' | 'description') => void;
  onReleased: () => void;
  onClose: () => void;
}

/** A copy of a page for others: to whom, and who of them sees it for the first time, by name, before it goes. [W25] */
export function ReleaseDialog(props: ReleaseDialogProps) {
  const { view, drawing, send, onOpen, onReleased, onClose } = props;
  const t = useTexts();
  const lang = useLanguage();
  const [to, setTo] = useState('');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<{ kind: string; words: string } | null>(null);
  const audiences = releaseAudiences(view, drawing);
  const isChosen = audiences.includes(to);
  const release = async () => {
    setSending(true);
    setFailure(null);
    const newcomers = newcomersTo(view, to, drawing).map(({ id }) => id);
    const page = { drawing: drawing.id, audience: to, newcomers };
    const answer = await send({ kind: 'releaseDrawing', ...page });
    setSending(false);
    if (answer.ok) return onReleased();
    const { kind } = answer.problem;
    return setFailure({ kind, words: failureWords(t, answer.problem) });
  };
  return (
    <Dialog
      heading={t('drawings.release.heading', { name: drawing.name })}
      closeWords={t('drawings.release.cancel')}
      onClose={onClose}
      actions={
        <>
          {isChosen && (
            <Button icon="eye" busy={isSending} onPress={() => void release()}>
              {t('drawings.release.go')}
            </Button>
          )}
          <Button kind="quiet" onPress={onClose}>
            {t('drawings.release.cancel')}
          </Button>
        </>
      }
    >
      {failure !== null && failure.kind !== 'not-complete' && (
        <Notice tone="wrong" announced>
          <p>{failure.words}</p>
        </Notice>
      )}
      {failure?.kind === 'not-complete' && (
        <Notice tone="care" announced>
          <p>{t('drawings.release.words')}</p>
          <Button size="small" icon="pen" onPress={() => onOpen('description')}>
            {t('drawings.release.go-words')}
          </Button>
        </Notice>
      )}
      {audiences.length === 0 ? (
        <p>{t('drawings.release.nobody-else')}</p>
      ) : (
        <>
          <p>{t('drawings.release.lead')}</p>
          <Select
            label={t('drawings.release.to')}
            value={isChosen ? to : ''}
            unchosen={t('drawings.release.unchosen')}
            options={audiences.map((id) => ({
              value: id,
              words: audienceLabel(t, lang, view, id),
            }))}
            onChange={(audience) => {
              setTo(audience);
              setFailure(null);
            }}
          />
          {isChosen && <Newcomers {...props} to={to} />}
        </>
      )}
    </Dialog>
  );
}

function Newcomers({ view, drawing, to, onOpen }: ReleaseDialogProps & { to: string }) {
  const t = useTexts();
  const people = newcomersTo(view, to, drawing);
  if (people.length === 0) return <p role="status">{t('drawings.release.no-newcomers')}</p>;
  return (
    <section className="release-newcomers" aria-live="polite">
      <h3>{t('drawings.release.newcomers')}</h3>
      <ul>
        {people.map(({ id, name, title, role }) => (
          <li key={id}>
            <b>{name}</b> <span className="soft">{title || t(`roles.${role}`)}</span>
          </li>
        ))}
      </ul>
      <Notice tone="care">
        <p>{t('drawings.release.check')}</p>
        <Button kind="secondary" size="small" icon="eye" onPress={() => onOpen('page')}>
          {t('drawings.release.look')}
        </Button>
      </Notice>
    </section>
  );
}
