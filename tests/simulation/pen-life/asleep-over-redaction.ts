import { listLines } from '../../../shared/board/read-lines.ts';
import { until } from '../../support/until.ts';
import { demand } from './check-end.ts';
import { inTime } from './in-time.ts';
import { openWorld } from './world.ts';
import type { Planted } from './world.ts';

const secret = 'Rowan lives at 4 Alder Road.';

/**
 * A laptop falls asleep while its owner writes in a line that is taken away for good meanwhile. When it wakes up nothing
 * of that line is in its tray, not for a moment, and nothing of it goes anywhere; all else they wrote is in the tray.
 */
export async function sleepThroughRedaction(planted: Planted): Promise<void> {
  const world = await openWorld(3, planted);
  const { relay } = world;
  const { chair, police } = relay.people;
  const { board, proxy } = world.browserOf('minuteTaker');
  const { everyone } = relay.audiences;
  const write = (text: string) =>
    board.pen(everyone)?.newLine({ code: 'strength', saidBy: [police], text });
  const shown = () => board.snapshot().documents.flatMap(({ lines }) => lines);
  const kept = () => board.snapshot().notSent.map(({ text }) => text);
  const isSaved = () => board.snapshot().documents.every(({ unsaved }) => unsaved.size === 0);
  const stored = () =>
    [...world.disk.addresses().values()].flatMap((id) =>
      listLines(world.onDisk(id)).map(({ text }) => text),
    );
  const everKept = new Set<string>();
  board.subscribe(() => kept().forEach((text) => everKept.add(text)));
  try {
    await until(board, () => board.pen(everyone) !== null);
    write(secret);
    await until(board, () => isSaved() && shown().some(({ text }) => text === secret));
    const line = shown().find(({ text }) => text === secret)?.id ?? '';

    const old = board.pen(everyone);
    proxy.blackhole();
    board.penFor(line)?.typeInto(line, `${secret} Above the bakery.`);
    write('Something else.');
    const answer = await relay.command(chair, { kind: 'redactLines', lines: [line] });
    demand(answer.ok, 'it was refused');

    proxy.drop();
    proxy.resume();
    board.retryNow();
    const isBack = () => ![null, old].includes(board.pen(everyone));
    await inTime(until(board, isBack), () => 'not back', planted);
    demand(!board.undo(), 'there is something to undo');
    write('After.');
    await inTime(
      until(board, () => isSaved() && stored().includes('After.')),
      () => 'not saved',
      planted,
    );
    const seen = [...everKept].join(' ');
    demand(seen === 'Something else.', `the tray held: ${seen}`);
    const anywhere = [...stored(), ...kept(), ...shown().map(({ text }) => text)].join(' ');
    demand(!anywhere.includes('Rowan') && !anywhere.includes('bakery'), 'the words came back');
  } finally {
    await world.close();
  }
}
