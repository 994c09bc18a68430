import { journalKey, sentMark, wordsKey } from '../ledger/keys.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Chance } from '../../simulation/pen-life/chance.ts';
import type { Seat } from './folder.ts';
import { newId } from './folder.ts';
import type { Way } from './view.ts';

/** Somebody who sends commands over HTTP: new lines, other words for their own, and repetitions of what was answered. */
export interface Sender {
  /** Sends the next one, or again what got no answer; resolves when it was answered or the connection broke. */
  readonly sendNext: () => Promise<void>;
  /** Sends again what got no answer. */
  readonly finish: () => Promise<void>;
}

interface Sent {
  readonly id: string;
  readonly body: string;
  readonly place: string;
  /** The line it makes or changes, and its words. */
  readonly line: string;
  readonly words: string;
}

export interface SenderParts {
  readonly way: Way;
  readonly seat: Seat;
  readonly ledger: Ledger;
  readonly chance: Chance;
  /** Where new lines go now. */
  readonly audience: () => string;
}

/** Lines of one person are counted by the server; beyond so many they only change theirs. */
const linesAtMost = 60;

export function createSender({ way, seat, ledger, chance, audience }: SenderParts): Sender {
  const lines: Sent[] = [];
  let made = 0;
  let unanswered: Sent | null = null;
  let last: { sent: Sent; answer: string } | null = null;

  const draftNew = (): Sent => {
    const id = newId();
    const [words, place] = [`${sentMark}${newId()}`, audience()];
    const fields = { audience: place, code: 'strength', text: words, saidBy: seat.person };
    const body = JSON.stringify({ kind: 'addLine', opId: id, about: null, ...fields });
    const puts = [wordsKey(id, words), journalKey(words)];
    ledger.tried({ id, who: seat.name, place, puts, takes: [] });
    made += 1;
    return { id, body, place, line: id, words };
  };
  const draftChange = (of: Sent): Sent => {
    const id = newId();
    const { line, place } = of;
    const words = `${sentMark}${newId()}`;
    const body = JSON.stringify({ kind: 'changeLine', opId: id, line, text: words });
    const puts = [wordsKey(line, words), journalKey(words)];
    ledger.tried({ id, who: seat.name, place, puts, takes: [wordsKey(line, of.words)] });
    return { id, body, place, line, words };
  };
  const draft = (): Sent => {
    const at = chance.below(lines.length + 1);
    const here = lines[at];
    const isHere = here !== undefined && here.place === audience();
    if (isHere && (chance.happens(0.4) || made >= linesAtMost)) return draftChange(here);
    return draftNew();
  };
  /** What their line says now; one that was refused is not theirs to change any more. */
  const settle = (sent: Sent, answer: string): void => {
    const at = lines.findIndex(({ line }) => line === sent.line);
    if (at !== -1) lines.splice(at, 1);
    if (isAccepted(answer)) lines.push(sent);
  };
  /** The answer's body; null where there is none, because nothing was decided. */
  const post = async (sent: Sent): Promise<string | null> => {
    try {
      const response = await postCommand(way, seat, sent.body);
      const text = await response.text();
      if (response.status === 200) {
        ledger.told(sent.id);
        return text;
      }
      // Not now: the same may be sent again, and it may have been stored.
      if (response.status >= 500 || response.status === 429) return null;
      ledger.refused(sent.id);
      return text;
    } catch {
      return null;
    }
  };
  const repeat = async (): Promise<void> => {
    if (last === null || !isAccepted(last.answer)) return;
    const { sent, answer } = last;
    const again = await post(sent);
    if (again !== null && again !== answer) {
      throw new Error(`an op was answered ${answer} and then ${again}`);
    }
  };
  const send = async (sent: Sent): Promise<void> => {
    unanswered = sent;
    const answer = await post(sent);
    if (answer === null) return;
    unanswered = null;
    settle(sent, answer);
    last = { sent, answer };
  };

  return {
    sendNext: async () => {
      if (unanswered !== null) return send(unanswered);
      return chance.happens(0.1) ? repeat() : send(draft());
    },
    finish: async () => {
      if (unanswered !== null) await send(unanswered);
    },
  };
}

const isAccepted = (answer: string): boolean =>
  (JSON.parse(answer) as { accepted?: boolean }).accepted === true;

export async function postCommand(way: Way, seat: Seat, body: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${way.port}/api/conferences/${way.conference}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: way.origin, cookie: seat.cookie },
    body,
  });
}
