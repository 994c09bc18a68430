import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import { caseDataSchema } from '../../shared/papers/case-data.ts';

const schemas = { 'outcomes.v1': outcomesSchema, 'case-data.v1': caseDataSchema } as const;

/**
 * GET /schemas/outcomes.v1.json and /schemas/case-data.v1.json: what the JSON copy and the data for the case system keep
 * to, for programs that read them.
 */
export function serveSchemas(app: FastifyInstance): void {
  for (const [name, schema] of Object.entries(schemas)) {
    const text = JSON.stringify(z.toJSONSchema(schema, { io: 'output' }));
    app.get(`/schemas/${name}.json`, async (_request, reply) =>
      reply.type('application/schema+json').send(text),
    );
  }
}
