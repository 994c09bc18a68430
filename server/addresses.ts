import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import { isLoopback } from './config.ts';
import type { Address } from './http/parts.ts';
import type { Certificate } from './http/web-server.ts';
import { localAddresses, localNames } from './network.ts';
import { openRoomCertificate } from './room-certificate.ts';

/** Where the server listens, and with what certificate; its address is known once it has a port. */
export interface Listening {
  readonly host: string;
  readonly certificate: Certificate | null;
  addressAt(port: number): Address;
}

const ownMachine = ['127.0.0.1', 'localhost'] as const;

/** Throws a sentence for whoever started it, where there is no network or no certificate to be read. */
export async function chooseAddress(config: Config): Promise<Listening> {
  const { tls } = config;
  const given = tls === null ? null : readCertificate(tls);
  return config.room ? onRoomsNetwork(config, given) : whereTold(config, given);
}

async function onRoomsNetwork(config: Config, given: Certificate | null): Promise<Listening> {
  const reachable = config.host === null ? localAddresses() : [config.host];
  if (reachable.length === 0) {
    throw new Error(
      'This computer is on no network that a phone could join. Connect it to the room’s network and start again.',
    );
  }
  const names = [...reachable, ...localNames(), ...ownMachine];
  return {
    host: config.host ?? '0.0.0.0',
    certificate: given ?? (await openRoomCertificate(config.keysFolder, names)),
    addressAt: (port) => addressOf(config, 'https', names, port, given !== null),
  };
}

function whereTold(config: Config, given: Certificate | null): Listening {
  const scheme = given === null ? 'http' : 'https';
  const names = namesOf(config.host);
  return {
    host: config.host ?? '127.0.0.1',
    certificate: given,
    addressAt: (port) => addressOf(config, scheme, names, port, given !== null),
  };
}

/** What can be typed to reach this host; the addresses that stand for all of a machine's are none of them. */
function namesOf(host: string | null): readonly string[] {
  if (host === null) return ownMachine;
  if (isLoopback(host)) return [...new Set([host, ...ownMachine])];
  const isEvery = host === '0.0.0.0' || host === '::';
  return isEvery ? [...localNames(), ...localAddresses(), ...ownMachine] : [host];
}

function addressOf(
  { publicOrigin }: Config,
  scheme: 'http' | 'https',
  names: readonly string[],
  port: number,
  hasTrustedCertificate: boolean,
): Address {
  if (publicOrigin !== null) {
    const trusted = publicOrigin.startsWith('https:');
    return { origin: publicOrigin, origins: new Set([publicOrigin]), trusted };
  }
  const origins = names.map((name) => originOf(scheme, name, port));
  return { origin: origins[0] ?? '', origins: new Set(origins), trusted: hasTrustedCertificate };
}

/** As browsers write it: an IPv6 address in brackets, the scheme's own port left out. */
const originOf = (scheme: string, name: string, port: number): string =>
  new URL(`${scheme}://${name.includes(':') ? `[${name}]` : name}:${String(port)}`).origin;

function readCertificate({
  certFile,
  keyFile,
}: {
  certFile: string;
  keyFile: string;
}): Certificate {
  try {
    return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  } catch {
    throw new Error(`TLS_CERT (${certFile}) or TLS_KEY (${keyFile}) could not be read.`);
  }
}
