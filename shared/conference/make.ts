import type { CommandOf } from './commands.ts';
import type { Details } from './conference.ts';
import type { FactBody } from './facts.ts';
import { roleRights } from './roles.ts';
import type { Template } from './template.ts';

type Invitation = Omit<CommandOf<'invite'>, 'kind' | 'opId'>;

/** What the form for a new conference asks (the body of the request has its schema in shared/protocol). */
export interface NewConference extends Pick<Details, 'date' | 'time' | 'place'> {
  readonly type: Details['kind'];
  /** First names, and when they were born, where that is known. */
  readonly children: readonly { readonly name: string; readonly born?: string | undefined }[];
  readonly strategyOn?: string | undefined;
  readonly firstOn?: string | undefined;
  readonly lastOn?: string | undefined;
  readonly people: readonly Invitation[];
  /** The format as it is now: the conference keeps it, and begins with its settings. */
  readonly template: Template;
}

/**
 * The facts a new conference begins with: that it was made, the chair (the first person, present from the start and
 * with the pen), then everyone who is invited. `ids` answers a fresh opaque id each time.
 */
export function makeConference(
  input: NewConference,
  chair: { account: string; name: string },
  ids: () => string,
): FactBody[] {
  const person = ids();
  return [
    made(input, chair.account, ids),
    invited(person, chairOf(input, chair.name)),
    { kind: 'attendanceChanged', person, attendance: 'present', device: true },
    ...guestsOf(input).map((invitation) => invited(ids(), invitation)),
  ];
}

function made(input: NewConference, account: string, ids: () => string): FactBody {
  const { template } = input;
  const children = input.children.map((child) => ({ id: ids(), ...child }));
  const audiences = (['everyone', 'professionals', 'chair'] as const).map((standing) => ({
    id: ids(),
    name: standing,
    members: { by: 'standing', standing } as const,
    document: ids(),
  }));
  return {
    kind: 'made',
    account,
    details: detailsOf(input),
    children: children.map(({ id }) => id),
    audiences,
    part: { id: ids(), audience: audiences[0]?.id ?? '' },
    settings: template.settings,
    template,
    words: {
      place: input.place,
      children: Object.fromEntries(children.map(({ id, name }) => [id, name])),
      born: Object.fromEntries(children.map(({ id, born }) => [id, born ?? ''])),
      // One part is the whole conference; only a second one makes names needful.
      part: '',
    },
  };
}

/** The dates it counts from are left out where nobody gave them. */
function detailsOf({ type, template, date, time, strategyOn, firstOn, lastOn }: NewConference) {
  return {
    kind: type,
    template: template.id,
    date,
    time,
    ...(strategyOn && { strategyOn }),
    ...(firstOn && { firstOn }),
    ...(lastOn && { lastOn }),
  };
}

function invited(person: string, invitation: Invitation): FactBody {
  const { role, where, device, name, title, agency } = invitation;
  const { pen } = roleRights[role];
  return { kind: 'invited', person, role, where, device, pen, words: { name, title, agency } };
}

/** An entry for the chair in the list says what they are here as; their name is the account's. */
function chairOf({ people }: NewConference, name: string): Invitation {
  const entry = people.find(({ role }) => role === 'chair');
  const nothing = { title: '', agency: '', where: 'room' } as const;
  return { ...nothing, ...entry, name, role: 'chair', device: true };
}

/** There is one chair: a second one in the list comes as a professional, and can be handed the pen. */
function guestsOf({ people }: NewConference): Invitation[] {
  const first = people.findIndex(({ role }) => role === 'chair');
  return people
    .filter((_, index) => index !== first)
    .map((person) => (person.role === 'chair' ? { ...person, role: 'professional' } : person));
}
