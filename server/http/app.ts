import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastify } from 'fastify';
import { limits } from '../../shared/protocol/limits.ts';
import { StoreDamaged, StoreFailure } from '../store/store-failure.ts';
import { serveCanvas } from './canvas-page.ts';
import { readClientFiles } from './client-files.ts';
import { serveCommands } from './commands.ts';
import { serveConferences } from './conferences.ts';
import { serveCouncil, serveProofQuestion } from './council.ts';
import { serveDoor } from './door.ts';
import { serveContacts } from './contacts.ts';
import { serveFormats } from './formats.ts';
import { serveGivingOut } from './giving-out.ts';
import { serveHandIn } from './hand-in.ts';
import { serveLinkPages } from './link-pages.ts';
import { serveLinks } from './links.ts';
import { serveCorrections } from './corrections.ts';
import { serveOutcomes } from './outcomes.ts';
import { ownPagesOnly } from './own-pages-only.ts';
import { createPages } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { readJsonOnly } from './read-json.ts';
import { servePins } from './pins.ts';
import { refusals, refuse } from './refusals.ts';
import { serveRecordPapers } from './record-papers.ts';
import { serveRecords } from './records.ts';
import { serveStaffPapers } from './staff-papers.ts';
import { serveRetention } from './retention.ts';
import { serveReviews } from './reviews.ts';
import { serveSchemas } from './schemas.ts';
import { securityHeaders } from './security-headers.ts';
import { serveSessions } from './sessions.ts';
import { serveStaffList } from './staff-list.ts';
import { serveStaffPasskeys } from './staff-passkeys.ts';
import { serveStaffProof } from './staff-prove.ts';
import { serveSecondFactor } from './staff-second-factor.ts';
import { serveStaffSignIn } from './staff-sign-in.ts';
import { serveTakeOver } from './take-over.ts';

/** Every request of shared/protocol/http.ts. Answers through `app.routing`; it owns no socket. */
export function createApp(parts: HttpParts): FastifyInstance {
  const files = readClientFiles(parts.clientFolder);
  const pages = createPages(files);
  const headers = securityHeaders(parts.address);
  const app = fastify({
    logger: false,
    bodyLimit: limits.longCommandBytes,
    // Whoever stands in front of this (PUBLIC_ORIGIN) stands on the same machine.
    trustProxy: 'loopback',
    // An address that cannot even be read comes here before any hook.
    frameworkErrors: (_error, request, reply) => void pages(request, reply.headers(headers)),
  });
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  app.addHook('onRequest', ownPagesOnly(parts.address));
  app.addHook('onResponse', async (request, reply) => parts.onAnswer(answered(request, reply)));
  app.setErrorHandler<FastifyError>((error, _request, reply) => answerError(parts, error, reply));
  app.setNotFoundHandler(pages);
  readJsonOnly(app);
  serveCanvas(app, files);
  serveEverything(app, parts);
  return app;
}

function serveEverything(app: FastifyInstance, parts: HttpParts): void {
  app.get('/health', async () => ({ status: 'ok' }));
  serveStaffSignIn(app, parts);
  serveStaffPasskeys(app, parts);
  serveSecondFactor(app, parts);
  serveStaffProof(app, parts);
  serveStaffList(app, parts);
  serveProofQuestion(app, parts);
  if (parts.council !== null) serveCouncil(app, parts, parts.council);
  serveConferences(app, parts);
  serveContacts(app, parts);
  serveFormats(app, parts);
  serveRecords(app, parts);
  serveRecordPapers(app, parts);
  serveStaffPapers(app, parts);
  serveRetention(app, parts);
  serveReviews(app, parts);
  serveTakeOver(app, parts);
  serveLinks(app, parts);
  serveCommands(app, parts);
  serveOutcomes(app, parts);
  serveCorrections(app, parts);
  serveGivingOut(app, parts);
  servePins(app, parts);
  serveDoor(app, parts);
  serveHandIn(app, parts);
  serveLinkPages(app, parts);
  serveSessions(app, parts);
  serveSchemas(app);
}

const answered = ({ method, routeOptions }: FastifyRequest, reply: FastifyReply) => ({
  method,
  route: routeOptions.url ?? 'page',
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime),
});

/** A body that cannot be read, and what we did wrong ourselves. */
function answerError(parts: HttpParts, error: FastifyError, reply: FastifyReply): FastifyReply {
  if (error.statusCode === 413) return refuse(reply, refusals.tooLong);
  if (error.code?.startsWith('FST_ERR_CTP')) {
    return refuse(reply, refusals.notJson, error.statusCode);
  }
  parts.onBug(error);
  if (error instanceof StoreDamaged) return refuse(reply, refusals.damaged);
  if (error instanceof StoreFailure) return refuse(reply, refusals.cannotSave);
  return refuse(reply, refusals.tryAgain, 500);
}
