import type { FastifyInstance } from 'fastify';
import { saveContactsSchema, type ContactsAnswer } from '../../shared/conference/contacts.ts';
import { no, ok } from '../../shared/result.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onGet, onPost } from './requests.ts';
import { findAdministrator, findStaff } from './staff-visitor.ts';

/** Whom readers of the council's papers can ask: staff read it, administrators change it. */
export function serveContacts(app: FastifyInstance, parts: HttpParts): void {
  const { contacts } = parts.people;

  onGet(app, '/api/contacts', async (request) => {
    const staff = await findStaff(parts, request);
    if (staff === null) return no(refusals.signIn);
    const answer: ContactsAnswer = {
      contacts: contacts.now(),
      mayChange: staff.account.administrator,
    };
    return ok(answer);
  });

  onPost(app, '/api/contacts', saveContactsSchema, async (fresh, request) => {
    const asks = await findAdministrator(parts, request);
    if (!asks.ok) return asks;
    await contacts.save(fresh);
    return ok({ saved: true });
  });
}
