import { fastify } from 'fastify';
import type { FastifyRequest } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { whileTheyWait } from '../../../server/http/send-paper.ts';

test('[W28] whoever waits for a paper is not cut off, however long it takes; whoever is given nothing else is', async () => {
  const app = fastify();
  onTestFinished(() => app.close());
  app.server.timeout = 200;
  const { promise: made, resolve: finish } = Promise.withResolvers<undefined>();
  const nobody = { visitors: { find: async () => null } } as unknown as Parameters<
    typeof whileTheyWait
  >[0];
  app.get('/paper', async (request: FastifyRequest, reply) => {
    await whileTheyWait(nobody, request, reply, () => made);
    // As the server has it again: whoever never reads the answer is gone.
    return reply.send({ patience: request.raw.socket.timeout });
  });
  app.get('/nothing', () => Promise.withResolvers<never>().promise);
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const paper = fetch(`${origin}/paper`).then((answer) => answer.text());
  await expect(fetch(`${origin}/nothing`)).rejects.toThrow('fetch failed');
  finish(undefined);
  expect(JSON.parse(await paper)).toEqual({ patience: 200 });
});
