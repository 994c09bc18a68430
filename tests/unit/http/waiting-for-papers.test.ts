import { connect } from 'node:net';
import { fastify } from 'fastify';
import type { FastifyRequest } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { whileTheyWait } from '../../../server/http/send-paper.ts';

/** A server that loses patience 200 ms after it was asked, and a paper that is ready when `finish` is called. */
function serve() {
  const app = fastify();
  onTestFinished(() => app.close());
  // From the connection on, a busy machine could take that long to read what it is asked.
  app.addHook('onRequest', async ({ raw }) => void raw.socket.setTimeout(200));
  const { promise: made, resolve: finish } = Promise.withResolvers<undefined>();
  const nobody = { visitors: { find: async () => null } } as unknown as Parameters<
    typeof whileTheyWait
  >[0];
  app.get('/paper', async (request: FastifyRequest, reply) => {
    await whileTheyWait(nobody, request, reply, () => made);
    // As the server has it again: whoever never reads the answer is gone.
    return reply.send({ patience: request.raw.socket.timeout });
  });
  return { app, finish: () => finish(undefined) };
}

test('[W28] whoever waits for a paper is not cut off, however long it takes; whoever is given nothing else is', async () => {
  const { app, finish } = serve();
  app.get('/nothing', () => Promise.withResolvers<never>().promise);
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const paper = fetch(`${origin}/paper`).then((answer) => answer.text());
  await expect(fetch(`${origin}/nothing`)).rejects.toThrow('fetch failed');
  finish();
  expect(JSON.parse(await paper)).toEqual({ patience: 200 });
});

test('[W28] whoever asks twice at once on one connection is not waited for without end', async () => {
  const { app, finish } = serve();
  const { promise: both, resolve: areThere } = Promise.withResolvers<undefined>();
  let asked = 0;
  app.addHook('preHandler', async () => {
    asked += 1;
    if (asked === 2) areThere(undefined);
  });
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('GET /paper HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(2));
  await both;
  setImmediate(finish);
  let heard = '';
  for await (const bytes of socket) {
    heard += String(bytes);
    if (heard.split('patience').length > 2) break;
  }
  expect(heard.match(/"patience":\d+/gu)?.at(-1)).toBe('"patience":200');
});
