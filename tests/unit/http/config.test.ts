import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';

const problemOf = (args: string[], environment: Record<string, string> = {}): string => {
  const read = readConfig(args, environment);
  return read.ok ? '' : read.problem;
};

describe('what whoever starts the server may choose', () => {
  test('without a word it is for this machine only, in ./data and ./keys', () => {
    expect(readConfig([], {})).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: null,
        room: false,
        json: false,
        dataFolder: './data',
        keysFolder: './keys',
        tls: null,
        publicOrigin: null,
        council: null,
      },
    });
  });

  test('a flag goes before the environment', () => {
    const read = readConfig(['--port', '0', '--room'], { PORT: '8080', HOST: '10.0.0.7' });
    expect(read.ok && [read.value.port, read.value.host, read.value.room]).toEqual([
      0,
      '10.0.0.7',
      true,
    ]);
  });

  test.each([
    [['--port', 'http'], {}],
    [['--port', '70000'], {}],
    [['--port', '-1'], {}],
    [['--host', 'a b'], {}],
    [['--bogus'], {}],
    [['word'], {}],
    [[], { PUBLIC_ORIGIN: 'https://example.org/' }],
    [[], { PUBLIC_ORIGIN: 'example.org' }],
    [[], { TLS_CERT: 'cert.pem' }],
  ])('%j %j is answered with a sentence', (args, environment) => {
    expect(problemOf(args, environment)).toMatch(/^[A-Z].*\.$/);
  });

  const folder = mkdtempSync(join(tmpdir(), 'whiteboard-config-'));
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'a secret\n');
  afterAll(() => rmSync(folder, { recursive: true }));
  const council = {
    OIDC_ISSUER: 'https://login.microsoftonline.com/5f1d/v2.0',
    OIDC_CLIENT_ID: 'whiteboard',
    OIDC_CLIENT_SECRET_FILE: secret,
  };

  test('[P19] the council’s sign-in asks for a second factor unless it is told that the issuer does', () => {
    const read = readConfig([], council);
    expect(read.ok && read.value.council).toEqual({
      issuer: council.OIDC_ISSUER,
      clientId: 'whiteboard',
      key: { by: 'secret', secret: 'a secret' },
      mfa: { claim: 'amr', value: 'mfa' },
      staff: null,
      administrators: null,
      tenant: null,
      recheck: false,
    });
    const told = readConfig([], {
      ...council,
      OIDC_MFA: 'issuer',
      OIDC_STAFF: 'roles=Whiteboard.Chair',
      OIDC_ADMINISTRATORS: 'roles=Whiteboard.Administrator',
      OIDC_TENANT: '5f1d',
      OIDC_RECHECK: '1',
    });
    expect(told.ok && told.value.council).toMatchObject({
      mfa: null,
      staff: { claim: 'roles', value: 'Whiteboard.Chair' },
      administrators: { claim: 'roles', value: 'Whiteboard.Administrator' },
      tenant: '5f1d',
      recheck: true,
    });
  });

  test.each<Record<string, string>>([
    { OIDC_ISSUER: 'http://login.example.org' },
    { OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
    { OIDC_ISSUER: 'https://login.microsoftonline.com/organizations/v2.0' },
    { OIDC_ISSUER: 'login.example.org' },
    { OIDC_CLIENT_SECRET_FILE: join(folder, 'not-there') },
    { OIDC_CLIENT_ID: '' },
    { OIDC_MFA: 'yes' },
    { OIDC_STAFF: 'Whiteboard.Chair' },
  ])(
    '[P19] %j is answered with a sentence, not with a sign-in that lets in too many',
    (changed) => {
      expect(problemOf([], { ...council, ...changed })).toMatch(/^[A-Z].*\.$/s);
    },
  );

  test('it is never open to other machines without TLS', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.20', 'whiteboard.local']) {
      expect(problemOf(['--host', host])).toContain('TLS');
      expect(problemOf(['--host', host, '--room'])).toBe('');
      expect(problemOf(['--host', host], { PUBLIC_ORIGIN: 'http://example.org' })).toContain('TLS');
      expect(problemOf(['--host', host], { PUBLIC_ORIGIN: 'https://example.org' })).toBe('');
      expect(problemOf(['--host', host], { TLS_CERT: 'c', TLS_KEY: 'k' })).toBe('');
    }
  });
});
