import type { FastifyReply } from 'fastify';
import { policyFor } from './security-headers.ts';

/** A page with nothing on it but the way on, which it takes by itself. `to` is an address of ours. */
export function goOnPage(reply: FastifyReply, to: string, status: number): FastifyReply {
  const page =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Whiteboard</title>' +
    `<meta http-equiv="refresh" content="0;url=${to}"><p><a href="${to}">Go on</a></p></html>`;
  return reply
    .code(status)
    .header('content-security-policy', policyFor({ style: "'none'" }))
    .type('text/html; charset=utf-8')
    .send(page);
}
