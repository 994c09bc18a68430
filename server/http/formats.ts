import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isHere } from '../../shared/conference/membership.ts';
import type { Template } from '../../shared/conference/template.ts';
import { no, ok } from '../../shared/result.ts';
import { formatMistakes } from '../../shared/templates/format-mistakes.ts';
import { removeFormatSchema, saveFormatSchema } from '../../shared/templates/own-format.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { conferenceIn, onGet, onPost } from './requests.ts';
import { findAdministrator, findStaff } from './staff-visitor.ts';

/** The council's own formats, and the format of one conference. */
export function serveFormats(app: FastifyInstance, parts: HttpParts): void {
  const { formats } = parts.people;

  onGet(app, '/api/formats', async (request) => {
    const staff = await findStaff(parts, request);
    if (staff === null) return no(refusals.signIn);
    return ok({ own: formats.own(), mayChange: staff.account.administrator });
  });

  onPost(app, '/api/formats', saveFormatSchema, async ({ replaces, format }, request) => {
    const asks = await findAdministrator(parts, request);
    if (!asks.ok) return asks;
    if (formatMistakes(format).length > 0) return no(refusals.formatNotWhole);
    const saved = await formats.save(format, replaces);
    if (saved.ok) return saved;
    return no(saved.problem === 'changed' ? refusals.formatChanged : refusals.tooManyFormats);
  });

  onPost(app, '/api/formats/:format/remove', removeFormatSchema, async (_nothing, request) => {
    const asks = await findAdministrator(parts, request);
    if (!asks.ok) return asks;
    const { format } = request.params as { format: string };
    return (await formats.remove(format)) ? ok({ removed: true }) : no(refusals.noSuchThing);
  });

  onGet(app, '/api/conferences/:conference/template', async (request) => {
    const template = await findTemplate(parts, request);
    return template === null ? no(refusals.noSuchThing) : ok(template);
  });
}

/** For whoever has the conference before them now, a person or the room's screen: their view says which format it is. */
async function findTemplate(parts: HttpParts, request: FastifyRequest): Promise<Template | null> {
  const id = conferenceIn(request);
  const reading = await parts.visitors.findReader(request, id);
  const conference = reading === null ? undefined : (await parts.rooms.enter(id))?.state();
  if (reading === null || conference === undefined) return null;
  const { reader } = reading;
  if (reader.as === 'screen') return conference.template;
  const person = reader.as === 'person' ? conference.people.get(reader.person) : undefined;
  const seesIt = person?.attendance === 'present' && isHere(conference, person);
  return seesIt ? conference.template : null;
}
