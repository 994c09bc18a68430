import type { Seat } from './folder.ts';
import type { Phase } from './crowd.ts';
import { Broken, waitUntil } from './wait.ts';
import type { Writer, WriterParts } from './writer.ts';
import { openWriter } from './writer.ts';

/** A laptop that falls asleep with words on it, and wakes when its document has another address. */
export interface Sleeper {
  readonly document: string;
  /** Must be told "replaced", and nothing of it comes back. */
  readonly wakeUp: () => Promise<void>;
}

export async function fallAsleep(
  phase: Phase,
  seat: Seat,
  parts: Omit<WriterParts, 'seat' | 'document' | 'audience'>,
): Promise<Sleeper> {
  const { document, audience } = phase;
  const writer: Writer = openWriter({ ...parts, seat, document, audience });
  await waitUntil(
    () => writer.provider.synced,
    () => 'somebody with a laptop is at the board',
  );
  writer.provider.disconnect();
  for (let letter = 0; letter < 3; letter += 1) writer.typeLetter();
  return {
    document,
    wakeUp: async () => {
      writer.provider.connect();
      await waitUntil(
        () => writer.closedFor() !== null || writer.provider.synced,
        () => 'a laptop that slept is answered',
      );
      const code = writer.closedFor();
      // Whatever it is told: nothing it still holds may ever be on a board again.
      writer.refuseAll();
      writer.leave();
      if (code !== 4409) throw new Broken(`an old address was answered ${code ?? 'with a board'}`);
    },
  };
}
