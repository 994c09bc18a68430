import { createHash } from 'node:crypto';
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { CannotDo } from './program.ts';

/** What a running server is asked on its private channel: one line of JSON, answered by one. */
export const questionSchema = z.strictObject({
  /** Copy what is stored at this moment into two new files. */
  backup: z.strictObject({ data: z.string(), keys: z.string() }),
});
export type Question = z.infer<typeof questionSchema>;

export const answerSchema = z.union([
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), problem: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Systems take 103 bytes at least. */
const longestPathBytes = 100;

/**
 * Where the server of this data folder listens: a socket file in the folder itself, or under the machine's folder for
 * such things where that path would be too long; a named pipe on Windows.
 */
export function channelPath(dataFolder: string): string {
  const folder = realpathSync(dataFolder);
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\whiteboard-${mark}`;
  const file = join(folder, 'upkeep.sock');
  return Buffer.byteLength(file) <= longestPathBytes
    ? file
    : join(tmpdir(), `whiteboard-${mark}.sock`);
}

/** Asks the server that runs on this folder; null when none does. Throws what it answers it could not do. */
export async function askServer(dataFolder: string, question: Question): Promise<true | null> {
  const socket = await connect(dataFolder);
  if (socket === null) return null;
  socket.write(`${JSON.stringify(question)}\n`);
  for await (const line of createInterface({ input: socket })) {
    socket.destroy();
    const answer = answerSchema.safeParse(readJson(line));
    if (answer.data?.ok === true) return true;
    throw new CannotDo(answer.data?.problem ?? 'The server answered something I do not know.');
  }
  throw new CannotDo('The server was stopped before it was done. Try again.');
}

/** Does a server run on this folder? */
export async function isServed(dataFolder: string): Promise<boolean> {
  const socket = await connect(dataFolder);
  socket?.destroy();
  return socket !== null;
}

async function connect(dataFolder: string): Promise<Socket | null> {
  let path: string;
  try {
    path = channelPath(dataFolder);
  } catch {
    return null;
  }
  checkOwner(path, dataFolder);
  const socket = createConnection(path);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => {
      // Cut off in the middle: its lines end, and that is all there is to know.
      socket.on('error', () => undefined);
      resolve(socket);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null);
      else
        reject(
          new CannotDo(
            `I may not speak to the server (${path}: ${error.code}). Run this as the user the server runs as.`,
          ),
        );
    });
  });
}

/** Anybody may put a socket into the machine's folder, and say from there that a backup was made. */
function checkOwner(path: string, dataFolder: string): void {
  if (process.platform === 'win32' || dirname(path) === realpathSync(dataFolder)) return;
  const owner = lstatSync(path, { throwIfNoEntry: false })?.uid;
  const owners = [undefined, statSync(dataFolder).uid, process.getuid?.()];
  if (owners.includes(owner)) return;
  throw new CannotDo(
    `${path} was put there by somebody else on this machine, not by the server. Remove it, and start the server again.`,
  );
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
