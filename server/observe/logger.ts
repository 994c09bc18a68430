import { pino } from 'pino';
import type { DestinationStream } from 'pino';

/** Everything that is ever logged: what happened, with ids and counts. */
export type Event =
  | 'started'
  | 'stopping'
  | 'stopped'
  | 'answered'
  | 'bug'
  /** Nothing can be stored: everything is read-only until it works again. */
  | 'storage-failed'
  | 'storage-works'
  /** The thread that writes is dead: the process ends. */
  | 'storage-gone'
  | 'room-dropped'
  | 'document-damaged'
  | 'conference-damaged'
  | 'sealed-account-used'
  | 'conference-destroyed'
  | 'upgrade-refused'
  | 'upgrade-failed'
  | 'connection-refused';

/** The closed list of fields; whatever is not one of them cannot be logged, by name or by type. */
export interface Fields {
  readonly port?: number;
  readonly method?: string;
  /** The pattern of an address, never the address. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly conference?: string;
  readonly document?: string;
  readonly account?: string;
  /** A short word out of our own list, never anybody's. */
  readonly why?: string;
  /** The name of an error's class and its code: messages may repeat what somebody wrote. */
  readonly error?: string;
  readonly code?: string;
  /** Where in our own code, without the message. */
  readonly at?: string;
}

export interface Log {
  tell(event: Event, fields?: Fields): void;
  bug(error: unknown, fields?: Fields): void;
}

const names = [
  'port',
  'method',
  'route',
  'status',
  'ms',
  'conference',
  'document',
  'account',
  'why',
  'error',
  'code',
  'at',
] as const;

/** What somebody has to look at, and what they should know of. */
const errors = new Set<Event>([
  'bug',
  'storage-failed',
  'storage-gone',
  'document-damaged',
  'conference-damaged',
]);
const warnings = new Set<Event>(['sealed-account-used', 'storage-works', 'room-dropped']);

/** On stderr; where a person watches the terminal, only what went wrong or has to be noticed. */
export function openLog(): Log {
  return createLog(pino.destination(2), process.stderr.isTTY ? 'warn' : 'info');
}

/** Structured lines; stdout belongs to people (and to the demo's one line), so this is given another place. */
export function createLog(destination: DestinationStream, level: 'info' | 'warn' = 'info'): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const lines = pino(options, destination);
  const tell = (event: Event, fields: Fields = {}): void => {
    const told = { event, ...onlyKnown(fields) };
    if (errors.has(event)) lines.error(told);
    else if (warnings.has(event)) lines.warn(told);
    else lines.info(told);
  };
  return { tell, bug: (error, fields) => tell('bug', { ...fields, ...describe(error) }) };
}

/** Held to the list at run time too: a wider object may have come in under the type. */
function onlyKnown(fields: Fields): Fields {
  return Object.fromEntries(
    names.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])),
  );
}

function describe(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: error.name, ...code, at: whereIn(error.stack ?? '') };
}

/** The frames alone: the first lines of a stack repeat the message. */
const whereIn = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?file:\/\/.*?\/(server|shared|node_modules)\//, '($1/'))
    .join(' < ');
