import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import { explainMalformed } from './explain-malformed.ts';
import { readBody } from './read-json.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals, refuse } from './refusals.ts';

/** What a request came to: what is sent back as JSON, or why not. */
export type Outcome = Result<object, HttpRefusal>;

/** A POST whose body keeps to a schema; what does not is refused before anything is looked at. */
export function onPost<Schema extends z.core.$ZodType>(
  app: FastifyInstance,
  path: string,
  schema: Schema,
  handle: (
    body: z.output<Schema>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Outcome>,
): void {
  app.post(path, async (request, reply) => {
    const body = parse(schema, readBody(request).value);
    return answer(reply, body.ok ? await handle(body.value, request, reply) : body);
  });
}

export function onGet(
  app: FastifyInstance,
  path: string,
  handle: (request: FastifyRequest, reply: FastifyReply) => Promise<Outcome>,
): void {
  app.get(path, async (request, reply) => answer(reply, await handle(request, reply)));
}

/** The value as the schema has it, or a reason that repeats nothing of it. */
export function parse<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, HttpRefusal> {
  if (value === undefined) return no(refusals.notJson);
  const parsed = z.safeParse(schema, value);
  return parsed.success ? ok(parsed.data) : no(explainMalformed(parsed.error));
}

const answer = (reply: FastifyReply, outcome: Outcome): FastifyReply =>
  outcome.ok ? reply.send(outcome.value) : refuse(reply, outcome.problem);

/** The conference an address names. Fastify answers what its pattern found as unknown. */
export const conferenceIn = (request: FastifyRequest): string =>
  (request.params as { conference: string }).conference;
