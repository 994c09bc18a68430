import type { Command } from '../../../shared/conference/commands.ts';
import { copiesFor } from '../../../shared/conference/giving-out.ts';
import { goesInCopy } from '../../../shared/outcomes/readable-board.ts';
import { whos } from './cast.ts';
import { byChair, childrenOf, pick, pickAudience, pickPart, type Acts } from './picking.ts';
import type { World } from './world.ts';

/** What readers say of their copies and what is added to them, who is told, and why a part stays apart. */
export const afterCloseActs: Pick<Acts, AfterDoes> = {
  giveOut: async (_world, _, perform, opId) =>
    perform(byChair({ kind: 'giveOutCopies', opId, version: 0 })),
  officeOnly: async ({ people }, { who, on }, perform, opId) =>
    perform(byChair({ kind: 'setOfficeOnly', opId, person: people[who], on })),
  correct: async (world, { who, line: n, statement, forOther }, perform, opId) => {
    // Mostly somebody who has a copy.
    const readers = whos.filter((one) => copyOf(world, world.people[one]) !== '');
    const sender = readers.includes(who) ? who : (pick(readers, whos.indexOf(who)) ?? who);
    const sentBy = world.people[sender];
    const line = n === null ? undefined : pick(linesInCopy(world, sentBy), n);
    const command = {
      kind: 'proposeCorrection',
      opId,
      sentBy,
      person: forOther && sender === 'advocate' ? world.people.girl : sentBy,
      copy: copyOf(world, sentBy),
      says: statement ? 'statement' : 'correction',
      about: line?.text ?? '',
      place: line?.place ?? null,
      text: `Asked at ${opId}`,
    } as const;
    await perform({ kind: 'command', sender, command });
  },
  answer: async (world, { correction: n, changed }, perform, opId) => {
    const correction = pickCorrection(world, n) ?? 'no-such-correction';
    const how = changed ? 'changed' : 'not-changed';
    const words = `Answered at ${opId}`;
    await perform(byChair({ kind: 'answerCorrection', opId, correction, how, words }));
  },
  add: async (world, { in: where, children: which, correction: n, statement }, perform, opId) => {
    const correction = n === null ? null : (pickCorrection(world, n) ?? null);
    const command: Command = {
      kind: 'addAddendum',
      opId,
      correction,
      addition: statement && correction !== null ? 'statement' : 'addendum',
      words: `Added at ${opId}`,
      audience: pickAudience(world, 'chair', where)?.id ?? '',
      children: which === 3 ? [] : childrenOf(world, which),
      // Looked up as it is sent: the preview.
      readers: [],
    };
    await perform(byChair(command));
  },
  notify: async ({ room }, { who, older, drops }, perform, opId) => {
    const all = [...room.state().notifications.keys()];
    const notification = older === null ? null : (pick(all, older) ?? null);
    const told = { to: `Surgery of ${opId}`, what: 'Juno', toldOn: '', how: 'by post' };
    const command: Command =
      drops && notification !== null
        ? { kind: 'dropNotification', opId, notification }
        : { kind: 'putNotification', opId, notification, whom: 'gp', ...told };
    await perform({ kind: 'command', sender: who, command });
  },
  restrict: async (world, { part: n }, perform, opId) => {
    const restricted = [...world.room.state().parts.values()].filter((one) => one.restricted);
    const part = pick(restricted, n)?.id ?? pickPart(world, n);
    const why = `Apart since ${opId}`;
    await perform(byChair({ kind: 'setRestriction', opId, part, why, reviewOn: '2026-10-01' }));
  },
};

type AfterDoes = 'giveOut' | 'officeOnly' | 'correct' | 'answer' | 'add' | 'notify' | 'restrict';

/** The newest that they were given. */
const copyOf = ({ room }: World, person: string): string =>
  copiesFor(room.state(), person).findLast(({ issue }) => issue.givenOut !== null)?.copy ?? '';

const pickCorrection = ({ room }: World, n: number): string | undefined =>
  pick([...room.state().corrections.keys()], n);

/** Lines that may stand in their copy, in an order that other documents have no part in. */
function linesInCopy({ room }: World, person: string) {
  const state = room.state();
  const reader = state.people.get(person);
  if (reader === undefined) return [];
  return (room.readBoard() ?? [])
    .filter(({ audience }) => goesInCopy(state, reader, audience))
    .flatMap(({ audience, lines }) =>
      lines.map(({ id, text, children = [] }) => ({ text, place: { id, audience, children } })),
    )
    .toSorted((one, other) => one.place.id.localeCompare(other.place.id));
}
