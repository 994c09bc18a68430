import type { Chance } from '../../simulation/pen-life/chance.ts';
import { journalKey } from '../ledger/keys.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Crowd } from '../world/crowd.ts';
import type { Folder } from '../world/folder.ts';
import { newId } from '../world/folder.ts';
import type { PowerCut } from '../faults/power-cut.ts';
import { pause } from '../world/wait.ts';

/** When a server is killed. */
export type Moment = 'typing' | 'start-up' | 'snapshot' | 'part' | 'redaction' | 'close' | 'full';

/** How often each comes in a run. A disk is filled up only where it is one of ours. */
export const moments: readonly Moment[] = [
  'typing',
  'typing',
  'start-up',
  'start-up',
  'snapshot',
  'part',
  'part',
  'redaction',
  'close',
  'full',
];

export interface At {
  readonly crowd: Crowd;
  readonly folder: Folder;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly disk: PowerCut | null;
  /** Letters that may still be saved before the document's log becomes a snapshot. */
  readonly lettersToSnapshot: number;
}

/** Lets the world come to the moment; whoever calls kills the server then. */
export async function comeTo(moment: Moment, at: At): Promise<void> {
  const { crowd, chance, ledger } = at;
  await pause(100 + chance.below(500));
  switch (moment) {
    case 'typing':
      return pause(chance.below(600));
    case 'start-up':
      return undefined;
    case 'snapshot':
      return burst(at);
    case 'part':
      void openOtherPart(at);
      return pause(chance.below(15));
    case 'redaction':
      void redact(at);
      return pause(chance.below(25));
    case 'full':
      ledger.note('the disk is full');
      at.disk?.fillUp();
      return pause(100 + chance.below(500));
    case 'close':
      ledger.note('the chair closes');
      void crowd.command({ kind: 'close', opId: newId() });
      return pause(chance.below(40));
  }
}

/** True when it was answered. */
export async function openOtherPart({ crowd, folder, ledger }: At): Promise<boolean> {
  const { parts } = folder;
  const part = crowd.phase().restricted ? parts.whole : parts.restricted;
  ledger.note(`the chair opens the ${part === parts.whole ? 'part for all' : 'restricted part'}`);
  const answered = await crowd.command({ kind: 'openPart', opId: newId(), part });
  ledger.note(`opening it was ${answered === null ? 'not answered' : 'answered'}`);
  return answered === true;
}

/** A line and all that was written in it is gone for ever. */
async function redact({ crowd, ledger, chance }: At): Promise<void> {
  const writer = chance.pick(crowd.writers());
  const line = chance.pick([...(writer?.doc.getMap('lines').keys() ?? [])]);
  if (line === undefined) return;
  const id = newId();
  const takes = ledger.keysOf(`${line} `);
  const words = takes.map((key) => journalKey(key.slice(line.length + 1)));
  const edit = { id, who: 'Chair', place: crowd.phase().audience, puts: [] };
  ledger.tried({ ...edit, takes: [...takes, ...words] });
  const answered = await crowd.command({ kind: 'redactLines', opId: id, lines: [line] });
  if (answered === true) ledger.told(id);
  if (answered === false) ledger.refused(id);
}

/** Types as fast as it goes until the snapshot must be under way. */
async function burst({ crowd, chance, ledger, lettersToSnapshot }: At): Promise<void> {
  const enough = ledger.counts().told + lettersToSnapshot + chance.below(30) - 10;
  for (let turn = 0; turn < 600 && ledger.counts().told < enough; turn += 1) {
    for (const writer of crowd.writers()) if (writer.closedFor() === null) writer.typeLetter();
    await pause(2);
  }
}
