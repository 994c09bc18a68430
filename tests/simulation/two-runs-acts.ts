import type { CommandOf } from '../../shared/conference/commands.ts';
import { holdsPen } from '../../shared/conference/rights.ts';
import type { Intent, Observer, Step, Where, Who } from './two-runs-intents.ts';
import { everybody, whos } from './two-runs-people.ts';
import { openWorld, type Tiers, type World } from './two-runs-world.ts';
import {
  pickLine,
  writeInLine,
  writeNewLine,
  type LineIntent,
  type NewLineIntent,
} from './two-runs-writing.ts';

/** Holds the history and answers every byte the observer was sent, connection by connection. */
export async function holdHistory(
  tiers: Tiers,
  history: readonly Step[],
  observer: Observer,
): Promise<readonly string[]> {
  const world = await openWorld(tiers, observer);
  for (const who of whos) if (who !== 'chair') await comeIn(world, `arrival-of-${who}-00`, who);
  await world.send(world.by('chair'), { kind: 'start', opId: 'start-of-the-conference' });
  await world.connect();
  for (const { at, intent } of history) {
    world.time.turnTo(at);
    await world.settle();
    await act(world, intent, observer);
    await world.settle();
    await world.connect();
  }
  world.time.turnTo(world.time.now() + 10_000);
  await world.settle();
  return world.heard;
}

async function act(world: World, intent: Intent, observer: Observer): Promise<void> {
  const { people, send, by } = world;
  const opId = 'id' in intent ? `${intent.id}-op` : `op-at-${world.time.now()}`;
  switch (intent.do) {
    case 'type':
    case 'erase':
    case 'strike':
    case 'move':
    case 'newLine':
      return write(world, intent);
    case 'caret': {
      const browser = world.browserOf(intent.who, intent.in);
      return browser?.caret(pickLine(browser.doc, intent.line) ?? null, intent.at);
    }
    case 'addLine':
      return send(by(intent.who), addLine(world, intent, opId));
    case 'strikeLine':
    case 'restoreLine': {
      const line = lineSeen(world, intent.who, intent.in, intent.line);
      return send(by(intent.who), { kind: intent.do, opId, line });
    }
    case 'askScale':
      return send(by('chair'), askScale(world, intent, opId));
    case 'answerScale':
      return send(by(intent.who), answerScale(world, intent, opId));
    case 'revealScale':
    case 'withdrawScale':
      return send(by('chair'), { kind: intent.do, opId, scale: scaleAt(world, intent) });
    case 'givePen':
    case 'takePen':
      return send(by('chair'), { kind: intent.do, opId, person: people[intent.who] });
    case 'knock':
      return knock(world, intent);
    case 'leave':
      return send(by(intent.who), { kind: 'leave', opId, person: people[intent.who] });
    case 'comeBack':
      return comeIn(world, intent.id, intent.who);
    case 'plug':
      return world.plug(intent.who, intent.in);
    case 'unplug':
      return world.unplug(intent.who, intent.in);
    case 'attend':
      return world.liveOf(intent.who)?.attend(intent.here);
    case 'invite':
      return send(by('chair'), { kind: 'invite', opId, name: 'Somebody', ...invited });
    case 'addSpareLinks':
      return send(by('chair'), { kind: 'addSpareLinks', opId, count: 2 });
    case 'screen':
      return send(by('chair'), { kind: 'showOnScreen', opId, shows: intent.shows });
    case 'dates':
      return send(by('chair'), { kind: 'setDates', opId, dates: [nextReview] });
    case 'closeAndReopen': {
      await send(by('chair'), decide(world, `${intent.id}-decision`));
      await send(by('chair'), { kind: 'close', opId });
      await readOwnCopy(world, observer);
      await world.connect();
      const reopen = { kind: 'reopen', opId: `${intent.id}-reopen`, reason: 'By mistake' } as const;
      return send(by('chair'), reopen);
    }
    default:
      return intent satisfies never;
  }
}

const invited = { role: 'network', title: '', agency: '', where: 'room', device: true } as const;
const nextReview = { what: 'review', label: '', date: '2026-07-01', time: '', place: '' } as const;
const supporter = { name: 'Sol', role: 'supporter', where: 'room' } as const;

function write(world: World, intent: LineIntent | NewLineIntent): void {
  const browser = world.browserOf(intent.who, intent.in);
  const { id } = world.audienceOf(intent.in);
  const mayWrite = holdsPen(world.room.state(), world.people[intent.who], id);
  if (browser === undefined || !mayWrite) return;
  if (intent.do === 'newLine') writeNewLine(world, browser.doc, intent);
  else writeInLine(world, browser.doc, intent);
}

function lineSeen(world: World, who: Who, where: Where, at: number): string {
  const doc = world.browserOf(who, where)?.doc;
  return (doc && pickLine(doc, at)) ?? 'none';
}

function addLine(
  world: World,
  { who, in: where, about }: Intent & { do: 'addLine' },
  opId: string,
): CommandOf<'addLine'> {
  const line = about === null ? 'none' : lineSeen(world, who, where, about);
  return {
    kind: 'addLine',
    opId,
    audience: world.audienceOf(where).id,
    code: line === 'none' ? 'strength' : 'comment',
    text: `Said by ${who}`,
    saidBy: world.people[who],
    about: line === 'none' ? null : line,
  };
}

function askScale(
  { audienceOf, people }: World,
  { in: where }: Intent & { do: 'askScale' },
  opId: string,
): CommandOf<'askScale'> {
  const asked = where === 'everyone' ? [people.police, people.mother] : [people.police];
  const words = { question: 'How safe?', ten: 'Safe', zero: 'Not safe' };
  const audience = audienceOf(where).id;
  return { kind: 'askScale', opId, audience, ...words, danger: null, asked, reasons: 'nobody' };
}

function scaleAt(
  { room, audienceOf }: World,
  { in: where, scale }: { in: Where; scale: number },
): string {
  const { id } = audienceOf(where);
  const scales = [...room.state().scales.values()].filter(({ audience }) => audience === id);
  return scales[scale % scales.length]?.id ?? 'none';
}

function answerScale(
  world: World,
  intent: Intent & { do: 'answerScale' },
  opId: string,
): CommandOf<'answerScale'> {
  const person = world.people[intent.who];
  const words = { reason: 'Because', oneHigher: '' };
  const scale = scaleAt(world, intent);
  return { kind: 'answerScale', opId, scale, person, score: intent.score, ...words };
}

function decide({ room }: World, opId: string): CommandOf<'recordDecision'> {
  const { decision, children } = room.state();
  return {
    kind: 'recordDecision',
    opId,
    over: decision?.version ?? 0,
    reasons: 'Enough is known.',
    dissent: [],
    parentsViews: [],
    children: children.map(({ id }) => ({
      child: id,
      outcome: 'neither',
      category: null,
      alsoCategories: [],
    })),
  };
}

async function knock({ send, by }: World, { id, fate }: Intent & { do: 'knock' }): Promise<void> {
  const waiting = `${id}-waiting`;
  const door = { as: 'door' } as const;
  const way = { via: 'code', person: null, spareLink: null } as const;
  await send(door, { kind: 'knock', opId: waiting, ...supporter, ...way });
  const opId = `${id}-answer`;
  if (fate === 'goAway') await send(door, { kind: 'goAway', opId, waiting });
  if (fate === 'turnAway') await send(by('chair'), { kind: 'turnAway', opId, waiting });
  if (fate !== 'admit') return;
  const admitted = { ...supporter, person: null, title: '', agency: '' };
  await send(by('chair'), { kind: 'admit', opId, waiting, ...admitted });
}

async function comeIn({ send, by, people }: World, id: string, who: Who): Promise<void> {
  const waiting = `${id}-waiting`;
  const door = { as: 'door' } as const;
  const one = { ...everybody[who], where: 'room', person: people[who] } as const;
  await send(door, { kind: 'knock', opId: waiting, ...one, via: 'link', spareLink: null });
  const admit = { kind: 'admit', opId: `${id}-answer`, waiting, title: '', agency: '' } as const;
  await send(by('chair'), { ...admit, ...one });
  // Who was here already still stands in the list of those who wait.
  await send(door, { kind: 'goAway', opId: `${id}-away`, waiting });
}

/** The typed outcomes are bytes they receive, too. */
async function readOwnCopy(
  { room, store, people, heard }: World,
  observer: Observer,
): Promise<void> {
  if (observer === 'screen') return;
  const { id, issues } = room.state();
  const copy = issues.at(-1)?.copies.get(people[observer]);
  const stored = copy === undefined ? null : await store.readCopy(id, copy);
  heard.push(`copy: ${stored?.json}`);
}
