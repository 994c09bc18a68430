import * as z from 'zod/mini';
import type { Conference } from '../../shared/conference/conference.ts';
import type { ConferenceId, PersonId } from '../../shared/protocol/ids.ts';
import { idSchema } from '../../shared/protocol/ids.ts';
import { assertNever } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import type { Secrets } from './secrets.ts';
import { mark } from './secrets.ts';
import { hashToken } from './tokens.ts';

/** What a link's token stands for. Whether it may still be used is judged by the conference as it is now. */
export type Lead = z.infer<typeof leadSchema>;

const leadSchema = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('person'),
    conference: idSchema,
    person: idSchema,
    generation: z.int(),
  }),
  z.object({ to: z.literal('spare'), conference: idSchema, spare: idSchema }),
  z.object({ to: z.literal('screen'), conference: idSchema }),
]);

export interface Tokens {
  readonly people: ReadonlyMap<PersonId, string>;
  readonly spare: readonly string[];
  readonly screen: string;
}

/** Links: made from a key each time they are asked for, kept only as hashes. */
export interface WaysIn {
  /** Every link of the conference as it is now; each of them works from now on. */
  open(conference: Conference): Promise<Tokens>;
  follow(token: string): Promise<Lead | null>;
  /** No link of this conference leads anywhere any more. */
  forget(conference: ConferenceId): Promise<void>;
}

export function createWaysIn(store: Store, secrets: Secrets): WaysIn {
  const known = new Set<string>();
  const remember = async (lead: Lead): Promise<string> => {
    const token = tokenOf(secrets, lead);
    const key = hashToken(token);
    if (!known.has(key)) await store.putRecord('link', key, lead);
    known.add(key);
    return token;
  };
  return {
    open: async (conference) => openAll(conference, remember),
    follow: async (token) => {
      const lead = leadSchema.safeParse(await store.readRecord('link', hashToken(token)));
      return lead.success ? lead.data : null;
    },
    forget: async (conference) => {
      for (const { key, value } of await store.listRecords('link')) {
        const lead = leadSchema.safeParse(value);
        if (!lead.success || lead.data.conference !== conference) continue;
        await store.deleteRecord('link', key);
        known.delete(key);
      }
    },
  };
}

/** 192 bits of HMAC: the same link for the same person until their links are made again. */
function tokenOf(secrets: Secrets, lead: Lead): string {
  return mark(secrets.link, wordsOf(lead)).subarray(0, 24).toString('base64url');
}

export const personLead = (
  conference: ConferenceId,
  { id, linkGeneration }: { id: PersonId; linkGeneration: number },
): Lead => ({ to: 'person', conference, person: id, generation: linkGeneration });

async function openAll(
  conference: Conference,
  remember: (lead: Lead) => Promise<string>,
): Promise<Tokens> {
  const { id } = conference;
  const people = [...conference.people.values()].map(
    async (person) => [person.id, await remember(personLead(id, person))] as const,
  );
  const spare = conference.spareLinks.map((link) =>
    remember({ to: 'spare', conference: id, spare: link }),
  );
  return {
    people: new Map(await Promise.all(people)),
    spare: await Promise.all(spare),
    screen: await remember({ to: 'screen', conference: id }),
  };
}

function wordsOf(lead: Lead): (string | number)[] {
  switch (lead.to) {
    case 'person':
      return ['person', lead.conference, lead.person, lead.generation];
    case 'spare':
      return ['spare', lead.conference, lead.spare];
    case 'screen':
      return ['screen', lead.conference];
    default:
      return assertNever(lead);
  }
}
