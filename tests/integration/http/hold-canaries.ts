import type { Conference } from '../../../shared/conference/conference.ts';
import { templateOf } from '../../../shared/templates/templates.ts';
import { lineIn, putLine, typeIn, wordsIn } from '../../support/pen-writing.ts';
import { openStockClient, synced } from '../../support/stock-client.ts';
import { until } from '../../support/until.ts';
import { createBrowser, type Answer, type Browser } from './browser.ts';
import { afterTheClose, askWhoAgrees, keepBeside } from './after-canaries.ts';
import { canary } from './canaries.ts';
import { parts, partPeople, type PartName, type ReaderName } from './canary-places.ts';
import { decideThings, hearAgencies } from './decide-canaries.ts';
import { drawThings } from './drawing-canaries.ts';
import { handThingsIn } from './hand-in-canaries.ts';
import { openReader, type Reader } from './reader.ts';
import { planCanaries } from './plan-canaries.ts';
import { makeReady } from './ready-canaries.ts';
import { forgetFolder, startServer, type RunningServer } from './running-server.ts';
import { admission, opId, sceneOf, setScene, type Scene } from './scene.ts';

/** A split conference that was held, with all that each browser received. */
export interface HeldWithCanaries {
  received(name: ReaderName): readonly Buffer[];
  /** What the server logged, and what it says of itself. */
  log(): readonly Buffer[];
  /** Where the journal ended, each time somebody was shown something. */
  journalEnds(): readonly string[];
  /** What staff read of what happened. */
  happened(): readonly Buffer[];
  stop(): Promise<void>;
}

const guests = {
  minuteTaker: { name: 'Dennis Quill', role: 'minute-taker' },
  police: { name: 'Tamar Voss', role: 'professional' },
  healthVisitor: { name: 'Maud Pettigrew', role: 'professional' },
  mother: { name: 'Kezia Thistlewick', role: 'parent' },
  father: { name: 'Rowan Pikestaff', role: 'parent' },
  aunt: { name: 'Halina Pikestaff', role: 'network' },
  girl: { name: 'Juno Thistlewick', role: 'child' },
} as const;

type GuestName = keyof typeof guests;

const newConference = {
  type: 'initial',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room',
  children: [{ name: 'Juno' }, { name: 'Otis' }, { name: 'Wren' }],
  people: Object.values(guests).map((guest) => ({
    ...guest,
    title: '',
    agency: '',
    where: 'room',
    device: true,
  })),
};

interface Stage {
  readonly server: RunningServer;
  readonly scene: Scene;
  readonly conference: string;
  readonly readers: ReadonlyMap<ReaderName, Reader>;
  readonly idOf: (name: GuestName | 'chair') => string;
  readonly state: () => Promise<Conference>;
  readonly journalEnds: Set<string>;
  readonly happened: Buffer[];
  /** Sends what must be accepted. */
  readonly send: (name: ReaderName, command: Record<string, unknown>) => Promise<Answer>;
}

export async function holdWithCanaries(): Promise<HeldWithCanaries> {
  const server = await startServer();
  const stage = await openStage(server);
  await prepare(stage);
  for (const part of parts) await holdPart(stage, part);
  await release(stage);
  await afterTheClose(stage, () => noteEnd(stage));
  await listen(stage);
  const said = await Promise.all(
    ['/health', '/metrics', '/'].map(async (path) => createBrowser(server.origin).get(path)),
  );
  return {
    received: (name) => reader(stage, name).received(),
    log: () => [...server.logged, ...said.map(({ text }) => text)].map((line) => Buffer.from(line)),
    journalEnds: () => [...stage.journalEnds],
    happened: () => stage.happened,
    stop: async () => {
      for (const one of stage.readers.values()) one.close();
      await server.stop();
      forgetFolder(server.folder);
    },
  };
}

async function openStage(server: RunningServer): Promise<Stage> {
  const { staff, kit } = await setScene(server);
  const template = await saveFormat(staff);
  const made = await staff.post('/api/conferences', { ...newConference, template });
  const { conference } = made.json as { conference: string };
  const scene = sceneOf(server, { staff, kit }, conference);
  const readers = new Map<ReaderName, Reader>();
  const enter = (name: ReaderName, browser: Browser): void =>
    void readers.set(name, openReader(server.origin, conference, name, browser));
  enter('chair', staff);
  for (const [name, { name: whole, role }] of Object.entries(guests)) {
    enter(name as GuestName, await scene.letIn(whole, role));
  }
  const screen = createBrowser(server.origin);
  const token = (await scene.links()).screen.link.split('#')[1];
  await screen.post('/api/enter', { token });
  enter('screen', screen);
  const stranger = createBrowser(server.origin);
  const code = (await scene.links()).room.code;
  await stranger.post('/api/join', { code, name: 'Zed', role: 'network', where: 'room' });
  enter('stranger', stranger);
  const state = async (): Promise<Conference> => {
    const room = await server.serving.rooms.enter(conference);
    if (room === null) throw new Error('no room');
    return room.state();
  };
  const people = [...(await state()).people.values()];
  const stage: Stage = {
    server,
    scene,
    conference,
    readers,
    state,
    journalEnds: new Set(),
    happened: [],
    idOf: (name) =>
      people.find((one) =>
        name === 'chair' ? one.role === 'chair' : one.name === guests[name].name,
      )?.id ?? '',
    send: async (name, command) => {
      const path = `/api/conferences/${conference}/commands`;
      const answer = await reader(stage, name).post(path, { opId: opId(), ...command });
      if (answer.status !== 200) throw new Error(`${String(command['kind'])}: ${answer.text}`);
      return answer;
    },
  };
  return stage;
}

/** A council's own, whose line every number is below. */
async function saveFormat(staff: Browser): Promise<string> {
  const { id: _shipped, ...shipped } = templateOf('north-yorkshire-3col');
  const format = { ...shipped, scale: { ...shipped.scale, alertAt: 10 } };
  const saved = await staff.post('/api/formats', { replaces: null, format });
  return (saved.json as { id: string }).id;
}

function reader({ readers }: Pick<Stage, 'readers'>, name: ReaderName): Reader {
  const found = readers.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const idsOf = ({ idOf }: Stage, names: readonly GuestName[]): string[] => names.map(idOf);

/** The list, the parts and who stays at the door. */
async function prepare(stage: Stage): Promise<void> {
  const { send, idOf, state } = stage;
  const { children, template } = await state();
  await send('chair', {
    kind: 'changeDetails',
    type: 'initial',
    template: template.id,
    date: '2026-04-14',
    time: '13:30',
    place: canary('changeDetails.place', 'B'),
    children: children.map(({ id }, index) =>
      index > 0
        ? { id, name: `Child ${index}` }
        : { id, name: canary('changeDetails.children.name', 'B') },
    ),
  });
  const as = (kind: 'invite' | 'changePerson') => ({
    kind,
    name: canary(`${kind}.name`, 'B'),
    title: canary(`${kind}.title`, 'B'),
    agency: canary(`${kind}.agency`, 'B'),
    where: 'room',
    device: true,
  });
  await send('chair', { ...as('invite'), role: 'network' });
  for (const part of parts) {
    const people = idsOf(stage, partPeople[part]);
    const name = canary('addPart.name', part);
    await send('chair', { kind: 'addPart', name, restricted: part === 'R', people });
  }
  await send('chair', {
    ...as('changePerson'),
    role: 'parent',
    person: idOf('father'),
    speaksFor: [],
    apologies: false,
  });
  const members = { by: 'people', people: [idOf('police')] };
  await send('chair', { kind: 'makeAudience', name: canary('makeAudience.name', 'B'), members });
  await send('chair', { kind: 'start' });
  await send('chair', { kind: 'showOnScreen', shows: 'break' });
}

const partOf = (conference: Conference, part: PartName) => {
  const found = [...conference.parts.values()].find(({ name }) =>
    [canary('addPart.name', part), canary('changePart.name', part)].includes(name),
  );
  if (found === undefined) throw new Error(`no part ${part}`);
  return found;
};

/** Everything that can be typed is typed while a part runs, and everyone listens as far as they can. */
async function holdPart(stage: Stage, part: PartName): Promise<void> {
  const { send, state } = stage;
  const { id, audience, people } = partOf(await state(), part);
  if ((await state()).currentPart !== id) await send('chair', { kind: 'openPart', part: id });
  const name = canary('changePart.name', part);
  await send('chair', { kind: 'changePart', part: id, name, people });
  if (part === 'C') await send('chair', { kind: 'showOnScreen', shows: 'board' });
  await listen(stage);
  await writeWithPen(stage, part, audience);
  await drawThings(
    {
      origin: stage.server.origin,
      conference: stage.conference,
      chair: reader(stage, 'chair'),
      person: stage.idOf('chair'),
      send: async (command) => send('chair', command),
      documentOf: async (drawing) => (await state()).drawings.get(drawing)?.document ?? '',
    },
    part,
    audience,
  );
  await sayThings(stage, part, audience);
  await handThingsIn(stage, part, audience);
  await askForNumbers(stage, part, audience);
  await hearAgencies(stage, part, audience);
  if (part !== 'R') {
    await decideThings(stage, part, audience);
    await askWhoAgrees(stage, part, audience);
  }
  if (part === 'B') {
    await letSomebodyIn(stage);
    await makeReady(stage);
    await keepBeside(stage, partOf(await state(), 'R').id);
  }
  await listen(stage);
}

/** Everybody opens what their view names, and tries every address there is. */
async function listen(stage: Stage): Promise<void> {
  const { readers, state } = stage;
  await noteEnd(stage);
  const { audiences, drawings } = await state();
  const all = [...audiences.values(), ...drawings.values()].map(({ document }) => document);
  for (const one of readers.values()) {
    await one.caughtUp();
    await one.readAll(all);
    await one.get('/api/me');
    await one.caughtUp();
  }
}

async function noteEnd({ server, conference, journalEnds }: Stage): Promise<void> {
  const end = await server.store.readJournalEnd(conference);
  if (end !== null) journalEnds.add(end.mac);
}

async function writeWithPen(stage: Stage, part: PartName, audience: string): Promise<void> {
  const { server, conference, state, idOf } = stage;
  const document = (await state()).audiences.get(audience)?.document ?? '';
  const cookieOf = (): string => reader(stage, 'chair').cookie();
  const relay = { origin: server.origin, conference, cookieOf };
  const pen = openStockClient(relay, document, idOf('chair'));
  await synced(pen);
  const line = `line-with-the-pen-${part}`;
  putLine(pen.doc, line, idOf('chair'), { code: 'action' });
  typeIn(pen.doc, line, canary('line.text', part));
  lineIn(pen.doc, line)?.set('howWeWillKnow', canary('line.howWeWillKnow', part));
  lineIn(pen.doc, line)?.set('lang', canary('line.lang', part));
  for (const [field, words] of planCanaries('line', part)) lineIn(pen.doc, line)?.set(field, words);
  const seen = reader(stage, 'chair').docOf(document);
  if (seen === undefined) throw new Error('the chair reads along');
  const changes = {
    subscribe: (listener: () => void) => {
      seen.on('update', listener);
      return () => seen.off('update', listener);
    },
  };
  await until(changes, () => wordsIn(seen, line) === canary('line.text', part));
  await until(changes, () => lineIn(seen, line)?.get('lang') === canary('line.lang', part));
  pen.close();
}

async function sayThings(stage: Stage, part: PartName, audience: string): Promise<void> {
  const { send, idOf } = stage;
  const said = (who: GuestName, text: string, more: object = {}) => ({
    kind: 'addLine',
    opId: opId(),
    audience,
    code: 'strength',
    text,
    saidBy: idOf(who),
    about: null,
    ...more,
  });
  const line = said('police', canary('addLine.text', part));
  await send('police', line);
  const comment = said('police', 'An answer', { code: 'comment', about: line.opId });
  await send('police', comment);
  const text = canary('changeLine.text', part);
  await send('police', { kind: 'changeLine', line: comment.opId, text });
}

async function askForNumbers(stage: Stage, part: PartName, audience: string): Promise<void> {
  const { send, idOf } = stage;
  const scale = opId();
  await send('chair', {
    kind: 'askScale',
    opId: scale,
    audience,
    question: canary('askScale.question', part),
    ten: canary('askScale.ten', part),
    zero: canary('askScale.zero', part),
    danger: null,
    asked: [idOf('police')],
    reasons: 'nobody',
  });
  await send('police', {
    kind: 'answerScale',
    scale,
    person: idOf('police'),
    score: 4,
    reason: canary('answerScale.reason', part),
    oneHigher: canary('answerScale.oneHigher', part),
  });
  await send('chair', { kind: 'revealScale', scale });
  await send('chair', { kind: 'answerAlert', scale, words: canary('answerAlert.words', part) });
}

/** Somebody knocks by the room's code and is let in: they wait for their part. */
async function letSomebodyIn({ scene, server, conference, send }: Stage): Promise<void> {
  const browser = createBrowser(server.origin);
  const code = (await scene.links()).room.code;
  await browser.post('/api/join', { code, name: 'Newcomer', role: 'network', where: 'room' });
  await send('chair', {
    ...(await admission(server, conference, 'Newcomer')),
    name: canary('admit.name', 'B'),
    title: canary('admit.title', 'B'),
    agency: canary('admit.agency', 'B'),
  });
}

/** From the mother's part to the father's, in other words. */
async function release(stage: Stage): Promise<void> {
  const { send, state } = stage;
  const conference = await state();
  const to = partOf(conference, 'B').audience;
  const lines = [
    {
      line: 'line-with-the-pen-A',
      text: canary('releaseLines.lines.text', 'B'),
      howWeWillKnow: canary('releaseLines.lines.howWeWillKnow', 'B'),
      ...Object.fromEntries(planCanaries('releaseLines.lines', 'B')),
      children: [],
    },
  ];
  const newcomers = idsOf(stage, ['father', 'aunt']);
  await send('chair', { kind: 'releaseLines', to, newcomers, lines });
  await listen(stage);
}
