import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { HandedInView } from '../../shared/conference/view/schemas/handing-in.ts';
import { chairOnlyKinds } from '../../shared/conference/may-hand-in.ts';
import { failureWords } from '../language/failure-words.ts';
import { dayInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Notice } from '../ui/notice.tsx';
import type { SendCommand } from './posts.ts';
import { ReleaseForm } from './release-form.tsx';
import { nameOf, sentBy, whoseWords } from './whose-words.ts';

interface TrayEntryProps {
  entry: HandedInView;
  view: ConferenceView;
  send: SendCommand;
}

/** One thing that was handed in: whose it is, whom they let read it, the words, and what the chair can do with it. */
export function TrayEntry({ entry, view, send }: TrayEntryProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [isReleasing, setReleasing] = useState(false);
  const { kind, standing, text } = entry;
  const reader = nameOf(view, entry.readOutBy);
  const by = sentBy(t, view, entry);
  return (
    <>
      <div className="letters-tray-entry-top">
        <span className="letters-tray-entry-who">{whoseWords(t, view, entry)}</span>
        <span className="letters-tray-entry-about">{dayInWords(entry.at, lang)}</span>
      </div>
      {by !== null && <p className="letters-tray-entry-about">{by}</p>}
      <div className="letters-tray-entry-chips">
        <Chip>{t(`handed-in.tray.kind.${kind}`)}</Chip>
        <ReadersChip entry={entry} />
        {entry.voice !== null && <Chip tone="child">{t(`handed-in.voices.${entry.voice}`)}</Chip>}
      </div>
      <p className="letter-words" dir="auto">
        {text === '' ? t('handed-in.tray.redacted') : text}
      </p>
      {reader !== null && (
        <p className="letters-tray-entry-about">{t('handed-in.tray.read-by', { name: reader })}</p>
      )}
      {isReleasing && standing !== 'released' ? (
        <ReleaseForm {...{ entry, view, send }} onDone={() => setReleasing(false)} />
      ) : (
        <Verbs {...{ entry, view, send }} onRelease={() => setReleasing(true)} />
      )}
    </>
  );
}

/** Whom its writer lets read it, in words and with a sign. */
function ReadersChip({ entry: { to, toWhom, kind } }: { entry: HandedInView }) {
  const t = useTexts();
  if (to === 'everyone') return <Chip icon="people">{t('handed-in.tray.for-everyone')}</Chip>;
  if (to === 'some')
    return <Chip icon="eye">{t('handed-in.tray.for-some', { whom: toWhom })}</Chip>;
  const key = chairOnlyKinds.has(kind) ? 'for-you-alone' : 'for-you';
  return <Chip icon="lock">{t(`handed-in.tray.${key}`)}</Chip>;
}

function Verbs({ entry, view, send, onRelease }: TrayEntryProps & { onRelease: () => void }) {
  const t = useTexts();
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const { id, kind, standing } = entry;
  const setAside = async (aside: boolean) => {
    setSending(true);
    setFailure(null);
    const answer = await send({ kind: 'setHandedInAside', handedIn: id, aside });
    setSending(false);
    if (!answer.ok) setFailure(failureWords(t, answer.problem));
  };
  if (standing === 'released' || !view.may.includes('setHandedInAside')) return null;
  const isForBoard = !chairOnlyKinds.has(kind);
  return (
    <>
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="button-row">
        {standing === 'new' && isForBoard && view.may.includes('releaseHandedIn') && (
          <Button size="small" kind="secondary" icon="arrow-end" onPress={onRelease}>
            {t('handed-in.tray.release')}
          </Button>
        )}
        <Button
          size="small"
          kind="quiet"
          busy={isSending}
          onPress={() => void setAside(standing === 'new')}
        >
          {t(
            standing === 'new'
              ? isForBoard
                ? 'handed-in.tray.aside'
                : 'handed-in.tray.done'
              : 'handed-in.tray.back',
          )}
        </Button>
      </div>
    </>
  );
}
