import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Address } from './parts.ts';
import { refusals, refuse } from './refusals.ts';

/**
 * Every change comes from a page of ours: a POST with JSON, from exactly our origin. A form on another site can send
 * neither, and `SameSite=Strict` alone does not keep out a sibling host (measured in Chromium).
 */
export function ownPagesOnly(address: Address) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    if (!isFromOurPage(request, address)) return refuse(reply, refusals.foreignPage);
    if (!isJson(request.headers['content-type'])) return refuse(reply, refusals.notJson, 415);
    return undefined;
  };
}

function isFromOurPage({ headers }: FastifyRequest, { origins }: Address): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin !== undefined && origins.has(headers.origin);
}

const isJson = (type: string | undefined): boolean =>
  /^application\/json(;\s*charset=utf-8)?$/i.test(type ?? '');
