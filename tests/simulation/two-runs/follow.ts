import type { AnyCommand } from '../../../shared/conference/decide.ts';
import {
  atRest,
  beenIn,
  hasCome,
  isHere,
  isOf,
  placeOf,
  sees,
  type AfterClose,
  type Model,
  type OnePart,
  type OnePerson,
  type Place,
} from './model.ts';
import { followPages } from './drawn.ts';
import type { Done } from './ops.ts';
import { followReports } from './prepared.ts';

/** The lists after one more thing was done. */
export function follow(model: Model, { op, done, made, lines, part, by }: Done): Model {
  const before: Model = { ...model, after: { ...model.after, giving: [] } };
  if (!done) return before;
  if (op.kind === 'newLine') {
    return { ...before, places: withEntry(model.places, op.line, placeOf(model, op.audience)) };
  }
  if (op.kind !== 'command') return before;
  const reports = followReports(before.reports, op.command);
  const after = { ...afterCommand(before, op.command, made ?? '', lines, by), reports };
  const there = seated(part === after.current ? after : opened(after, part));
  return followPages(before, there, op.command);
}

/** Whoever is in a restricted part has been in it. */
function seated(model: Model): Model {
  if (model.parts.get(model.current)?.restricted !== true) return model;
  const here = [...model.people.keys()].filter((id) => isHere(model, id));
  return {
    ...model,
    been: new Set([...model.been, ...here.map((id) => beenIn(model.current, id))]),
  };
}

function afterCommand(
  model: Model,
  command: AnyCommand,
  made: string,
  lines: readonly string[],
  by: string,
): Model {
  switch (command.kind) {
    case 'admit': {
      const id = command.person ?? command.opId;
      const old = model.people.get(id);
      const pen = old?.role === command.role && old.attendance !== 'removed' ? old.pen : false;
      const starts = command.role === 'minute-taker' ? old?.attendance === 'removed' || pen : pen;
      const { role } = command;
      const one: OnePerson = {
        role,
        attendance: 'present',
        pen: starts,
        hears: old?.hears ?? 'all',
        speaksFor: old?.speaksFor ?? [],
        apart: old?.apart ?? [],
      };
      return { ...model, people: withEntry(model.people, id, one) };
    }
    case 'invite': {
      const one = {
        role: command.role,
        attendance: 'invited',
        pen: false,
        hears: 'all',
        speaksFor: [],
        apart: [],
      } as const;
      return { ...model, people: withEntry<OnePerson>(model.people, command.opId, one) };
    }
    case 'seat':
      return changed(model, command.person, { attendance: 'present' });
    case 'leave':
      return changed(model, command.person, { attendance: 'left' });
    case 'remove':
      return changed(model, command.person, { attendance: 'removed', pen: false });
    case 'givePen':
      return changed(model, command.person, { pen: true });
    case 'takePen':
      return changed(model, command.person, { pen: false });
    case 'changePerson':
      return changed(model, command.person, { speaksFor: command.speaksFor });
    case 'setHearing':
      return changed(model, command.person, { hears: command.hears });
    case 'keepApart':
      return { ...model, people: keptApart(model, command) };
    case 'removePart': {
      const own = model.parts.get(command.part)?.audience ?? '';
      return {
        ...model,
        parts: withoutEntry(model.parts, command.part),
        audiences: withoutEntry(model.audiences, own),
      };
    }
    case 'addPart': {
      const { people, restricted, opId } = command;
      const part: OnePart = { people, restricted, audience: made };
      return {
        ...model,
        parts: withEntry(model.parts, opId, part),
        audiences: withEntry(model.audiences, made, {
          members: { by: 'people', people },
          part: opId,
        }),
      };
    }
    case 'changePart': {
      const part = model.parts.get(command.part);
      if (part === undefined) return model;
      const { people } = command;
      const members = { by: 'people', people } as const;
      return {
        ...model,
        parts: withEntry<OnePart>(model.parts, command.part, { ...part, people }),
        audiences: withEntry(model.audiences, part.audience, { members, part: command.part }),
      };
    }
    case 'openPart':
      return opened(model, command.part);
    case 'makeAudience': {
      const { members, opId } = command;
      return { ...model, audiences: withEntry(model.audiences, opId, { members, part: null }) };
    }
    case 'narrowAudience':
      return narrowed(model, made, command.audience, command.children);
    case 'giveScreen':
      return { ...model, screen: { ...model.screen, audiences: command.audiences } };
    case 'showOnScreen':
      return { ...model, screen: { ...model.screen, shows: command.shows } };
    case 'start': {
      const dark = model.parts.get(model.current)?.restricted === true;
      const screen = { ...model.screen, shows: dark ? 'blank' : 'board' };
      return { ...model, ...atRest, underWay: true, closed: false, screen };
    }
    case 'adjourn':
      return { ...model, ...atRest, screen: { ...model.screen, shows: 'join' } };
    case 'close':
      return issuedAtClose({ ...model, ...atRest, closed: true });
    case 'giveOutCopies':
      return { ...model, after: givenOut(model.after) };
    case 'proposeCorrection': {
      const corrections = withEntry(model.after.corrections, command.opId, command.sentBy);
      return { ...model, after: { ...model.after, corrections } };
    }
    case 'addAddendum':
      return issuedWith(model, lineOf(model, command));
    case 'reopen':
      return { ...model, ...atRest, closed: false };
    case 'addLine':
      return narrowed(
        { ...model, places: withEntry(model.places, command.opId, lineOf(model, command)) },
        made,
        command.audience,
        command.children ?? [],
      );
    case 'narrowLine': {
      const from = model.places.get(command.line) ?? { audience: '', children: [] };
      const children = [...new Set([...from.children, ...command.children])];
      // Its comments go with it.
      const places = withPlaces(model, [command.opId, ...lines], { ...from, children });
      return narrowed({ ...model, places }, made, from.audience, children);
    }
    case 'releaseHandedIn': {
      const { to, children, opId } = command;
      const places = withPlaces(model, [opId, ...lines], lineOf(model, { audience: to, children }));
      return narrowed({ ...model, places }, made, to, children);
    }
    case 'keepChildPage':
      return { ...model, pages: withEntry(model.pages, command.child, pagePlace(model, command)) };
    case 'releaseLines':
      return { ...model, places: withPlaces(model, lines, placeOf(model, command.to)) };
    case 'goToStage':
    case 'endBreak':
    case 'comeBack':
      return { ...model, pause: null };
    case 'startBreak':
      return { ...model, ...stopped('break'), screen: onBreak(model) };
    case 'stepOut':
      return { ...model, ...stopped('out') };
    case 'setTimer':
      return { ...model, timerShown: command.shown && command.seconds !== null };
    case 'setDates': {
      const given = command.dates.map(({ audience, ...said }) => ({
        place: placeOf(model, audience ?? model.parts.get(model.current)?.audience ?? ''),
        said: JSON.stringify(said),
      }));
      // Whoever sets them leaves alone what they do not see.
      const others = model.dates.filter(({ place }) => !sees(model, by, place));
      return { ...model, dates: [...given, ...others] };
    }
    case 'askViews': {
      const audience = command.audience ?? model.parts.get(model.current)?.audience ?? '';
      return { ...model, places: withEntry(model.places, command.opId, placeOf(model, audience)) };
    }
    case 'showViews':
      return { ...model, shownRounds: [...model.shownRounds, command.round] };
    case 'askScale': {
      const places = withEntry(model.places, command.opId, placeOf(model, command.audience));
      return { ...model, places, asked: withEntry(model.asked, command.opId, command.asked) };
    }
    default:
      return model;
  }
}

function lineOf(
  model: Model,
  { audience, children = [] }: { audience: string; children?: string[] | undefined },
): Place {
  const wide = placeOf(model, audience);
  return { audience: wide.audience, children: [...new Set([...wide.children, ...children])] };
}

/** Whom a child lets see the page; nobody but the chair, where that is not said. */
const pagePlace = (
  model: Model,
  { audience, child }: { audience: string | null; child: string },
): Place | null => (audience === null ? null : lineOf(model, { audience, children: [child] }));

const withPlaces = ({ places }: Model, ids: readonly string[], place: Place): Model['places'] =>
  ids.reduce((all, id) => withEntry(all, id, place), places);

function narrowed(model: Model, made: string, of: string, children: readonly string[]): Model {
  if (made === '') return model;
  const wide = placeOf(model, of);
  const all = [...new Set([...wide.children, ...children])];
  const place: Place = { audience: wide.audience, children: all };
  return { ...model, places: withEntry(model.places, `audience ${made}`, place) };
}

function opened(model: Model, id: string): Model {
  const part = model.parts.get(id);
  if (part === undefined) return model;
  const everyone = [...model.audiences.keys()][0] ?? '';
  const shows = !model.underWay ? 'join' : part.restricted ? 'blank' : 'break';
  const audiences = part.restricted ? [] : [part.audience, everyone];
  return { ...model, ...atRest, current: id, screen: { shows, audiences } };
}

/** Whoever came gets one; who was there to learn takes none away. */
function issuedAtClose(model: Model): Model {
  const those = [...model.people].filter(
    ([id, { role }]) => role !== 'observer' && hasCome(model, id),
  );
  return issuedTo(
    model,
    those.map(([id]) => id),
  );
}

/** New copies for those who read what was added, and for whoever waits for theirs. */
function issuedWith(model: Model, place: Place): Model {
  const { made, waiting } = model.after;
  const readers = [...made].filter((id) => hasCome(model, id) && isOf(model, id, place));
  return issuedTo(model, [...new Set([...(waiting ?? []), ...readers])]);
}

const issuedTo = (model: Model, people: readonly string[]): Model => ({
  ...model,
  after: { ...model.after, waiting: people, made: new Set([...model.after.made, ...people]) },
});

const givenOut = (after: AfterClose): AfterClose => ({
  ...after,
  giving: after.waiting ?? [],
  given: new Set([...after.given, ...(after.waiting ?? [])]),
  waiting: null,
});

/** What one is kept apart from is kept apart from them. */
const keptApart = (
  { people }: Model,
  { person, from }: { person: string; from: readonly string[] },
): Model['people'] =>
  new Map(
    [...people].map(([id, one]) => {
      const others = one.apart.filter((other) => other !== person);
      const apart = id === person ? from : from.includes(id) ? [...others, person] : others;
      return [id, { ...one, apart }];
    }),
  );

const stopped = (pause: 'break' | 'out') => ({ ...atRest, pause });

const onBreak = ({ screen }: Model): Model['screen'] =>
  screen.shows === 'board' ? { ...screen, shows: 'break' } : screen;

function changed(model: Model, id: string, change: Partial<OnePerson>): Model {
  const one = model.people.get(id);
  return one === undefined
    ? model
    : { ...model, people: withEntry(model.people, id, { ...one, ...change }) };
}

const withEntry = <Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value,
): ReadonlyMap<string, Value> => new Map(map).set(key, value);

const withoutEntry = <Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
): ReadonlyMap<string, Value> => new Map([...map].filter(([one]) => one !== key));
