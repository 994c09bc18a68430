import type { ConferenceView } from '../../shared/conference/view.ts';
import { given, names } from './held-conference.ts';
import type { Held, Name } from './held-conference.ts';

/** The view of somebody who was let in. */
export const viewOf = (held: Held, name: Name) => held.view(name) as ConferenceView;
/** The same, as it is sent. */
export const bytes = (held: Held, name: Name) => JSON.stringify(held.view(name));

/** The chair writes a report down. */
export const put = (held: Held, title = 'School report', author: Name = 'Tamar') =>
  held.must('Marguerite', {
    kind: 'putReport',
    report: null,
    author: held.id(author),
    title,
    receivedOn: '2026-04-09',
    note: 'SECRET note',
  });

/** The chair shares it with these people. */
export const share = (held: Held, report: string, on: string, ...people: readonly Name[]) =>
  held.must('Marguerite', {
    kind: 'shareReport',
    report,
    people: people.map((name) => held.id(name)),
    on,
    version: 'SECRET version',
  });

/** The chair decides that somebody does not come. */
export const exclude = (held: Held, name: Name, from = 'all') =>
  held.must('Marguerite', { kind: 'putExclusion', ...decision(held, name), from });

/** Such a decision, as a command. */
export const decision = (held: Held, name: Name) =>
  ({
    exclusion: null,
    person: held.id(name),
    from: 'all',
    ground: 'violence-or-threats',
    reason: 'SECRET reason',
    askedBy: held.id('Ines'),
    decidedOn: '2026-04-08',
    toldOn: '2026-04-09',
    views: 'SECRET by letter',
  }) as const;

/** What the chair sees of it. */
export const readyOf = (held: Held) => given(viewOf(held, 'Marguerite').ready);
/** Who neither keeps the board nor is absent. */
export const everyoneElse = names.filter(
  (name) => !['Marguerite', 'Dennis', 'Juno'].includes(name),
);
