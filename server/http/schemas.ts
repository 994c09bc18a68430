import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';

/** GET /schemas/outcomes.v1.json: what the JSON copy keeps to, for programs that read it. */
export function serveSchemas(app: FastifyInstance): void {
  const schema = JSON.stringify(z.toJSONSchema(outcomesSchema, { io: 'output' }));
  app.get('/schemas/outcomes.v1.json', async (_request, reply) =>
    reply.type('application/schema+json').send(schema),
  );
}
