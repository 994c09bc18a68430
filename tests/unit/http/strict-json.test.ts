import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxDepth, parseStrictJson } from '../../../server/http/strict-json.ts';

const depthOf = (value: unknown): number =>
  value !== null && typeof value === 'object'
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;

describe('[W4] JSON is read strictly', () => {
  test('whatever JSON.stringify writes of ordinary values is read back as it was', () => {
    const values = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' }).filter((value) => {
      const text = JSON.stringify(value);
      return !/__proto__|constructor|prototype/.test(text) && !/(?<![\d.eE])-0(?![\d.])/.test(text);
    });
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value);
        const read = parseStrictJson(text);
        const plain: unknown = JSON.parse(text);
        if (depthOf(plain) > maxDepth) expect(read.ok).toBe(false);
        else expect(read).toEqual({ ok: true, value: plain });
      }),
      { numRuns: 300 },
    );
  });

  test('it never throws, and never reads what JSON.parse refuses', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'{ } [ ] : , " \\ 0 - 1 e . u a'.split(' '), ' ') }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        if (parseStrictJson(text).ok) expect(() => void JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['{"a":1,"a":2}', 'key-twice'],
    [String.raw`{"a":1,"\u0061":2}`, 'key-twice'],
    ['{"a":{"b":1,"b":2}}', 'key-twice'],
    ['{"__proto__":1}', 'odd-key'],
    [String.raw`{"\u005f_proto__":1}`, 'odd-key'],
    ['{"a":1e999}', 'odd-number'],
    ['[-1e999]', 'odd-number'],
    ['[-0]', 'odd-number'],
    ['[-0.0e5]', 'odd-number'],
    ['[[[[[[[1]]]]]]]', 'too-deep'],
    ['[1,]', 'not-json'],
    ['', 'not-json'],
    ['\uFEFF{}', 'not-json'],
  ])('%s is no JSON of ours: %s', (text, problem) => {
    expect(parseStrictJson(text)).toEqual({ ok: false, problem });
  });

  test.each(['{"a":{"b":1},"b":{"b":2}}', '["-0","1e999","{\\"a\\":1,\\"a\\":2}"]', '[0,-1,1e3]'])(
    '%s is fine',
    (text) => {
      const value: unknown = JSON.parse(text);
      expect(parseStrictJson(text)).toEqual({ ok: true, value });
    },
  );

  test('a megabyte of brackets is refused at once', () => {
    const brackets = '['.repeat(1_000_000);
    // What it costs, not how long it takes: others may be at work on the same machine.
    const before = process.threadCpuUsage();
    expect(parseStrictJson(brackets).ok).toBe(false);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(200);
  });
});
