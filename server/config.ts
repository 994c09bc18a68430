import { parseArgs } from 'node:util';
import { isIP } from 'node:net';
import * as z from 'zod/mini';
import type { Result } from '../shared/result.ts';
import { no, ok } from '../shared/result.ts';
import { readCouncil } from './council-config.ts';
import type { CouncilSettings } from './people/council/settings.ts';

/** What whoever starts the server may choose, by a flag or in the environment. */
export interface Config {
  /** 0 lets the machine choose. */
  readonly port: number;
  /** Where it listens; null leaves it to the way it is started. */
  readonly host: string | null;
  /** For the people in the room: TLS on the local network. */
  readonly room: boolean;
  /** The demo: one line for programs on stdout. */
  readonly json: boolean;
  readonly dataFolder: string;
  readonly keysFolder: string;
  /** Files with a certificate that browsers trust, and its key. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** Where people reach it when something stands in front of it, `https://whiteboard.example.org`. */
  readonly publicOrigin: string | null;
  /** Where the council's staff sign in; null for accounts of our own. */
  readonly council: CouncilSettings | null;
}

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  room: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  data: { type: 'string', default: './data' },
  keys: { type: 'string', default: './keys' },
} as const;

const portSchema = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535));
const originSchema = z
  .string()
  .check(z.refine((text) => URL.canParse(text) && new URL(text).origin === text));
const hostSchema = z
  .string()
  .check(z.refine((text) => isIP(text) !== 0 || /^[a-z0-9.-]{1,253}$/i.test(text)));

const defaultPort = '3000';

/** Reads flags and environment; the problem is a sentence for whoever started it. */
export function readConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, string> {
  const read = readFlags(args);
  if (!read.ok) return read;
  const { room, json, data, keys, ...flagged } = read.value;
  const { TLS_CERT: certFile, TLS_KEY: keyFile, PUBLIC_ORIGIN, PORT, HOST } = environment;
  const port = portSchema.safeParse(flagged.port ?? PORT ?? defaultPort);
  if (!port.success) return no('The port is a number from 0 to 65535, like --port 3000.');
  const host = z.optional(hostSchema).safeParse(flagged.host ?? HOST);
  if (!host.success) return no('The host is an address or a name, like --host 192.168.1.20.');
  const origin = z.optional(originSchema).safeParse(PUBLIC_ORIGIN);
  if (!origin.success) {
    return no(
      'PUBLIC_ORIGIN is written like https://whiteboard.example.org, with nothing after it.',
    );
  }
  if ((certFile === undefined) !== (keyFile === undefined)) {
    return no('TLS_CERT and TLS_KEY go together: give both files or neither.');
  }
  const council = readCouncil(environment);
  if (!council.ok) return council;
  const tls = certFile === undefined || keyFile === undefined ? null : { certFile, keyFile };
  const config = {
    port: port.data,
    host: host.data ?? null,
    publicOrigin: origin.data ?? null,
    room: room ?? false,
    json: json ?? false,
    dataFolder: data ?? './data',
    keysFolder: keys ?? './keys',
    tls,
    council: council.value,
  };
  return checkSafe(config);
}

function readFlags(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: flags, allowPositionals: false }).values);
  } catch {
    const names = Object.keys(flags).map((name) => `--${name}`);
    return no(`There is a word here that means nothing to me. I know ${names.join(', ')}.`);
  }
}

/** Cookies and words never cross a network in the clear. */
function checkSafe(config: Config): Result<Config, string> {
  const { host, room, tls, publicOrigin } = config;
  const isCovered = room || tls !== null || publicOrigin?.startsWith('https://') === true;
  if (host === null || isLoopback(host) || isCovered) return ok(config);
  return no(
    `Other machines could reach ${host}, and without TLS anybody on the network could read along. ` +
      'Add --room, or TLS_CERT and TLS_KEY, or PUBLIC_ORIGIN=https://… when TLS ends in front of this.',
  );
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');
