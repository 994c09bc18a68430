import { fromServerSchema } from '../../../shared/protocol/live.ts';
import type { FromServer } from '../../../shared/protocol/live.ts';
import { createChance } from '../../simulation/pen-life/chance.ts';
import type { FaultyDisk } from '../../support/faults/disk-faults.ts';
import { openFaultyDisk } from '../../support/faults/disk-faults.ts';
import { journalKey, sentMark, wordsKey } from '../ledger/keys.ts';
import { createLedger } from '../ledger/ledger.ts';
import type { Finding, Ledger } from '../ledger/ledger.ts';
import { readFolder, readOverSocket } from '../ledger/record.ts';
import { copyFolder, makeFolder, newId, removeFolder } from '../world/folder.ts';
import type { Folder, Seat } from '../world/folder.ts';
import { openReader } from '../world/reader.ts';
import type { Reader } from '../world/reader.ts';
import { postCommand } from '../world/sender.ts';
import { prepareServer } from '../world/server.ts';
import type { Server } from '../world/server.ts';
import { openSocket, seeView } from '../world/view.ts';
import type { SeenView, Way } from '../world/view.ts';
import { openWriter } from '../world/writer.ts';
import type { Writer } from '../world/writer.ts';

/** The real server on a disk that does what the test says, and a few people at one conference. */
export interface Scene {
  readonly folder: Folder;
  readonly disk: FaultyDisk;
  readonly server: Server;
  readonly way: Way;
  readonly ledger: Ledger;
  /** The seat of this name. */
  seat(name: string): Seat;
  /** A pen at the board of the part that runs. */
  write(name: string): Promise<Writer>;
  read(name: string): Promise<Reader>;
  /** Somebody's `/live`, come back to as a browser does. */
  listen(name: string): Ear;
  command(name: string, command: object): Promise<{ status: number; text: string }>;
  /** A line to be sent without the pen, as often as need be; answers the status of each try. */
  line(name: string): Promise<() => Promise<number>>;
  /** Kills the server and reads what it left in the folder; what is wrong with it by the ledger. */
  lost(): Promise<Finding[]>;
  /** What is wrong with what a fresh reader of that name is given. */
  lostFor(name: string): Promise<Finding[]>;
  close(): Promise<void>;
}

/** Everything somebody was told on `/live`, over all connections, oldest first. */
export interface Ear {
  readonly frames: readonly FromServer[];
  readonly closes: readonly number[];
  hears(what: FromServer['type'], since?: number): boolean;
  /** True, false, or null where it was never told. */
  storageWorks(): boolean | null;
  view(): Extract<FromServer, { type: 'view' }>['view'] | null;
  readonly leave: () => void;
}

export interface SceneOptions {
  readonly folder?: Folder;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs before the server starts. */
  readonly before?: (folder: Folder) => void | Promise<void>;
}

export async function setScene(options: SceneOptions = {}): Promise<Scene> {
  const folder = options.folder ?? (await makeFolder());
  await options.before?.(folder);
  const disk = openFaultyDisk(folder.path);
  const env = { ...disk.env, ...options.env };
  const server = await prepareServer({ folder: folder.path, env });
  await server.start().listens;
  const { origin, port } = server;
  const way: Way = { origin, port, conference: folder.conference };
  const ledger = createLedger();
  const chance = createChance(1);
  const open = new Set<() => void>();
  let letters = 0x4e00;

  const seat = (name: string): Seat => {
    const found = folder.seats.find((one) => one.name === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const boardOf = (view: SeenView): SeenView['documents'][number] => {
    const found = view.documents.find(({ audience }) => audience === view.writesTo);
    const board = found ?? view.documents[0];
    if (board === undefined) throw new Error('there is no board');
    return board;
  };
  const held = <One extends { readonly leave: () => void }>(one: One): One => {
    open.add(one.leave);
    return one;
  };
  const command: Scene['command'] = async (name, sent) => {
    const answer = await postCommand(way, seat(name), JSON.stringify(sent));
    return { status: answer.status, text: await answer.text() };
  };
  return {
    folder,
    disk,
    server,
    way,
    ledger,
    seat,
    write: async (name) => {
      const { id: document, audience } = boardOf(await seeView(way, seat(name)));
      const more = { ledger, chance, letters: () => String.fromCharCode(letters++) };
      return held(openWriter({ way, seat: seat(name), document, audience, ...more }));
    },
    read: async (name) => {
      const board = boardOf(await seeView(way, seat(name)));
      return held(openReader(way, seat(name), board.id));
    },
    listen: (name) => held(listen(way, seat(name))),
    command,
    line: async (name) => {
      const { writesTo: audience } = await seeView(way, seat(name));
      const id = newId();
      const text = `${sentMark}${newId()}`;
      const puts = [wordsKey(id, text), journalKey(text)];
      ledger.tried({ id, who: name, place: audience ?? '', puts, takes: [] });
      const saidBy = seat(name).person;
      const fields = { audience, code: 'strength', text, saidBy, about: null };
      return async () => {
        const { status } = await command(name, { kind: 'addLine', opId: id, ...fields });
        if (status === 200) ledger.told(id);
        return status;
      };
    },
    lost: async () => {
      await server.kill();
      const mark = ledger.mark();
      const copy = copyFolder(folder.path);
      const { found } = await readFolder(copy, folder.conference);
      removeFolder(copy);
      return ledger.judge(found, { mark, isLookedFor: () => true });
    },
    lostFor: async (name) => {
      const mark = ledger.mark();
      const { documents } = await seeView(way, seat(name));
      const { found } = await readOverSocket(way, seat(name), documents);
      const isLookedFor = (key: string): boolean => !key.startsWith('journal');
      return ledger.judge(found, { mark, isLookedFor });
    },
    close: async () => {
      for (const leave of open) leave();
      disk.heal();
      await server.kill();
      removeFolder(folder.path);
    },
  };
}

const backAfterMs = 100;

function listen(way: Way, seat: Seat): Ear {
  const frames: FromServer[] = [];
  const closes: number[] = [];
  let isOver = false;
  let hangUp = (): void => undefined;
  const connect = (): void => {
    const socket = openSocket(way, `/live/${way.conference}`, seat);
    hangUp = () => socket.terminate();
    socket.on('message', (data: Buffer) =>
      frames.push(fromServerSchema.parse(JSON.parse(data.toString()))),
    );
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      closes.push(code);
      if (!isOver) setTimeout(() => isOver || connect(), backAfterMs);
    });
  };
  connect();
  return {
    frames,
    closes,
    hears: (what, since = 0) => frames.slice(since).some(({ type }) => type === what),
    storageWorks: () => {
      const told = frames.flatMap((frame) => (frame.type === 'storage' ? [frame.works] : []));
      return told.at(-1) ?? null;
    },
    view: () => {
      const views = frames.flatMap((frame) => (frame.type === 'view' ? [frame.view] : []));
      return views.at(-1) ?? null;
    },
    leave: () => {
      isOver = true;
      hangUp();
    },
  };
}

export const typeMany = (writer: Writer, count: number): void => {
  for (let at = 0; at < count; at++) writer.typeLetter();
};

/** How many letters stand on a board. */
export const lettersOn = ({ doc }: Pick<Reader, 'doc'>): number =>
  [...doc.getMap('lines').values()].reduce<number>((all, line) => {
    const text = JSON.parse(JSON.stringify(line)) as { text?: string };
    return all + (text.text ?? '').length;
  }, 0);

/** The lines of the log about something that happened. */
export const loggedBy = ({ said }: Server, event: string): Record<string, unknown>[] =>
  said.flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const told = JSON.parse(line) as Record<string, unknown>;
    return told['event'] === event ? [told] : [];
  });
