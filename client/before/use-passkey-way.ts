import { useState } from 'react';
import { passkeyJson } from '../../shared/protocol/staff.ts';
import type { Result } from '../../shared/result.ts';
import { post } from '../provider/request.ts';
import type { Failure } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { askPasskey } from './passkey-calls.ts';

/** One button's way through a passkey: asked by the server, answered by the device, sent back. */
export interface PasskeyWay {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** The device gave no answer: the person stopped it, or has no passkey that fits. */
  readonly isStopped: boolean;
  readonly go: () => Promise<void>;
}

export function usePasskeyWay(
  what: 'sign-in' | 'second-factor' | 'prove',
  send: (passkey: unknown) => Promise<Result<unknown, Failure>>,
  onDone: () => void,
): PasskeyWay {
  const { send: track, isSending, failure } = useSending();
  const [isStopped, setStopped] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const go = async () => {
    setStopped(false);
    const asked = await track(() => post('/api/passkey/ask', { for: what }, passkeyJson));
    if (!asked.ok) return;
    setAsking(true);
    const passkey = await askPasskey(asked.value);
    setAsking(false);
    if (passkey === null) return setStopped(true);
    const answer = await track(() => send(passkey));
    if (answer.ok) onDone();
  };
  return { isBusy: isSending || isAsking, failure, isStopped, go };
}
