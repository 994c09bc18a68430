import type { Code } from '../../../shared/board/codes.ts';
import type { Line } from '../../../shared/board/line.ts';
import type { AudienceId } from '../../../shared/protocol/ids.ts';
import type { Pen } from '../../../client/provider/pen.ts';
import type { Typing } from '../../../client/provider/typing.ts';
import type { GuestName } from '../../support/test-relay.ts';
import type { Claims } from './claims.ts';
import type { Browser, World } from './world.ts';

/** What one run carries from step to step. */
export interface Life {
  readonly world: World;
  readonly claims: Claims;
  /** Boxes that people have open, also over the end of their document. */
  readonly boxes: Map<Browser, { readonly line: string; readonly typing: Typing; value: string }>;
  readonly underWay: Promise<unknown>[];
}

type Step = (life: Life) => void | Promise<void>;

const codes: readonly Code[] = ['harm-now', 'strength', 'action', 'danger-statement'];
const penHolders = ['chair', 'minuteTaker', 'police'] as const;

/** One step of a random life: what a person does, or what happens to them. */
export async function takeStep(life: Life): Promise<void> {
  const { chance, often, tell } = life.world;
  const all = Object.entries(steps).map(([name, [weight, step]]) => {
    const isOften = often.some((one) => one === name);
    return { name, step, weight: isOften ? weight * 5 : weight };
  });
  let left = chance.below(all.reduce((sum, { weight }) => sum + weight, 0));
  const chosen = all.find(({ weight }) => (left -= weight) < 0);
  tell(chosen?.name ?? 'nothing');
  await chosen?.step(life);
  await pause(life);
}

/** Mostly nothing, so that much is on its way at once; sometimes long enough for an answer. */
async function pause({ world: { chance } }: Life): Promise<void> {
  if (chance.happens(0.5)) return;
  const ms = chance.happens(0.2) ? chance.below(40) : chance.below(4);
  await new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });
}

interface Hand {
  readonly browser: Browser;
  readonly pen: Pen;
  readonly audience: AudienceId;
  readonly lines: readonly Line[];
}

/** Somebody who holds a pen now, at one of their documents. */
function pickHand({ world: { chance, browsers } }: Life): Hand | undefined {
  const hands = browsers.flatMap((browser) =>
    browser.board.snapshot().documents.flatMap(({ audience, lines }) => {
      const pen = browser.board.pen(audience);
      return pen === null ? [] : [{ browser, pen, audience, lines }];
    }),
  );
  return chance.pick(hands);
}

/** The same with one of the lines. */
function pickLine(life: Life): (Hand & { line: Line }) | undefined {
  const hand = pickHand(life);
  const line = hand && life.world.chance.pick(hand.lines);
  return hand && line && { ...hand, line };
}

const writeLine: Step = (life) => {
  const hand = pickHand(life);
  const { chance, letters, relay } = life.world;
  if (hand === undefined) return;
  const text = letters.take(chance.below(6));
  const line = life.claims.act(hand.browser, () =>
    hand.pen.newLine({
      code: chance.pick(codes) ?? 'strength',
      saidBy: [relay.people.mother],
      text,
      after: chance.pick(hand.lines)?.id ?? null,
    }),
  );
  if (line.ok) life.claims.typed(hand.browser, line.value, text);
};

/** A few strokes, one right after the other. */
const typeRun: Step = (life) => {
  const found = pickLine(life);
  if (found === undefined) return;
  const { browser, pen, line } = found;
  let { text } = line;
  for (let strokes = 1 + life.world.chance.below(5); strokes > 0; strokes -= 1) {
    const words = life.world.letters.take(1 + life.world.chance.below(3));
    const next = putInto(life, text, words, 0);
    const typed = life.claims.act(browser, () => pen.typeInto(line.id, next.text, next.cursor));
    if (!typed.ok) return;
    life.claims.typed(browser, line.id, words);
    ({ text } = typed.value);
  }
};

const deleteRun: Step = (life) => {
  const found = pickLine(life);
  if (found === undefined) return;
  const next = putInto(life, found.line.text, '', 1 + life.world.chance.below(3));
  life.claims.act(found.browser, () => found.pen.typeInto(found.line.id, next.text, next.cursor));
};

const openBox: Step = (life) => {
  const found = pickLine(life);
  if (found === undefined || life.boxes.has(found.browser)) return;
  const typing = found.pen.openTyping(found.line.id);
  if (!typing.ok) return;
  const value = typing.value.take(0).text;
  life.boxes.set(found.browser, { line: found.line.id, typing: typing.value, value });
};

const typeInBox: Step = (life) => {
  const [browser, box] = life.world.chance.pick([...life.boxes]) ?? [];
  if (browser === undefined || box === undefined) return;
  const words = life.world.letters.take(1 + life.world.chance.below(3));
  const next = putInto(life, box.value, words, life.world.chance.below(2));
  life.claims.late(box.line);
  life.claims.deleted(Array.from(box.value).filter((letter) => !next.text.includes(letter)));
  box.value = life.claims.act(browser, () => box.typing.type(next.text, next.cursor).text);
  life.claims.typed(browser, box.line, words);
  if (!life.world.chance.happens(0.3)) return;
  box.typing.close();
  life.boxes.delete(browser);
};

const changeLine: Step = (life) => {
  const found = pickLine(life);
  if (found === undefined) return;
  const { chance } = life.world;
  const { browser, pen, line, lines } = found;
  const other = chance.pick(lines.filter(({ id }) => id !== line.id))?.id ?? null;
  const acts = [
    () => pen.strike(line.id),
    () => pen.restore(line.id),
    () => pen.setField(line.id, 'by', '2026-05-01'),
    () => pen.setField(line.id, 'evidence', 'opinion'),
    () => pen.move(line.id, { code: chance.pick(codes) ?? 'strength', after: other }),
    () => pen.move(line.id, { code: line.code, before: other }),
  ];
  life.claims.act(browser, () => chance.pick(acts)?.());
};

const undo: Step = (life) => {
  const hand = pickHand(life);
  if (hand === undefined) return;
  const { board } = hand.browser;
  life.claims.act(hand.browser, () =>
    life.world.chance.happens(0.7) ? board.undo() : board.redo(),
  );
};

const addAgain: Step = (life) => {
  const browser = life.world.chance.pick(life.world.browsers);
  const entry = browser?.board.snapshot().notSent[0];
  if (browser === undefined || entry === undefined || entry.text === '') return;
  browser.board.addAgain(entry.id, { saidBy: [life.world.relay.people.mother] });
};

const shakeLine: Step = ({ world: { chance, browsers, tell } }) => {
  const browser = chance.pick(browsers);
  const proxy = browser?.proxy;
  const acts = ['drop', 'drop', 'blackhole', 'refuse', 'delay', 'hurry'] as const;
  const act = chance.pick(acts);
  tell(`${act} ${browser?.name}`);
  if (act === 'delay' || act === 'hurry') proxy?.delay(act === 'delay' ? chance.below(30) : 0);
  else if (act !== undefined) proxy?.[act]();
};

/** Somebody wakes up, or comes out of the tunnel: their old connections live on, or are dead. */
const wake: Step = ({ world: { chance, browsers, tell } }) => {
  for (const { name, proxy } of browsers) {
    if (!chance.happens(0.6)) continue;
    const isDead = chance.happens(0.5);
    tell(`wake ${name}${isDead ? ', connections dead' : ''}`);
    if (isDead) proxy.drop();
    proxy.resume();
  }
};

const handOver: Step = (life) => {
  const { chance, relay } = life.world;
  const person = relay.people[chance.pick(penHolders.slice(1)) ?? 'police'];
  send(life, { kind: chance.happens(0.65) ? 'givePen' : 'takePen', person });
};

/** Taken and given back before anybody could see it: the view never changes, only the sockets do. */
const thereAndBack: Step = ({ world: { chance, relay } }) => {
  const person = relay.people[chance.pick(penHolders.slice(1)) ?? 'police'];
  for (const kind of ['takePen', 'givePen'] as const) {
    // Nobody answers when the server is killed in the middle of it.
    relay.command(relay.people.chair, { kind, person }).catch(() => undefined);
  }
};

const freeze: Step = (life) => {
  send(life, { kind: 'close' });
};

const unfreeze: Step = (life) => {
  send(life, { kind: 'reopen', reason: 'It was closed by mistake.' });
};

const sendOut: Step = (life) => {
  send(life, {
    kind: life.world.chance.happens(0.5) ? 'remove' : 'leave',
    person: life.world.relay.people.police,
  });
};

const letIn: Step = async (life) => {
  await admit(life, 'police').catch(() => undefined);
};

/** Somebody's part of the conference, a restricted one, or all together again. */
const openPart: Step = (life) => {
  const { chance, parts } = life.world;
  const part = chance.pick(Object.values(parts));
  if (part !== undefined) send(life, { kind: 'openPart', part });
};

/** The police are brought into the mother's part, or sent out of it. */
const changePart: Step = (life) => {
  const { chance, parts, relay } = life.world;
  const { minuteTaker, police, mother } = relay.people;
  const people = chance.happens(0.5) ? [minuteTaker, mother, police] : [minuteTaker, mother];
  send(life, { kind: 'changePart', part: parts.mothers, name: 'With Kezia', people });
};

const narrow: Step = (life) => {
  const { relay, hiddenChild } = life.world;
  const { everyone } = relay.audiences;
  send(life, { kind: 'narrowAudience', audience: everyone, children: [hiddenChild] });
};

/** As the board does it: once nothing of the line waits any more. */
const narrowLine: Step = (life) => {
  const found = pickLine(life);
  if (found === undefined || found.browser.who === 'police') return;
  const { board } = found.browser;
  const { id: line } = found.line;
  if (board.snapshot().documents.some(({ unsaved }) => unsaved.has(line))) return;
  const children = [life.world.hiddenChild];
  life.underWay.push(board.send({ kind: 'narrowLine', line, children }));
};

/** Somebody's laptop falls asleep, a restricted part comes and goes, and they type meanwhile. */
const sleepThrough: Step = async (life) => {
  const { chance, browsers, parts, tell } = life.world;
  const browser = chance.pick(browsers);
  tell(`asleep: ${browser?.name}`);
  browser?.proxy.blackhole();
  send(life, { kind: 'openPart', part: parts.restricted });
  await typeRun(life);
  await writeLine(life);
  send(life, { kind: 'openPart', part: chance.happens(0.5) ? parts.whole : parts.mothers });
};

const restart: Step = async ({ world }) => {
  await world.restart(world.chance.happens(0.5) ? 'killed' : 'in order');
};

/** By the chair's own browser, through whatever its connection is like. */
function send(life: Life, command: Parameters<Browser['board']['send']>[0]): void {
  life.underWay.push(life.world.browserOf('chair').board.send(command));
}

/** Somebody who was sent out knocks again and is let in. */
export async function admit({ world: { relay, browsers } }: Life, who: GuestName): Promise<void> {
  const person = relay.people[who];
  const found = (await relay.room()).state().people.get(person);
  if (found === undefined || found.attendance === 'present') return;
  const { name, role } = found;
  const knocked = await relay.door({
    kind: 'knock',
    name,
    role,
    where: 'room',
    via: 'code',
    person,
    spareLink: null,
  });
  if (!knocked.ok || knocked.value.id === undefined) return;
  const words = { name, role, title: '', agency: '', where: 'room' } as const;
  const waiting = knocked.value.id;
  const { chair } = relay.people;
  const admitted = await relay.command(chair, { kind: 'admit', waiting, person, ...words });
  // Let in meanwhile on the other one of their devices.
  if (!admitted.ok) await relay.command(chair, { kind: 'turnAway', waiting });
  for (const browser of browsers) if (browser.who === who) browser.board.retryNow();
}

/** Puts words at a random place of a text, over so many letters of it. */
function putInto({ world: { chance } }: Life, text: string, words: string, over: number) {
  const letters = Array.from(text);
  const at = chance.below(letters.length + 1);
  const head = letters.slice(0, at).join('') + words;
  return { text: head + letters.slice(at + over).join(''), cursor: head.length };
}

const steps = {
  writeLine: [14, writeLine],
  typeRun: [30, typeRun],
  deleteRun: [8, deleteRun],
  openBox: [5, openBox],
  typeInBox: [10, typeInBox],
  changeLine: [12, changeLine],
  undo: [8, undo],
  addAgain: [3, addAgain],
  shakeLine: [8, shakeLine],
  wake: [14, wake],
  handOver: [4, handOver],
  thereAndBack: [2, thereAndBack],
  freeze: [1, freeze],
  unfreeze: [5, unfreeze],
  sendOut: [1, sendOut],
  letIn: [4, letIn],
  openPart: [4, openPart],
  changePart: [2, changePart],
  narrow: [2, narrow],
  narrowLine: [3, narrowLine],
  sleepThrough: [2, sleepThrough],
  restart: [2, restart],
} as const satisfies Record<string, readonly [number, Step]>;

export type StepName = keyof typeof steps;
