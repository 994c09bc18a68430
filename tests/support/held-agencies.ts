import type { PlanOutcome } from '../../shared/conference/conference.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import sample from '../fixtures/sample-views.json' with { type: 'json' };
import { given, holdConference, newConference } from './held-conference.ts';
import type { Held, Name } from './held-conference.ts';

/** FICTIONAL: the sample family's initial (0) and review (1) conference as far as the agencies are in them. */
export const sampleViews = sample.conferences;
export type SampleViews = (typeof sampleViews)[number];

/** Its sectors, as the sample calls them. */
export const sectorOfSample: Readonly<Record<string, string>> = {
  'childrens-social-care': 'social-care',
};

/** A conference with these people in it, in the order of the list, and nobody else but the chair; it has started. */
export function startWith(
  people: readonly { name: string; title: string; agency: string; role: string }[],
  more: Partial<typeof newConference> = {},
): Held {
  const held = holdConference({
    ...newConference,
    ...more,
    people: people.map((one) => ({
      ...one,
      role: one.role as 'professional',
      where: 'room',
      device: true,
    })),
  });
  for (const { name, title, agency, role } of people) {
    const person = held.id(name as Name);
    const as = { name, title, agency, role: role as 'professional', where: 'room' } as const;
    const waiting = held.knock({ name, role: as.role, person, via: 'link' });
    held.must('Marguerite', { kind: 'admit', waiting, person, ...as });
  }
  held.must('Marguerite', { kind: 'start' });
  return held;
}

/** Three professionals of two agencies and more, a mother, and a father who hears about two of the children. */
export const someAgencies = [
  { name: 'Ines', title: 'Social worker', agency: 'Fennshire Children’s Social Care' },
  { name: 'Caspian', title: 'Team manager', agency: 'Fennshire Children’s Social Care' },
  { name: 'Maud', title: 'Health visitor', agency: 'Fennshire Community Health NHS Trust' },
  { name: 'Tobias', title: 'Safeguarding lead', agency: 'Fennmere Primary School' },
].map((one) => ({ ...one, role: 'professional' }));
export const family = [
  { name: 'Kezia', title: 'Mother', agency: '', role: 'parent' },
  { name: 'Rowan', title: 'Father', agency: '', role: 'parent' },
  { name: 'Dennis', title: '', agency: '', role: 'minute-taker' },
];

/** The same for every child. */
export const forEach = (held: Held, outcome: PlanOutcome, reason = '') =>
  held.now().children.map(({ id }) => ({ child: id, outcome, reason }));

export function give(held: Held, round: string, name: string, outcome: PlanOutcome, reason = '') {
  const person = held.id(name as Name);
  const views = forEach(held, outcome, reason);
  held.must(name as Name, { kind: 'giveViews', round, person, views });
}

export function viewOf(held: Held, name: string): ConferenceView {
  const view = held.view(name as Name);
  if (view.at !== 'conference') throw new Error(`${name} is not in the conference`);
  return view;
}

export const roundSeenBy = (held: Held, name: string) =>
  given(viewOf(held, name).agencyViews?.at(-1));
