import type { Code } from '../../../shared/board/codes.ts';
import type { Line } from '../../../shared/board/line.ts';
import type { AudienceId } from '../../../shared/protocol/ids.ts';
import type { Pen } from '../../../client/provider/pen.ts';
import * as chairs from './chair-steps.ts';
import { send } from './chair-steps.ts';
import type { Life, Step } from './life.ts';
import type { Browser } from './world.ts';

const codes: readonly Code[] = ['harm-now', 'strength', 'action', 'danger-statement'];

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
  life.claims.copied(entry.text);
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

/** As the board does it: once nothing of the line waits any more. */
const narrowLine: Step = (life) => {
  const found = pickLine(life);
  if (found === undefined || found.browser.who === 'police') return;
  const { board } = found.browser;
  const { id: line } = found.line;
  if (board.snapshot().documents.some(({ unsaved }) => unsaved.has(line))) return;
  const children = [life.world.hiddenChild];
  // What is still unsaved in the old line may come into a tray, whatever becomes of the new one.
  life.claims.copied(found.line.text);
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

/** Somebody's laptop falls asleep, and a line they type in is taken away for good meanwhile. */
const sleepThroughRedaction: Step = async (life) => {
  const found = pickLine(life);
  if (found === undefined) return;
  const { browser, pen, line } = found;
  life.world.tell(`asleep over a redaction: ${browser.name}`);
  browser.proxy.blackhole();
  const words = life.world.letters.take(2);
  const next = putInto(life, line.text, words, 0);
  const typed = life.claims.act(browser, () => pen.typeInto(line.id, next.text, next.cursor));
  if (typed.ok) life.claims.typed(browser, line.id, words);
  await typeRun(life);
  send(life, { kind: 'redactLines', lines: [line.id] });
};

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
  handOver: [4, chairs.handOver],
  thereAndBack: [2, chairs.thereAndBack],
  freeze: [1, chairs.freeze],
  unfreeze: [5, chairs.unfreeze],
  sendOut: [1, chairs.sendOut],
  letIn: [4, chairs.letIn],
  openPart: [4, chairs.openPart],
  changePart: [2, chairs.changePart],
  narrow: [2, chairs.narrow],
  narrowLine: [3, narrowLine],
  sleepThrough: [2, sleepThrough],
  redact: [3, chairs.redact],
  sleepThroughRedaction: [2, sleepThroughRedaction],
  restart: [2, chairs.restart],
} as const satisfies Record<string, readonly [number, Step]>;

export type StepName = keyof typeof steps;
