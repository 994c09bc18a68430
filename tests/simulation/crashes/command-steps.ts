import { listLines } from '../../../shared/board/read-lines.ts';
import type { AnyCommandKind } from '../../../shared/conference/refusal.ts';
import { commandOf } from '../../support/random-commands.ts';
import { bareBoard, type PlainBoard } from '../../support/plain-board.ts';
import { cast, whos } from './cast.ts';
import type { Recovered } from './recovery.ts';
import type { World } from './world.ts';

/** How often which command is sent; what ends a conference more rarely than what fills it. */
const weights: Partial<Record<AnyCommandKind, number>> = {
  addLine: 14,
  changeLine: 8,
  strikeLine: 3,
  restoreLine: 2,
  givePen: 4,
  takePen: 6,
  remove: 2,
  leave: 1,
  openPart: 8,
  addPart: 2,
  changePart: 2,
  removePart: 1,
  makeAudience: 2,
  narrowAudience: 1,
  narrowLine: 3,
  releaseLines: 5,
  redactLines: 4,
  setHearing: 2,
  keepApart: 1,
  setRights: 1,
  askScale: 3,
  answerScale: 5,
  revealScale: 2,
  withdrawScale: 1,
  recordDecision: 4,
  setDates: 2,
  adjourn: 1,
  start: 4,
  close: 1,
  reopen: 4,
  giveScreen: 2,
  showOnScreen: 3,
  renewLink: 1,
  postpone: 1,
};

/** A command of any kind, made of what is on disk; some lead nowhere, and are refused. */
export function command(world: World): void {
  const { chance, people } = world;
  const recovered = world.recovered();
  const kind = pickWeighted(world);
  const picks = Array.from({ length: 12 }, () => chance.below(1000));
  const opId = world.nextOp();
  const board = boardOf(recovered);
  const made = commandOf({ kind, actor: 0, picks }, recovered.conference, board, opId);
  const isAnybodys = ['addLine', 'changeLine', 'strikeLine', 'leave'].includes(kind);
  const other = people[chance.pick(whos) ?? 'chair'];
  const person = isAnybodys && chance.happens(0.7) ? other : people.chair;
  const isOwn = kind === 'answerScale' && made.actor.as === 'person' && chance.happens(0.7);
  world.sender.send(isOwn ? made.actor : { as: 'person', person }, made.command);
}

/** Somebody who is here adds a line where lines go now, or changes one of their own. */
export function contribute(world: World): void {
  const { chance, people, sender } = world;
  const { conference } = world.recovered();
  const audience = conference.parts.get(conference.currentPart)?.audience ?? '';
  const person = people[chance.pick(whos) ?? 'chair'];
  const opId = world.nextOp();
  const own = [...conference.contributions.values()].filter((one) => one.person === person);
  const line = chance.pick(own)?.line;
  const text = `Words ${opId}`;
  const actor = { as: 'person', person } as const;
  if (line !== undefined && chance.happens(0.5))
    return sender.send(actor, { kind: 'changeLine', opId, line, text });
  const more = { code: 'strength', saidBy: person, about: null } as const;
  sender.send(actor, { kind: 'addLine', opId, audience, text, ...more });
}

/** The chair's two devices record over the same decision at once. */
export function decideTwice(world: World): void {
  const { people, sender } = world;
  const { conference } = world.recovered();
  const children = conference.children.map(({ id: child }) => ({
    child,
    outcome: 'neither' as const,
    category: null,
    alsoCategories: [],
  }));
  const rest = { children, reasons: 'Because', dissent: [], parentsViews: [] };
  const over = conference.decision?.version ?? 0;
  for (let device = 0; device < 2; device += 1)
    sender.send(
      { as: 'person', person: people.chair },
      { kind: 'recordDecision', opId: world.nextOp(), over, ...rest },
    );
}

/** The chair takes a line away for good. */
export function redact(world: World): void {
  const { chance, people, sender } = world;
  const lines = boardOf(world.recovered())
    .lines()
    .map(({ id }) => id);
  const line = chance.pick(lines);
  if (line === undefined) return;
  const chair = { as: 'person', person: people.chair } as const;
  sender.send(chair, { kind: 'redactLines', opId: world.nextOp(), lines: [line] });
}

/** A line goes to those who may hear about one of the children. */
export function narrow(world: World): void {
  const { chance, people, sender } = world;
  const recovered = world.recovered();
  const lines = boardOf(recovered).lines();
  const line = chance.pick(lines.filter(({ struck }) => !struck))?.id;
  // The grandmother may hear about the first only.
  const child = recovered.conference.children.at(chance.happens(0.2) ? 0 : -1)?.id;
  if (line === undefined || child === undefined) return;
  const chair = { as: 'person', person: people.chair } as const;
  const opId = world.nextOp();
  sender.send(chair, { kind: 'narrowLine', opId, line, children: [child] });
}

/** The restricted part is over. */
export function openAgain(world: World): void {
  const { chance, people, sender } = world;
  const parts = [...world.recovered().conference.parts.values()];
  const part = chance.pick(parts.filter(({ restricted }) => !restricted))?.id ?? '';
  const chair = { as: 'person', person: people.chair } as const;
  sender.send(chair, { kind: 'openPart', opId: world.nextOp(), part });
}

/** Somebody of the list knocks, or is let in. */
export function knockOrAdmit(world: World): void {
  const { chance, people, sender } = world;
  const { conference } = world.recovered();
  const waiting = chance.pick([...conference.waiting.values()]);
  if (waiting !== undefined && chance.happens(0.7)) {
    const { name, role } = waiting;
    const admit = { waiting: waiting.id, person: waiting.person, name, role } as const;
    const more = { title: '', agency: '', where: 'room', movesDevice: true } as const;
    return sender.send(
      { as: 'person', person: people.chair },
      { kind: 'admit', opId: world.nextOp(), ...admit, ...more },
    );
  }
  const out = whos.filter((who) => conference.people.get(people[who])?.attendance !== 'present');
  const who = chance.pick(out);
  if (who === undefined || who === 'chair') return;
  const { name, role } = cast[who];
  const knock = { via: 'link', spareLink: null, person: people[who], name, role } as const;
  sender.send({ as: 'door' }, { kind: 'knock', opId: world.nextOp(), ...knock, where: 'room' });
}

function pickWeighted({ chance }: World): AnyCommandKind {
  const all = Object.entries(weights) as [AnyCommandKind, number][];
  let left = chance.below(all.reduce((sum, [, weight]) => sum + weight, 0));
  return all.find(([, weight]) => (left -= weight) < 0)?.[0] ?? 'addLine';
}

/** What lies on disk, as the maker of random commands looks at a board. */
function boardOf({ conference, documents }: Recovered): PlainBoard {
  const lines = [...conference.audiences.values()].flatMap(({ id, document }) => {
    const stored = documents.get(document);
    return stored === undefined
      ? []
      : listLines(stored.doc).map((line) => ({ ...line, audience: id }));
  });
  const find = (id: string) => lines.find((line) => line.id === id) ?? null;
  return {
    ...bareBoard(),
    lines: () => lines,
    audienceOf: (id) => find(id)?.audience ?? null,
    readLine: find,
    named: () => new Set(),
    follow: () => undefined,
    put: () => undefined,
    draw: () => undefined,
  };
}
