import { useEffect, useRef, useState } from 'react';
import type { Line } from '../../shared/board/line.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import type { Answer, NewCommand } from '../provider/send-command.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardHands } from './board-hands.ts';
import './redact-dialog.css';
import { answersUnder, sameWordsAs } from './redaction.ts';

interface RedactDialogProps {
  line: ShownLine;
  /** Every line this person has, to find the answers that go with it. */
  lines: readonly Line[];
  /** Copies of the outcomes are about already. */
  hasCopies: boolean;
  hands: Pick<BoardHands, 'sees'>;
  send: (command: NewCommand) => Promise<Answer>;
  onRemoved: () => void;
  onClose: () => void;
}

/** Takes words away for good: what they are, what goes with them, and asked twice. A refusal keeps it open. */
export function RedactDialog(props: RedactDialogProps) {
  const { line, send, onRemoved, onClose } = props;
  const t = useTexts();
  const [also, setAlso] = useState(() => sameWordsAs(line));
  const [isSure, setSure] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async () => {
    setSending(true);
    setFailure(null);
    const answer = await send({ kind: 'redactLines', lines: [line.id, ...also] });
    setSending(false);
    if (answer.ok) return onRemoved();
    setSure(false);
    return setFailure(failureWords(t, answer.problem));
  };
  return (
    <Dialog
      heading={t(isSure ? 'board.redact.sure' : 'board.redact.heading')}
      closeWords={t('board.redact.keep')}
      onClose={onClose}
      wide
      actions={
        <>
          <KeepButton key={String(isSure)} onPress={onClose} />
          <Button
            kind="grave"
            busy={isSending}
            onPress={() => (isSure ? void remove() : setSure(true))}
          >
            {t(isSending ? 'board.redact.busy' : isSure ? 'board.redact.yes' : 'board.redact.next')}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <p>{t('board.redact.lead')}</p>
      <Going {...props} also={isSure ? also : []} />
      {!isSure && line.alsoAs.length > 0 && <Others {...props} also={also} onAlso={setAlso} />}
      {props.hasCopies && (
        <Notice tone="care">
          <p>{t('board.redact.copies')}</p>
        </Notice>
      )}
    </Dialog>
  );
}

/** Has the focus when the dialog comes and when it asks again: Enter, pressed too often, removes nothing. */
function KeepButton({ onPress }: { onPress: () => void }) {
  const t = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button kind="secondary" onPress={onPress} ref={button}>
      {t('board.redact.keep')}
    </Button>
  );
}

type Also = readonly string[];

/** What is about to go, word for word: the line first, and once more with all that was ticked. */
function Going({ line, lines, hands, also }: RedactDialogProps & { also: Also }) {
  const t = useTexts();
  const chosen = [line, ...line.alsoAs.filter(({ id }) => also.includes(id))];
  return (
    <ul className="redact-lines">
      {chosen.map((one) => {
        const answers = answersUnder(lines, one.id);
        return (
          <li key={one.id}>
            <Words text={one.text} lang={one.lang} />
            <p className="redact-seen">
              <Icon name="eye" size={16} />
              {t('board.redact.seen', { who: hands.sees(one.audience).label })}
            </p>
            {answers.length > 0 && (
              <>
                <p>{t('board.redact.answers', { count: answers.length })}</p>
                <ul className="redact-answers">
                  {answers.map((answer) => (
                    <li key={answer.id}>
                      <Words text={answer.text} lang={answer.lang} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Words({ text, lang }: { text: string; lang: string | undefined }) {
  const t = useTexts();
  return (
    <p dir="auto" lang={lang} className="redact-words">
      {text === '' ? t('board.line.nothing-yet') : text}
    </p>
  );
}

/** The same line before other people, each with who sees it: it goes there too where it is ticked. */
function Others({
  line,
  lines,
  hands,
  also,
  onAlso,
}: RedactDialogProps & { also: Also; onAlso: (also: Also) => void }) {
  const t = useTexts();
  return (
    <fieldset className="redact-others">
      <legend>{t('board.redact.others')}</legend>
      {line.alsoAs.map(({ id, text, audience }) => (
        <Checkbox
          key={id}
          label={text}
          hint={[
            t('board.redact.seen', { who: hands.sees(audience).label }),
            ...answersIn(t, answersUnder(lines, id)),
          ].join('. ')}
          checked={also.includes(id)}
          onChange={(goes) => onAlso(goes ? [...also, id] : also.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}

const answersIn = (t: Say, { length: count }: readonly Line[]): string[] =>
  count === 0 ? [] : [t('board.redact.with-answers', { count })];
