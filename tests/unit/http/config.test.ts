import { describe, expect, test } from 'vitest';
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
