import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { takeOverAnswerSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';

/** The deputy's way to the chair: ask, wait a minute in the chair's sight, take over. */
export function TakeOver({ conference }: { conference: string }) {
  const t = useTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button kind="secondary" onPress={() => setAsking(true)}>
        {t('staff.named.take-over')}
      </Button>
      {isAsking && <TakeOverDialog conference={conference} onClose={() => setAsking(false)} />}
    </>
  );
}

interface TakeOverDialogProps {
  conference: string;
  onClose: () => void;
}

function TakeOverDialog({ conference, onClose }: TakeOverDialogProps) {
  const t = useTexts();
  const [, goTo] = useLocation();
  const [from, setFrom] = useState<number | null>(null);
  const left = useSecondsTo(from);
  const { send, isSending, failure } = useSending();
  const path = `/api/conferences/${conference}/take-over`;
  const go = async (what: 'ask' | 'take') => {
    const body = { opId: newId(), do: what };
    const answer = await send(() => post(path, body, takeOverAnswerSchema));
    if (!answer.ok) setFrom(null);
    else if (what === 'take') goTo(`/c/${conference}`);
    else setFrom(answer.value.from);
  };
  const isReady = from !== null && left === 0;
  const next = () => (from === null ? go('ask') : go('take'));
  return (
    <AskDialog
      heading={t('staff.named.take-over-heading')}
      yes={t(from === null ? 'staff.named.ask' : 'staff.named.take')}
      no={t('staff.named.not-now')}
      busy={isSending || (from !== null && !isReady)}
      failure={failure && failureWords(t, failure)}
      onYes={() => void next()}
      onNo={onClose}
    >
      <p>{t('staff.named.take-over-words')}</p>
      {from !== null && (
        <p role="timer">
          {isReady ? t('staff.named.ready') : t('staff.named.waiting', { count: left })}
        </p>
      )}
    </AskDialog>
  );
}

/** Whole seconds until then, by this device's clock. */
function useSecondsTo(moment: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (moment === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [moment]);
  return moment === null ? 0 : Math.max(0, Math.ceil((moment - now) / 1000));
}
