import { useState } from 'react';
import type { Command } from '../../shared/conference/commands.ts';
import type { Result } from '../../shared/result.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { Failure } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';

interface LetterWaysProps {
  conference: string;
  person: string;
  name: string;
  send: (command: RenewLink) => Promise<Result<unknown, Failure>>;
  /** The old link opens nothing any more, and there is a new one. */
  onStopped: () => void;
}

type RenewLink = Omit<Extract<Command, { kind: 'renewLink' }>, 'opId'>;

/** For the chair, beside a reader's link: print the letter, or stop the link at once. */
export function LetterWays({ conference, person, name, send, onStopped }: LetterWaysProps) {
  const t = useTexts();
  const [isAsked, setAsked] = useState(false);
  const { send: sendOnce, isSending, failure } = useSending();
  const stop = async () => {
    const answer = await sendOnce(() => send({ kind: 'renewLink', person }));
    if (!answer.ok) return;
    setAsked(false);
    onStopped();
  };
  return (
    <>
      <LinkButton
        kind="secondary"
        size="small"
        icon="print"
        href={`/conferences/${conference}/letters/${person}`}
        spoken={t('letters.ways.print-of', { name })}
      >
        {t('letters.ways.print')}
      </LinkButton>
      <Button
        kind="secondary"
        size="small"
        icon="close"
        spoken={t('letters.ways.stop-of', { name })}
        onPress={() => setAsked(true)}
      >
        {t('letters.ways.stop')}
      </Button>
      {isAsked && (
        <AskDialog
          heading={t('letters.ways.stop-heading')}
          yes={t('letters.ways.stop-yes')}
          no={t('letters.ways.stop-no')}
          grave
          busy={isSending}
          failure={failure && failureWords(t, failure)}
          onYes={() => void stop()}
          onNo={() => setAsked(false)}
        >
          <p>{t('letters.ways.stop-words', { name })}</p>
        </AskDialog>
      )}
    </>
  );
}
