import { applyUpdate, Doc } from 'yjs';
import { listLines } from '../../../shared/board/read-lines.ts';
import type { Life } from './life.ts';
import type { Browser, World } from './world.ts';

/** What must be so when everything has settled. Throws a sentence otherwise. */
export async function checkEnd({ world, claims }: Life): Promise<void> {
  const written = new Set<string>();
  demand(world.disk.wroteToOld() === null, 'something was written to an address that was left');
  for (const document of world.disk.addresses().values()) {
    const stored = await readStored(world, document);
    const watched = listLines(world.onDisk(document));
    demand(
      JSON.stringify(stored) === JSON.stringify(watched),
      'the store reads back something else',
    );
    for (const { text } of stored) for (const letter of text) written.add(letter);
  }
  const trays = world.browsers.flatMap(({ board }) => board.snapshot().notSent);
  const kept = new Set(trays.flatMap(({ text }) => Array.from(text)));
  const lost = claims.owed().filter((letter) => !written.has(letter) && !kept.has(letter));
  demand(lost.length === 0, `these letters are lost: ${lost.join('')}`);
  const dead = new Set(claims.dead());
  for (const document of world.disk.documents()) {
    for (const { text } of await readStored(world, document)) {
      const back = Array.from(text).filter((letter) => dead.has(letter));
      demand(back.length === 0, `letters of a redacted line are on disk: ${back.join('')}`);
    }
  }
  demand(claims.broken() === null, claims.broken() ?? '');
  for (const browser of world.browsers) checkTray(browser);
  checkRefusals(world);
}

export function demand(holds: boolean, orElse: string): void {
  if (!holds) throw new Error(orElse);
}

async function readStored({ relay }: World, document: string) {
  const doc = new Doc();
  for await (const update of relay.store().readUpdates(relay.conference, document)) {
    applyUpdate(doc, update);
  }
  return listLines(doc);
}

/** What the board shows word by word is not in the tray too, and nothing is there twice. */
function checkTray({ board, name: who }: Browser): void {
  const { notSent, documents } = board.snapshot();
  const shown = documents.flatMap(({ lines }) => lines.map(({ id, text }) => `${id} ${text}`));
  const entries = notSent
    .filter(({ changed }) => changed.join() === 'text')
    .map(({ line, text }) => `${line} ${text}`);
  demand(
    !entries.some((entry) => shown.includes(entry)),
    `words of the board are in the tray too, of ${who}`,
  );
  demand(
    entries.length === new Set(entries).size,
    `the same words are in the tray of ${who} twice`,
  );
}

/** An honest pen is refused only because it, or the line it wrote in, went elsewhere a moment ago. */
function checkRefusals({ relay, tale }: World): void {
  const narrows = tale.some((step) => step.endsWith('narrowLine'));
  const fair = ['no-pen', 'reader-writes', ...(narrows ? ['locked-line'] : [])];
  const refusals = relay.events.filter(({ event }) => event === 'connection-refused');
  const reasons = refusals.map((event) => ('why' in event ? event.why : ''));
  const unfair = reasons.filter((why) => !fair.includes(why));
  demand(unfair.length === 0, `an honest pen was refused: ${unfair.join()}`);
}
