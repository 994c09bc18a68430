import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { hasWrongDates } from '../date-order.ts';
import { withCategoriesBefore } from '../kept-categories.ts';
import { noSuchChild, refuse } from '../refuse.ts';
import type { Template } from '../template.ts';
import type { Decide } from './matter.ts';

const changeDetails: Decide<'changeDetails'> = ({ conference, command, board }) => {
  const children = command.children.map((child, index) => ({
    id: child.id ?? board.freshId(`child ${index} of ${command.opId}`),
    name: child.name,
    born: child.born ?? bornOf(conference, child.id),
  }));
  const ids = children.map(({ id }) => id);
  const problem = judgeChildren(conference, command, ids);
  if (problem !== null) return problem;
  const { type, template, date, time, place } = command;
  const chosen = board.template(template);
  if (chosen === null && template !== conference.details.template) return noSuchFormat;
  if (hasWrongDates({ type, date, ...countedFrom(command), children })) return wrongOrder;
  const names = Object.fromEntries(children.map(({ id, name }) => [id, name]));
  const born = Object.fromEntries(children.map((child) => [child.id, child.born]));
  const isOther = chosen !== null && template !== conference.details.template;
  return ok([
    {
      kind: 'detailsChanged',
      details: { kind: type, template, date, time, ...countedFrom(command) },
      children: ids,
      ...(isOther && { template: withCategoriesBefore(conference, chosen) }),
      words: { place, children: names, born },
    },
    ...(isOther ? settingsOf(conference, chosen) : []),
  ]);
};

/** What the conference is: kind, format, day, place and the children it is about. */
export const detailsCommands = { changeDetails };

/** With another format comes what its council usually does, but for what the chair has set for this conference. */
function settingsOf({ settings, template: before }: Conference, { settings: usual }: Template) {
  const { supporters, supportersWrite, decides } = settings;
  const follow = {
    supporters: supporters === before.settings.supporters ? usual.supporters : supporters,
    supportersWrite:
      supportersWrite === before.settings.supportersWrite ? usual.supportersWrite : supportersWrite,
    decides: decides === before.settings.decides ? usual.decides : decides,
  };
  const isSame =
    follow.supporters === supporters &&
    follow.supportersWrite === supportersWrite &&
    follow.decides === decides;
  return isSame ? [] : [{ kind: 'settingsChanged', settings: follow } as const];
}

/** Left out, it stays as it was. */
const bornOf = ({ children }: Conference, id: string | undefined): string =>
  children.find((child) => child.id === id)?.born ?? '';

/** The dates that others are counted from; none where nobody gave one. */
const countedFrom = ({ strategyOn, firstOn, lastOn }: CommandOf<'changeDetails'>) => ({
  ...(strategyOn && { strategyOn }),
  ...(firstOn && { firstOn }),
  ...(lastOn && { lastOn }),
});

function judgeChildren(
  conference: Conference,
  command: CommandOf<'changeDetails'>,
  ids: readonly string[],
) {
  const known = conference.children.map(({ id }) => id);
  if (command.children.some(({ id }) => id !== undefined && !known.includes(id)))
    return noSuchChild;
  if (new Set(ids).size < ids.length) return listedTwice;
  // Lines and decisions name the children from the start on.
  if (conference.progress !== 'planned' && known.some((id) => !ids.includes(id))) return mustStay;
  return null;
}

const noSuchFormat = refuse('not-found', 'There is no such format.');
const wrongOrder = refuse(
  'malformed',
  'These dates are not in the right order. Please look at them again.',
);
const listedTwice = refuse('malformed', 'One of the children is on the list twice.');
const mustStay = refuse(
  'wrong-time',
  'A child cannot be taken off the list once the conference has started.',
);
