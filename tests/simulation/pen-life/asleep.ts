import { listLines } from '../../../shared/board/read-lines.ts';
import { until } from '../../support/until.ts';
import { demand } from './check-end.ts';
import { inTime } from './in-time.ts';
import { openWorld } from './world.ts';
import type { Planted } from './world.ts';

/**
 * A laptop falls asleep while its owner writes; a restricted part that they are not of comes and goes meanwhile. What
 * they wrote is in their tray and on no board, and they write on.
 */
export async function sleepThroughRestricted(planted: Planted): Promise<void> {
  const world = await openWorld(2, planted);
  const { relay, parts } = world;
  const { chair, police } = relay.people;
  const { board, proxy } = world.browserOf('minuteTaker');
  const atPolice = world.browserOf('police').board;
  const { everyone } = relay.audiences;
  const open = async (part: string) => relay.command(chair, { kind: 'openPart', part });
  const write = (text: string) =>
    board.pen(everyone)?.newLine({ code: 'strength', saidBy: [police], text });
  const isSaved = () => board.snapshot().documents.every(({ unsaved }) => unsaved.size === 0);
  const shown = () => board.snapshot().documents.flatMap(({ lines }) => lines);
  const texts = () => shown().map(({ text }) => text);
  const kept = () => board.snapshot().notSent.map(({ text }) => text);
  const stored = () =>
    [...world.disk.addresses().values()].flatMap((id) =>
      listLines(world.onDisk(id)).map(({ text }) => text),
    );
  try {
    await relay.command(chair, { kind: 'givePen', person: police });
    await until(board, () => board.pen(everyone) !== null);
    write('Before.');
    await until(board, () => isSaved() && texts().includes('Before.'));
    const before = shown().find(({ text }) => text === 'Before.')?.id ?? '';

    const old = board.pen(everyone);
    proxy.blackhole();
    write('Asleep.');
    board.penFor(before)?.typeInto(before, 'Before and asleep.');
    await open(parts.restricted);
    const restricted = await audienceOf(world, parts.restricted);
    await inTime(
      until(atPolice, () => atPolice.pen(restricted) !== null),
      () => 'the police have no pen in their part',
      planted,
    );
    atPolice.pen(restricted)?.newLine({ code: 'strength', saidBy: [police], text: 'Restricted.' });
    await until(atPolice, () => stored().includes('Restricted.'));
    await open(parts.whole);

    proxy.drop();
    proxy.resume();
    board.retryNow();
    const isBack = () => ![null, old].includes(board.pen(everyone));
    await inTime(until(board, isBack), () => 'not back', planted);
    write('After.');
    await inTime(
      until(board, () => isSaved() && stored().includes('After.')),
      () => 'not saved',
      planted,
    );
    demand(!stored().some((text) => text.includes('sleep')), 'words of an old address came back');
    demand(kept().toSorted().join(' ') === 'Asleep. Before and asleep.', 'words are lost');
    demand(!texts().includes('Restricted.'), 'the minute taker sees what was restricted');
  } finally {
    await world.close();
  }
}

async function audienceOf({ relay }: Awaited<ReturnType<typeof openWorld>>, part: string) {
  return (await relay.room()).state().parts.get(part)?.audience ?? '';
}
