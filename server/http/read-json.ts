import type { FastifyInstance, FastifyRequest } from 'fastify';
import { limits } from '../../shared/protocol/limits.ts';
import { parseStrictJson } from './strict-json.ts';

/** What a POST carried: how long it was, and what it says (undefined for what is no JSON of ours). */
export interface Body {
  readonly letters: number;
  readonly value: unknown;
}

const nothing: Body = { letters: 0, value: undefined };
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** JSON is the only thing this server reads, strictly. */
export function readJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: limits.longCommandBytes },
    async (_request: FastifyRequest, bytes: Buffer) => Promise.resolve(readBytes(bytes)),
  );
}

export const readBody = (request: FastifyRequest): Body =>
  (request.body as Body | undefined) ?? nothing;

function readBytes(bytes: Buffer): Body {
  try {
    const text = utf8.decode(bytes);
    const read = parseStrictJson(text);
    return { letters: text.length, value: read.ok ? read.value : undefined };
  } catch {
    return { ...nothing, letters: bytes.length };
  }
}
