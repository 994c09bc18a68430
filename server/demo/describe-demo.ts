import type { Person } from '../../shared/conference/conference.ts';
import type { LiveReader } from '../../shared/conference/reader.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { viewFor } from '../../shared/conference/view-for.ts';
import { codeHolder, joinOf, linksOf } from '../http/links.ts';
import type { Address } from '../http/parts.ts';
import { cookieNames } from '../people/cookies.ts';
import type { Pass } from '../people/pass.ts';
import type { People } from '../people/people.ts';
import type { Played } from './cast.ts';

/** What `npm run -s demo -- --json` prints, for programs (README: the outside of the system). */
export interface DemoDescription {
  readonly origin: string;
  readonly conference: string;
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly pen: boolean;
    readonly link: string;
    /** A Cookie header that works at once. */
    readonly cookie: string;
    /** Those the person may open now. */
    readonly documents: readonly string[];
  }[];
  readonly screen: {
    readonly link: string;
    readonly cookie: string;
    readonly documents: readonly string[];
  };
}

interface Where {
  readonly address: Address;
  readonly people: People;
}

export async function describeDemo(where: Where, { room }: Played): Promise<DemoDescription> {
  const conference = room.state();
  const join = await joinOf(where, codeHolder(conference));
  const documentsOf = (reader: LiveReader): string[] => {
    const view = viewFor(conference, reader, { presence: new Map(), join, named: () => new Set() });
    return 'documents' in view ? view.documents.map(({ id }) => id) : [];
  };
  const present = [...conference.people.values()].filter(
    ({ attendance }) => attendance === 'present',
  );
  const tokens = await where.people.waysIn.open(conference);
  const people = present.map(async (person) => ({
    id: person.id,
    name: person.name,
    role: person.role,
    pen: person.pen,
    link: `${where.address.origin}/join#${tokens.people.get(person.id) ?? ''}`,
    cookie: await cookieFor(where.people, passOf(conference.id, person)),
    documents: documentsOf({ as: 'person', person: person.id }),
  }));
  return {
    origin: where.address.origin,
    conference: conference.id,
    documents: [...conference.audiences.values()].map(({ document: id, name }) => ({ id, name })),
    people: await Promise.all(people),
    screen: {
      link: (await linksOf(where, conference)).screen.link,
      cookie: await cookieFor(where.people, { as: 'screen', conference: conference.id }),
      documents: documentsOf({ as: 'screen' }),
    },
  };
}

const passOf = (conference: string, { id, linkGeneration }: Person): Pass => ({
  as: 'person',
  conference,
  person: id,
  generation: linkGeneration,
});

async function cookieFor({ sessions }: People, pass: Pass): Promise<string> {
  const name = pass.as === 'screen' ? cookieNames.screen : cookieNames.person;
  return `${name}=${await sessions.begin(pass)}`;
}
