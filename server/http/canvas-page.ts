import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ClientFiles } from './client-files.ts';
import { canvasPolicy } from './security-headers.ts';

/** Where the page for drawing lies among the client's files; it is reached at no address but its own. */
export const canvasFile = '/canvas/index.html';

/**
 * The page for drawing, which the board puts into a frame. tldraw writes a stylesheet into its page, so every answer has
 * a word of its own (a nonce) that only this stylesheet may carry.
 */
export function serveCanvas(app: FastifyInstance, files: ClientFiles): void {
  const page = files.get(canvasFile)?.plain.toString('utf8');
  if (page === undefined) return;
  app.get('/canvas', async (_request, reply) => {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .headers({ 'content-security-policy': canvasPolicy(nonce), 'x-frame-options': 'SAMEORIGIN' })
      .type('text/html; charset=utf-8')
      .send(page.replace('NONCE-OF-THIS-ANSWER', nonce));
  });
}
