import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import './not-sent-tray.css';

/** Words that never reached the board, as plain text. */
export interface NotSentWords {
  readonly id: string;
  readonly text: string;
  /** Who was to see them, on the board of somebody who may write for several; empty elsewhere. */
  readonly meantFor: string;
  /** Why the server did not take them, in plain words; null where nobody refused them. */
  readonly refusal: string | null;
  /** They can be written on the board again at once. */
  readonly mayAddAgain: boolean;
}

interface NotSentTrayProps {
  entries: readonly NotSentWords[];
  onAddAgain: (id: string) => void;
  onDismiss: (id: string) => void;
  /** Nothing went wrong: they wait for their writer to come back. */
  isCalm?: boolean;
}

/** What was typed and could not be kept on the board: to copy, or to add again. Nothing leaves it by itself. */
export function NotSentTray({ entries, onAddAgain, onDismiss, isCalm }: NotSentTrayProps) {
  const t = useTexts();
  const again = entries.filter(({ mayAddAgain, text }) => mayAddAgain && text !== '');
  if (entries.length === 0) return null;
  return (
    <section className={joinClasses('tray', isCalm && 'tray-calm')} aria-labelledby="tray-heading">
      <h2 id="tray-heading">
        <Icon name={isCalm ? 'pen' : 'warning'} />
        {t(isCalm ? 'board.tray.kept' : 'board.tray.heading', { count: entries.length })}
      </h2>
      {again.length > 1 && (
        <div className="button-row">
          <Button
            size="small"
            icon="plus"
            onPress={() => again.forEach(({ id }) => onAddAgain(id))}
          >
            {t('board.tray.add-all')}
          </Button>
        </div>
      )}
      <ul>
        {entries.map((entry) => (
          <TrayEntry key={entry.id} entry={entry} onAddAgain={onAddAgain} onDismiss={onDismiss} />
        ))}
      </ul>
    </section>
  );
}

function TrayEntry({
  entry: { id, text, meantFor, refusal, mayAddAgain },
  onAddAgain,
  onDismiss,
}: Omit<NotSentTrayProps, 'entries'> & { entry: NotSentWords }) {
  const t = useTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <li>
      <div>
        <p className="tray-words" dir="auto">
          {text === '' ? t('board.tray.no-words') : text}
        </p>
        {refusal !== null && <p className="tray-refusal">{refusal}</p>}
        {meantFor !== '' && (
          <p className="tray-meant-for">{t('board.tray.meant-for', { audience: meantFor })}</p>
        )}
      </div>
      <div className="button-row">
        {mayAddAgain && text !== '' && (
          <Button size="small" icon="plus" onPress={() => onAddAgain(id)}>
            {t('board.tray.add-again')}
          </Button>
        )}
        {text !== '' && (
          <Button kind="secondary" size="small" icon="copy" onPress={() => void copy()}>
            {t(isCopied ? 'board.tray.copied' : 'board.tray.copy')}
          </Button>
        )}
        <Button kind="quiet" size="small" onPress={() => onDismiss(id)}>
          {t('board.tray.dismiss')}
        </Button>
      </div>
    </li>
  );
}
