import type { Conference } from '../../../shared/conference/conference.ts';
import { readersOf } from '../../../shared/conference/addendum-readers.ts';
import { stepsToGiveOut } from '../../support/give-out.ts';
import type { Answer } from './browser.ts';
import { canary } from './canaries.ts';
import type { PartName, ReaderName } from './canary-places.ts';
import type { Reader } from './reader.ts';
import { readRecord } from './read-record.ts';
import type { RunningServer } from './running-server.ts';
import { opId } from './scene.ts';

interface Stage {
  readonly server: RunningServer;
  readonly conference: string;
  readonly readers: ReadonlyMap<ReaderName, Reader>;
  readonly idOf: (name: 'mother' | 'father' | 'aunt') => string;
  readonly state: () => Promise<Conference>;
  readonly happened: Buffer[];
  readonly send: (name: ReaderName, command: Record<string, unknown>) => Promise<Answer>;
}

const words = (place: string): string => canary(place, 'B');

/** Everyone of a part is asked whether they agree with the plan, and a parent does not. */
export async function askWhoAgrees(
  { send, idOf }: Stage,
  part: PartName,
  audience: string,
): Promise<void> {
  const parent = part === 'B' ? 'father' : 'mother';
  await send('chair', { kind: 'askAgreement', audience });
  await send(parent, {
    kind: 'agreePlan',
    audience,
    person: idOf(parent),
    answer: 'does-not-agree',
    reason: canary('agreePlan.reason', part),
  });
}

/** What the chair keeps beside it all: why a part is restricted, who is told, and what must be in nobody's copy. */
export async function keepBeside({ send, idOf }: Stage, restricted: string): Promise<void> {
  await send('chair', {
    kind: 'setRestriction',
    part: restricted,
    why: words('setRestriction.why'),
    reviewOn: '2026-10-01',
  });
  await send('chair', {
    kind: 'putNotification',
    notification: null,
    whom: 'gp',
    to: words('putNotification.to'),
    what: words('putNotification.what'),
    toldOn: '',
    how: words('putNotification.how'),
  });
  await send('chair', {
    kind: 'setProtected',
    facts: [
      { kind: 'other', text: words('setProtected.facts.text'), keptFrom: [idOf('father')] },
      // It stands in the mother's own words: something is found, and lets the chair say why it may stay.
      { kind: 'address', text: canary('addLine.text', 'A'), keptFrom: [idOf('mother')] },
    ],
  });
}

const papers = ['easy-read', 'decision-letter', 'plan', 'record', 'child-page'];
const forms = ['.html', '.json', '.csv', '.ics', ...papers.map((paper) => `/${paper}.html`)];

/** Closed and given out, every copy tried by everybody in every form; corrected, and given out once more. */
export async function afterTheClose(stage: Stage, noteEnd: () => Promise<void>): Promise<void> {
  const { send } = stage;
  await send('chair', { kind: 'close' });
  await readEverything(stage, noteEnd);
  await giveOut(stage);
  await readEverything(stage, noteEnd);
  await correct(stage);
  await giveOut(stage);
  await send('chair', { kind: 'reopen', reason: words('reopen.reason') });
  await send('chair', { kind: 'close', reason: words('close.reason') });
  await giveOut(stage);
  await readEverything(stage, noteEnd);
}

async function giveOut({ server, conference, state, send }: Stage): Promise<void> {
  const board = (await server.serving.rooms.enter(conference))?.readBoard() ?? [];
  for (const { by, step } of stepsToGiveOut({ state: await state(), board })) {
    const reason = 'reason' in step ? { reason: words('settleHit.reason') } : {};
    await send(by === 'chair' ? 'chair' : 'minuteTaker', { ...step, ...reason });
  }
}

async function readEverything(
  { conference, state, readers, happened }: Stage,
  noteEnd: () => Promise<void>,
): Promise<void> {
  const path = `/api/conferences/${conference}`;
  const { issues, parts, people } = await state();
  const copies = [...(issues.at(-1)?.copies.values() ?? [])];
  for (const one of readers.values()) {
    for (const copy of copies) {
      for (const form of [...forms, '/corrections']) {
        await one.get(`${path}/outcomes/${copy}${form}`);
        await noteEnd();
      }
    }
    for (const part of parts.keys()) await one.get(`${path}/papers/annex-${part}.html`);
    for (const paper of ['notifications.html', 'notifications.csv', 'case-data.json']) {
      await one.get(`${path}/papers/${paper}`);
    }
    await one.get(`${path}/giving-out`);
    for (const person of people.keys()) await one.get(`${path}/giving-out/${person}`);
    await one.get(`${path}/links`);
    await one.get(`${path}/pin`);
    happened.push(...(await readRecord(one, conference)));
  }
}

/** What the mother says of her own copy, which reaches the chair and herself. */
export const herCorrection = 'Canary of her own correction sings';

/** She says what is wrong and is answered; what the chair adds is for the father's part. */
async function correct({ conference, state, readers, send, idOf }: Stage): Promise<void> {
  const mother = readers.get('mother');
  const { issues, parts } = await state();
  const copy = issues.at(-1)?.copies.get(idOf('mother')) ?? '';
  const proposed = { opId: opId(), kind: 'correction', text: herCorrection };
  const sent = await mother?.post(
    `/api/conferences/${conference}/outcomes/${copy}/corrections`,
    proposed,
  );
  if (sent?.status !== 200) throw new Error(`correction: ${sent?.text ?? ''}`);
  const now = await state();
  const correction = [...now.corrections.keys()].at(-1);
  const answer = { kind: 'answerCorrection', correction, how: 'not-changed' };
  await send('chair', { ...answer, words: words('answerCorrection.words') });
  const part = [...parts.values()].find(({ name }) => name === words('changePart.name'));
  const to = { audience: part?.audience ?? '', children: [] };
  const addition = {
    kind: 'addAddendum',
    correction: null,
    addition: 'addendum',
    words: words('addAddendum.words'),
    ...to,
  };
  await send('chair', { ...addition, readers: readersOf(now, to) });
}
