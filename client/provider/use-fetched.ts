import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import type { Result } from '../../shared/result.ts';
import { get } from './request.ts';
import type { Failure } from './request.ts';

/** What a GET answered, for as long as the page is shown. */
export interface Fetched<Value> {
  /** The newest good answer; it stays while a later try fails. */
  readonly value: Value | null;
  readonly failure: Failure | null;
  readonly load: () => Promise<void>;
}

/** Fetches when the page is shown and whenever `version` changes. */
export function useFetched<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  version = '',
): Fetched<z.infer<Schema>> {
  const [good, setGood] = useState<{ version: string; value: z.infer<Schema> } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** How often it was asked for, and which of these was answered last, and last with something good. */
  const turns = useRef({ asked: 0, heard: 0, good: 0 });
  const accept = useCallback(
    (turn: number, answer: Result<z.infer<Schema>, Failure>) => {
      // One that was overtaken on its way is older than what is shown.
      if (turn >= turns.current.heard) {
        turns.current.heard = turn;
        setFailure(answer.ok ? null : answer.problem);
      }
      if (!answer.ok || turn < turns.current.good) return;
      turns.current.good = turn;
      setGood({ version, value: answer.value });
    },
    [version],
  );
  useEffect(() => {
    const turn = (turns.current.asked += 1);
    void get(path, schema).then((answer) => accept(turn, answer));
  }, [path, schema, accept]);
  const load = async () => {
    const turn = (turns.current.asked += 1);
    accept(turn, await get(path, schema));
  };
  return { value: good?.value ?? null, failure, load };
}
