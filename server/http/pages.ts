import type { FastifyReply, FastifyRequest } from 'fastify';
import { canvasFile } from './canvas-page.ts';
import type { ClientFile, ClientFiles } from './client-files.ts';
import { refusals, refuse } from './refusals.ts';

/** The addresses at which the client draws something; any other gets the same page with status 404. */
const pages = [
  /^\/$/,
  /^\/set-up$/,
  /^\/sign-in$/,
  /^\/account$/,
  /^\/staff$/,
  /^\/council\/(?:sign-in|prove|done|refused)$/,
  /^\/conferences$/,
  /^\/conferences\/[\w-]{1,64}$/,
  /^\/conferences\/[\w-]{1,64}\/slips$/,
  /^\/conferences\/[\w-]{1,64}\/letters\/[\w-]{1,64}$/,
  /^\/conferences\/[\w-]{1,64}\/record$/,
  /^\/conferences\/[\w-]{1,64}\/giving-out$/,
  /^\/join$/,
  /^\/c\/[\w-]{1,64}$/,
  /^\/screen$/,
  /^\/screen\/[\w-]{1,64}$/,
  /^\/read$/,
  /^\/blank\/[\w-]{1,64}$/,
];

const aYear = 'public, max-age=31536000, immutable';

/** What the browser shows before its own code runs, where the client was never built. */
const unbuilt: ClientFile = {
  type: 'text/html; charset=utf-8',
  hashed: false,
  plain: Buffer.from(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Whiteboard</title><p>The pages have not been built yet: run npm run build.</p></html>',
  ),
  br: null,
  gzip: null,
};

/** Shows whatever an address that is no request of ours asks for. */
export type Pages = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** The client's files, its pages, and a calm page for everything else. */
export function createPages(files: ClientFiles): Pages {
  const page = files.get('/index.html') ?? unbuilt;
  return (request, reply) => {
    const address = request.url.replace(/[?#].*$/s, '');
    if (!isForPeople(request, address)) return refuse(reply, refusals.noSuchThing);
    const file = isPageFile(address) ? undefined : files.get(address);
    if (file !== undefined) return send(request, reply, file);
    return send(request, reply.code(isPage(address) ? 200 : 404), page);
  };
}

/** Pages have addresses of their own, with their own policy. */
const isPageFile = (address: string): boolean =>
  address === '/index.html' || address === canvasFile;

const isPage = (address: string): boolean => pages.some((page) => page.test(address));

const isForPeople = ({ method }: FastifyRequest, address: string): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(api|schemas|sync|live)(\/|$)/.test(address);

function send(request: FastifyRequest, reply: FastifyReply, file: ClientFile): FastifyReply {
  if (file.hashed) {
    reply.header('cache-control', aYear);
    // The page for drawing has an origin that is nobody's, so for it they are another's. They are the program, the
    // same for everybody, and asked for without cookies.
    reply.header('access-control-allow-origin', '*');
  }
  const [coding, bytes] = bestOf(file, request.headers['accept-encoding']);
  if (coding !== null) reply.header('content-encoding', coding);
  return reply.header('vary', 'accept-encoding').type(file.type).send(bytes);
}

function bestOf({ br, gzip, plain }: ClientFile, accepted = ''): ['br' | 'gzip' | null, Buffer] {
  if (br !== null && /\bbr\b/.test(accepted)) return ['br', br()];
  if (gzip !== null && /\bgzip\b/.test(accepted)) return ['gzip', gzip()];
  return [null, plain];
}
