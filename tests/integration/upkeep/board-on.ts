import type { ConferenceView } from '../../../shared/conference/view.ts';
import { putLine, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openStockClient, synced } from '../../support/stock-client.ts';
import type { StockClient } from '../../support/stock-client.ts';
import { until } from '../../support/until.ts';
import type { Browser } from '../http/browser.ts';
import { createBrowser } from '../http/browser.ts';
import { openLive } from '../http/live-socket.ts';
import { chairName, newConference, opId, passphrase } from '../http/scene.ts';
import { signUp } from '../http/staff-kit.ts';
import type { StaffKit } from '../http/staff-kit.ts';
import type { ServerOn } from './server-on.ts';

/** A chair at the board of a conference that has started, by real sockets. */
export interface BoardOn {
  readonly chair: Browser;
  readonly kit: StaffKit;
  readonly conference: string;
  /** The address of the document for everyone, as it is now. */
  address(): Promise<string>;
  /** A new line with these words; resolves when somebody else reads it: then it is on disk. */
  write(words: string): Promise<void>;
  /** The chair's own document, as a laptop has it. */
  readonly pen: StockClient;
  close(): void;
}

export async function openBoardOn(server: ServerOn): Promise<BoardOn> {
  const { origin } = server;
  const chair = createBrowser(origin);
  const token = /set-up#(\S+)/.exec(server.said)?.[1];
  const kit = await signUp(chair, { token, name: chairName, username: 'marguerite', passphrase });
  const made = await chair.post('/api/conferences', newConference);
  const { conference } = made.json as { conference: string };
  await chair.post(`/api/conferences/${conference}/commands`, { kind: 'start', opId: opId() });
  const { document, person } = await seeBoard(origin, conference, chair);
  const where = { origin, conference, cookieOf: () => chair.cookie() };
  const pen = openStockClient(where, document, person);
  const reader = openStockClient(where, document, person);
  await Promise.all([synced(pen), synced(reader)]);
  let lines = 0;
  return {
    chair,
    kit,
    conference,
    pen,
    address: async () => (await seeBoard(origin, conference, chair)).document,
    async write(words) {
      const id = `line-${(lines += 1)}-${opId().slice(0, 8)}`;
      putLine(pen.doc, id, person);
      for (const letter of words) typeIn(pen.doc, id, letter);
      await until(reader.changes, () => wordsIn(reader.doc, id) === words);
    },
    close: () => {
      pen.close();
      reader.close();
    },
  };
}

/** What the chair's page is told of the board. */
export async function seeBoard(origin: string, conference: string, chair: Browser) {
  const live = openLive(origin, conference, chair.cookie());
  const view = await live.view(({ at }) => at === 'conference');
  live.close();
  if (view.at !== 'conference') throw new Error('the chair is not at the conference');
  return { document: documentOf(view), person: view.you.id };
}

function documentOf({ documents }: ConferenceView): string {
  const [first] = documents;
  if (first === undefined) throw new Error('the chair sees no document');
  return first.id;
}
