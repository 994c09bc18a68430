import { setTimeout } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { CookieName } from '../people/cookies.ts';
import { clearCookie, cookieNames, writeCookie } from '../people/cookies.ts';
import type { Pass } from '../people/pass.ts';
import type { People } from '../people/people.ts';
import type { Session } from '../people/sessions.ts';

/** A fresh session in the answer's cookie; no session is ever carried over, the browser's older one ends with its use. */
export async function begin(
  people: People,
  reply: FastifyReply,
  pass: Pass,
  older: Session | null,
): Promise<void> {
  const name = cookieOf(pass);
  const replaces = older !== null && cookieOf(older.pass) === name ? older.key : null;
  reply.header('set-cookie', writeCookie(name, await people.sessions.begin(pass, replaces)));
}

/** Ends the session and has the browser forget what it kept of it, also where nothing can be stored now. */
export async function end(people: People, reply: FastifyReply, session: Session): Promise<void> {
  // Forgotten here whatever becomes of the record: on a shared laptop nobody goes on as whoever has left.
  reply.header('set-cookie', clearCookie(cookieOf(session.pass)));
  reply.header('clear-site-data', '"cache", "storage"');
  await people.sessions.end(session.key);
}

const cookieOf = ({ as }: Pass): CookieName =>
  as === 'screen' ? cookieNames.screen : cookieNames.person;

/** How long every refusal takes at least, so that the time tells no more than the words (milliseconds). */
const calmMs = {
  door: 80,
  /** A PIN takes its time, also where there is none. */
  reading: 300,
} as const;

/** Waits until so long after `since`. Wrong, used and over need different work; nobody can tell by the clock. */
export async function calmly(since: number, where: keyof typeof calmMs = 'door'): Promise<void> {
  const rest = since + calmMs[where] - performance.now();
  if (rest > 0) await setTimeout(rest);
}
