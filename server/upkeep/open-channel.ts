import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { answerSchema, channelPath, questionSchema, readJson } from './channel.ts';
import type { Store } from '../store/store.ts';
import type { Answer, Question } from './channel.ts';
import { clearKeysBefore, clearLookedAt, clearLookedAtOf } from './leftovers.ts';
import { makeFoldersFor } from './make-backup.ts';
import type { Folders } from './paths.ts';
import { inPlainWords } from './plain-words.ts';
import { CannotDo } from './program.ts';

interface ChannelParts extends Folders {
  readonly store: Pick<Store, 'backup'>;
  /** Given one sentence where there can be no channel: the server runs all the same. */
  readonly tell: (sentence: string) => void;
}

/** As long as backups of keys are kept. */
const keptDays = 35;

/** Throws a sentence for whoever asked. */
type Answering = (question: Question) => Promise<void>;

/** Lets the programs of this machine's same user ask the server that runs on a folder. The folder is locked by now. */
export async function openChannel(parts: ChannelParts): Promise<void> {
  const { dataFolder, store, tell } = parts;
  const path = channelPath(dataFolder);
  clearLookedAt(parts);
  clearKeysBefore(parts, keptDays, Date.now());
  const answer = answerWith(store);
  const server = createServer((socket) => void talk(socket, answer));
  server.unref();
  const isFile = process.platform !== 'win32';
  try {
    // Left by a server that was killed: nobody else has this folder open.
    if (isFile) rmSync(path, { force: true });
    await listen(server, path);
    if (isFile) chmodSync(path, 0o600);
    if (isFile) process.once('exit', () => rmSync(path, { force: true }));
  } catch {
    tell(`There is no private channel at ${path}: backups need the server to be stopped.`);
  }
}

/** For its owner alone from the moment it is there. */
function listen(server: ReturnType<typeof createServer>, path: string): Promise<void> {
  const mask = process.umask(0o177);
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  }).finally(() => process.umask(mask));
}

/** One backup at a time. */
function answerWith({ backup }: ChannelParts['store']): Answering {
  let isBusy = false;
  return async ({ backup: files }) => {
    if (backup === undefined) throw new CannotDo('There is nothing on disk to back up.');
    if (isBusy) throw new CannotDo('A backup is being made already. Try again when it is done.');
    isBusy = true;
    try {
      makeFoldersFor(files);
      await backup(files);
    } finally {
      isBusy = false;
    }
  };
}

async function talk(socket: Socket, answer: Answering): Promise<void> {
  socket.on('error', () => undefined);
  for await (const line of createInterface({ input: socket })) {
    const asked = questionSchema.safeParse(readJson(line));
    const answered: Answer = asked.success
      ? await outcomeOf(answer(asked.data))
      : { ok: false, problem: 'The server does not know this question. Is it of another release?' };
    // Stopped in the middle: nobody is left to clear the copy away that was to be looked at.
    if (socket.destroyed && asked.success) clearLookedAtOf(asked.data.backup);
    socket.end(`${JSON.stringify(answerSchema.parse(answered))}\n`);
    return;
  }
}

const outcomeOf = (answered: Promise<void>): Promise<Answer> =>
  answered.then(
    () => ({ ok: true }),
    (error: unknown) => ({
      ok: false,
      problem: inPlainWords(error),
    }),
  );
