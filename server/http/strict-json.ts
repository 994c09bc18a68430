import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';

export type JsonProblem = 'not-json' | 'too-deep' | 'key-twice' | 'odd-number' | 'odd-key';

/** Deeper than any request of ours (a decision's children's categories are at four). */
export const maxDepth = 6;

/**
 * Reads JSON that can only mean one thing: no key twice in one object, no `__proto__`, no number that would turn into
 * another (1e999, -0), nothing deeper than `maxDepth`. JSON.parse alone lets all of these through.
 */
export function parseStrictJson(text: string): Result<unknown, JsonProblem> {
  const problem = findProblem(text);
  if (problem !== null) return no(problem);
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return no('not-json');
  }
}

// One token of JSON: a string, a number, or a sign; whatever is none of these, JSON.parse complains about. A string that
// never ends is a token too: looked for again from each quote within it, 64 KB of them took nine seconds.
const tokens = /"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*|[{}[\]:,]/g;
const oddKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Looks before JSON.parse does, so that ten thousand brackets are never built into anything. */
function findProblem(text: string): JsonProblem | null {
  const open: (Set<string> | 'list')[] = [];
  let last = '';
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : 'list');
    if (token === '}' || token === ']') open.pop();
    if (open.length > maxDepth) return 'too-deep';
    const problem = token === ':' ? judgeKey(last, open.at(-1)) : judgeNumber(token);
    if (problem !== null) return problem;
    last = token;
  }
  return null;
}

function judgeKey(token: string, keys: Set<string> | 'list' | undefined): JsonProblem | null {
  const key = readKey(token);
  if (key === null || keys === undefined || keys === 'list') return 'not-json';
  if (oddKeys.has(key)) return 'odd-key';
  if (keys.has(key)) return 'key-twice';
  keys.add(key);
  return null;
}

/** As it will be read: "a" and "\u0061" are one key. */
function readKey(token: string): string | null {
  try {
    const key: unknown = JSON.parse(token);
    return typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}

function judgeNumber(token: string): JsonProblem | null {
  if (!/^-?\d/.test(token)) return null;
  const value = Number(token);
  return Number.isFinite(value) && !Object.is(value, -0) ? null : 'odd-number';
}
