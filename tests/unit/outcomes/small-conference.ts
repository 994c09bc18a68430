import type { Line } from '../../../shared/board/line.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import type { Fact, FactBody } from '../../../shared/conference/facts.ts';
import { makeConference } from '../../../shared/conference/make.ts';
import type { Role } from '../../../shared/conference/roles.ts';
import { templateOf } from '../../../shared/templates/templates.ts';

/** Ids in the order they are asked for: "i1", "i2", … */
function counter(): () => string {
  let last = 0;
  return () => `i${(last += 1)}`;
}

const invited = (name: string, role: Role, title: string) =>
  ({ name, role, title, agency: '', where: 'room', device: true }) as const;

/** A conference with a chair, a mother, a health visitor and a child; all present but the child. */
export function smallConference(more: readonly FactBody[] = []): Conference {
  const made = makeConference(
    {
      type: 'initial',
      template: templateOf('north-yorkshire-3col'),
      date: '2026-04-14',
      time: '13:30',
      place: 'The Willow Room',
      children: [{ name: 'Juno' }, { name: 'Otis' }],
      people: [
        invited('Kezia', 'parent', 'Mother'),
        invited('Maud', 'professional', 'Health visitor'),
        invited('Juno', 'child', 'Child'),
      ],
    },
    { account: 'a1', name: 'Marguerite' },
    counter(),
  );
  const bodies = [...made, ...more];
  const conference = fold(
    'c1',
    bodies.map((body): Fact => ({ ...body, at: 0, by: 'server' })),
  );
  if (conference === null) throw new Error('the conference was not made');
  return conference;
}

export function personNamed(conference: Conference, name: string): string {
  const person = [...conference.people.values()].find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return person.id;
}

export function audienceNamed(conference: Conference, name: string): string {
  const audience = [...conference.audiences.values()].find((one) => one.name === name);
  if (audience === undefined) throw new Error(`no audience ${name}`);
  return audience.id;
}

/** Kezia and Maud are let in, and it starts. */
export function withPeoplePresent(conference: Conference): FactBody[] {
  const letIn = ['Kezia', 'Maud'].map((name): FactBody => ({
    kind: 'attendanceChanged',
    person: personNamed(conference, name),
    attendance: 'present',
    device: true,
  }));
  return [...letIn, { kind: 'progressed', progress: 'open', date: null, time: null }];
}

/** A line of the pen with what a test does not care about filled in. */
export const line = (fields: Partial<Line> & Pick<Line, 'id' | 'code'>): Line => ({
  order: `a${fields.id}`,
  text: `words of ${fields.id}`,
  saidBy: [],
  recordedBy: 'i1',
  struck: false,
  ...fields,
});
