import * as z from 'zod/mini';
import { refusalStatus } from '../../shared/conference/refusal.ts';
import type { RefusalKind } from '../../shared/conference/refusal.ts';
import { refusedSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { proveAgain } from './prove-again.ts';

/** Why a request came to nothing. `message` is the server's own sentence, or empty. */
export interface Failure {
  readonly kind: RefusalKind | 'no-connection' | 'sign-in' | 'prove-again';
  readonly message: string;
}

/** For requests whose answer only says that it worked. */
export const anyAnswer = z.unknown();

/** How long a request may take before it is called lost, in milliseconds. */
const patienceMs = 20_000;

/** Fetches and parses; every failure is a value. */
export function get<Schema extends z.ZodMiniType>(
  path: string,
  answer: Schema,
): Promise<Result<z.infer<Schema>, Failure>> {
  return request(path, { method: 'GET' }, answer);
}

/** Sends JSON and parses the answer; every failure is a value. */
export function post<Schema extends z.ZodMiniType>(
  path: string,
  body: unknown,
  answer: Schema,
): Promise<Result<z.infer<Schema>, Failure>> {
  const headers = { 'content-type': 'application/json' };
  return request(path, { method: 'POST', headers, body: JSON.stringify(body) }, answer);
}

/** Once more after the person has shown who they are, where the server asks for that. */
async function request<Schema extends z.ZodMiniType>(
  path: string,
  init: RequestInit,
  schema: Schema,
): Promise<Result<z.infer<Schema>, Failure>> {
  const answer = await requestOnce(path, init, schema);
  const isAsked = !answer.ok && answer.problem.kind === 'prove-again';
  return isAsked && (await proveAgain()) ? requestOnce(path, init, schema) : answer;
}

async function requestOnce<Schema extends z.ZodMiniType>(
  path: string,
  init: RequestInit,
  schema: Schema,
): Promise<Result<z.infer<Schema>, Failure>> {
  const response = await reach(path, init);
  if (response === null) return no({ kind: 'no-connection', message: '' });
  const body = await readJson(response);
  if (!response.ok) return no(readFailure(response.status, body));
  const answer = schema.safeParse(body);
  return answer.success ? ok(answer.data) : no({ kind: 'try-again', message: '' });
}

async function reach(path: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(path, { ...init, signal: AbortSignal.timeout(patienceMs) });
  } catch {
    return null;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function readFailure(status: number, body: unknown): Failure {
  const said = refusedSchema.safeParse(body);
  const message = said.success ? said.data.refused.message : '';
  const kind = said.success ? said.data.refused.kind : '';
  if (status === 401) return { kind: 'sign-in', message };
  if (kind === 'prove-again') return { kind, message };
  return { kind: isRefusalKind(kind) ? kind : 'try-again', message };
}

const isRefusalKind = (kind: string): kind is RefusalKind => Object.hasOwn(refusalStatus, kind);
