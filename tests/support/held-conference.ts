import { createHash } from 'node:crypto';
import type { CommandKind, CommandOf, DoorCommand } from '../../shared/conference/commands.ts';
import { decide } from '../../shared/conference/decide.ts';
import type { AnyCommand } from '../../shared/conference/decide.ts';
import type { Conference, Person } from '../../shared/conference/conference.ts';
import { evolve, fold } from '../../shared/conference/evolve.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import { makeConference } from '../../shared/conference/make.ts';
import type { Actor, LiveReader } from '../../shared/conference/reader.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import type { Role } from '../../shared/conference/roles.ts';
import type { Template } from '../../shared/conference/template.ts';
import { viewFor } from '../../shared/conference/view-for.ts';
import type { Live } from '../../shared/conference/live.ts';
import type { View } from '../../shared/conference/view.ts';
import type { NewConference } from '../../shared/protocol/http.ts';
import type { Line } from '../../shared/board/line.ts';
import type { Result } from '../../shared/result.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import { plainBoard } from './plain-board.ts';
import type { PlainBoard } from './plain-board.ts';

/** A small room: one person of each role, two professionals, and a grandmother without a device. */
const guests = {
  Dennis: 'minute-taker',
  Ines: 'professional',
  Tamar: 'professional',
  Kezia: 'parent',
  Juno: 'child',
  Bett: 'network',
  Sol: 'supporter',
  Sunniva: 'advocate',
  Piotr: 'interpreter',
  Olu: 'observer',
} as const satisfies Record<string, Role>;

export type Name = 'Marguerite' | keyof typeof guests;

export const names = ['Marguerite', ...Object.keys(guests)] as Name[];

export const roleOf = (name: Name): Role => (name === 'Marguerite' ? 'chair' : guests[name]);

/** Some words for a new conference, as the form sends them. */
export const newConference: NewConference = {
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room',
  children: [{ name: 'Juno' }, { name: 'Otis' }, { name: 'Wren' }],
  people: Object.entries(guests).map(([name, role]) => ({
    name,
    role,
    title: '',
    agency: '',
    where: 'room',
    device: name !== 'Bett',
  })),
};

export const live: Live = {
  presence: new Map(),
  named: () => new Set(),
  join: { address: 'example.org', code: 'ABC DEF', link: 'https://example.org/join' },
};

/** A command without its opId, which the held conference makes. */
type Draft = { [Kind in CommandKind]: Omit<CommandOf<Kind>, 'opId'> }[CommandKind];
type DoorDraft = {
  [Kind in DoorCommand['kind']]: Omit<DoorCommand & { kind: Kind }, 'opId'>;
}[DoorCommand['kind']];

export interface Held {
  now: () => Conference;
  facts: () => readonly Fact[];
  /** Decides and, when it is accepted, folds. */
  send: (name: Name, draft: Draft) => Result<readonly Fact[], Refusal>;
  sendAs: (actor: Actor, command: AnyCommand) => Result<readonly Fact[], Refusal>;
  /** Sends what must be accepted; answers the id of what it made. */
  must: (name: Name, draft: Draft) => string;
  /** The kind of the refusal; fails when it was accepted. */
  refused: (name: Name, draft: Draft) => Refusal['kind'];
  knock: (draft?: Partial<DoorDraft & { kind: 'knock' }>) => string;
  id: (name: Name) => string;
  person: (name: Name) => Person;
  /** The audience of this name. */
  audience: (name: string) => string;
  view: (reader: Name | LiveReader) => View;
  /** A line that somebody wrote with the pen. */
  penLine: (audience: string, line?: Partial<Line>) => string;
  board: PlainBoard;
  /** Who is named on which board. */
  live: Live;
}

/** A conference made by the chair, with nobody but them in it yet. */
export function holdConference(
  input = newConference,
  template: Template = templateOf(input.template),
  /** One that began otherwise, a review: its first facts. */
  begun: readonly Fact[] | null = null,
): Held {
  let count = 0;
  const nextId = () => `id-${String((count += 1)).padStart(14, '0')}`;
  // What is hidden from somebody must not shift the ids of what is not.
  const board = plainBoard(idOf);
  const made = () =>
    makeConference({ ...input, template }, { account: 'staff', name: 'Marguerite' }, nextId).map(
      (body): Fact => ({ ...body, at: 1000, by: 'server' }),
    );
  let facts: readonly Fact[] = begun ?? made();
  let conference = given(fold('conference', facts));

  const sendAs: Held['sendAs'] = (actor, sent) => {
    const result = decide(conference, sent, actor, 2000 + count * 5000, board);
    if (!result.ok) return result;
    facts = [...facts, ...result.value];
    conference = result.value.reduce(evolve, conference);
    for (const fact of result.value) board.follow(fact);
    return result;
  };
  const person: Held['person'] = (name) =>
    given([...conference.people.values()].find((one) => one.name === name));
  const send: Held['send'] = (name, draft) =>
    sendAs({ as: 'person', person: person(name).id }, { ...draft, opId: nextId() });

  const held: Held = {
    now: () => conference,
    facts: () => facts,
    sendAs,
    send,
    must: (name, draft) => {
      const opId = nextId();
      const result = sendAs(
        { as: 'person', person: person(name).id },
        {
          ...draft,
          opId,
        },
      );
      if (!result.ok) throw new Error(`refused: ${draft.kind}: ${result.problem.message}`);
      return opId;
    },
    refused: (name, draft) => {
      const result = send(name, draft);
      if (result.ok) throw new Error(`accepted: ${draft.kind}`);
      return result.problem.kind;
    },
    knock: (draft = {}) => {
      const opId = nextId();
      const words = { name: 'Somebody', role: 'network', where: 'room', via: 'code' } as const;
      sendAs(
        { as: 'door' },
        { kind: 'knock', opId, ...words, person: null, spareLink: null, ...draft },
      );
      return opId;
    },
    id: (name) => person(name).id,
    person,
    audience: (name) =>
      given([...conference.audiences.values()].find((one) => one.name === name)).id,
    view: (reader) =>
      viewFor(
        conference,
        typeof reader === 'string' ? { as: 'person', person: person(reader).id } : reader,
        held.live,
      ),
    penLine: (audience, line = {}) => {
      const id = nextId();
      board.put(held.audience(audience), { ...line, id });
      return id;
    },
    board,
    live: { ...live, named: (audience) => board.named(audience) },
  };
  return held;
}

/** The chair lets a guest in by the door, as the person of the list. */
export function letIn(held: Held, ...guestNames: readonly Name[]): void {
  for (const name of guestNames) {
    const person = held.id(name);
    const waiting = held.knock({ name, role: roleOf(name), person, via: 'link' });
    const words = { name, role: roleOf(name), title: '', agency: '', where: 'room' } as const;
    held.must('Marguerite', { kind: 'admit', waiting, person, ...words });
  }
}

/** Everyone is in (Nana Bett without a device, Juno not there but spoken for by Sunniva), and the chair has started. */
export function startConference(held = holdConference()): Held {
  const absent = new Set<Name>(['Marguerite', 'Juno', 'Bett']);
  letIn(held, ...names.filter((name) => !absent.has(name)));
  held.must('Marguerite', { kind: 'seat', person: held.id('Bett') });
  held.must('Marguerite', {
    kind: 'changePerson',
    person: held.id('Sunniva'),
    name: 'Sunniva',
    role: 'advocate',
    title: '',
    agency: '',
    where: 'room',
    device: true,
    speaksFor: [held.id('Juno')],
    apologies: false,
  });
  held.must('Marguerite', { kind: 'start' });
  return held;
}

/** Only these people are in the part that runs, and its lines go to this audience. */
export function inPart(
  held: Held,
  part: {
    people: readonly Name[];
    audience: 'everyone' | 'professionals' | 'chair';
    restricted: boolean;
  },
): Conference {
  const conference = held.now();
  const people = part.people.map((name) => held.id(name));
  const audience = held.audience(part.audience);
  const { restricted } = part;
  const made = { id: 'part', name: 'Part', audience, people, restricted, opened: true };
  return {
    ...conference,
    parts: new Map([...conference.parts, ['part', made]]),
    currentPart: 'part',
  };
}

/** What is left of facts once their words are destroyed. */
export const withoutWords = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact) => {
    const bare: Fact & { words?: unknown } = { ...fact };
    delete bare.words;
    return bare;
  });

/** What the test says is there. */
export function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the test expected something here');
  return value;
}

/** Follows from what it is for, so that things somebody does not know of shift nothing they do. */
const idOf = (what: string): string =>
  createHash('sha256').update(what).digest('base64url').slice(0, 22);
