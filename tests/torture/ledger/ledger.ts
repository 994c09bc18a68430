/**
 * What every writer was told, noted at the moment they were told, and nothing else. This file imports nothing, so that
 * no mistake of the server or of a provider can be made here a second time. [T1]
 *
 * What was written is a set of keys, each of which may stand in the record once: a letter of a line, the words of a
 * sent line. An edit puts some keys there and takes others away.
 */
export interface Edit {
  readonly id: string;
  readonly who: string;
  /** The audience it was written for. */
  readonly place: string;
  readonly puts: readonly string[];
  readonly takes: readonly string[];
}

export type Wrong = 'lost' | 'twice' | 'came back' | 'refused and there' | 'nobody wrote it';

export interface Finding {
  readonly wrong: Wrong;
  readonly key: string;
  /** What the ledger holds of it. */
  readonly lines: readonly string[];
}

export interface Ledger {
  /** Somebody is about to write this. */
  readonly tried: (edit: Edit) => void;
  /** They were told that it is saved: on the wire, or by the answer to a command. */
  readonly told: (id: string) => void;
  /** They were told that it was refused. */
  readonly refused: (id: string) => void;
  /** A line in the ledger about something that is no edit. */
  readonly note: (what: string) => void;
  /** How far it has come: what was told until now must be in whatever is read from now on. */
  readonly mark: () => number;
  /** What is wrong with a record read after `mark`; only keys of these places are looked for. */
  readonly judge: (found: ReadonlyMap<string, number>, looked: Looked) => Finding[];
  readonly keysOf: (prefix: string) => string[];
  readonly counts: () => { readonly tried: number; readonly told: number };
}

export interface Looked {
  readonly mark: number;
  readonly isLookedFor: (key: string, place: string) => boolean;
}

interface Known {
  readonly put: Noted;
  readonly takes: Noted[];
}

interface Noted {
  readonly edit: Edit;
  readonly tried: number;
  told: number | null;
  refused: number | null;
}

export function createLedger(clock: () => number = () => performance.now()): Ledger {
  const edits = new Map<string, Noted>();
  const keys = new Map<string, Known>();
  const notes: { readonly at: number; readonly number: number; readonly what: string }[] = [];
  const started = clock();
  let number = 0;
  let tolds = 0;

  const stampOf = new Map<number, number>();
  const next = (): number => {
    number += 1;
    stampOf.set(number, clock() - started);
    return number;
  };
  const find = (id: string): Noted => {
    const noted = edits.get(id);
    if (noted === undefined) throw new Error(`the ledger was told of ${id}, which nobody tried`);
    return noted;
  };
  const lineOf = (at: number, what: string): string =>
    `${((stampOf.get(at) ?? 0) / 1000).toFixed(3)} s #${at} ${what}`;
  const tellOf = (noted: Noted, what: string): [number, string][] => {
    const { who, id } = noted.edit;
    const lines: [number, string][] = [[noted.tried, `${who} tried to ${what} (${id})`]];
    if (noted.told !== null) lines.push([noted.told, `${who} was told it is saved (${id})`]);
    if (noted.refused !== null) lines.push([noted.refused, `${who} was refused (${id})`]);
    return lines;
  };
  const linesOf = (key: string): string[] => {
    const known = keys.get(key);
    if (known === undefined) return [];
    const own = [
      ...tellOf(known.put, `put ${key}`),
      ...known.takes.flatMap((one) => tellOf(one, `take ${key}`)),
    ];
    const first = Math.min(...own.map(([at]) => at));
    const around = notes.filter(({ number: at }) => at > first).slice(-12);
    const all = [...own, ...around.map((one) => [one.number, one.what] as [number, string])];
    return all.toSorted(([one], [other]) => one - other).map(([at, what]) => lineOf(at, what));
  };

  return {
    tried: (edit) => {
      const noted: Noted = { edit, tried: next(), told: null, refused: null };
      edits.set(edit.id, noted);
      for (const key of edit.puts) {
        if (keys.has(key)) throw new Error(`the harness puts ${key} twice`);
        keys.set(key, { put: noted, takes: [] });
      }
      for (const key of edit.takes) keys.get(key)?.takes.push(noted);
    },
    told: (id) => {
      const noted = find(id);
      if (noted.told === null) tolds += 1;
      noted.told ??= next();
    },
    refused: (id) => {
      find(id).refused ??= next();
    },
    note: (what) => void notes.push({ at: clock(), number: next(), what }),
    mark: () => number,
    judge: (found, { mark, isLookedFor }) => {
      const wrong = (kind: Wrong, key: string): Finding => ({
        wrong: kind,
        key,
        lines: linesOf(key),
      });
      const strangers = [...found.keys()].filter((key) => !keys.has(key));
      const known = [...keys].flatMap(([key, { put, takes }]) => {
        if (!isLookedFor(key, put.edit.place)) return [];
        const kind = judgeOne(found.get(key) ?? 0, put, takes, mark);
        return kind === null ? [] : [wrong(kind, key)];
      });
      return [...known, ...strangers.map((key) => wrong('nobody wrote it', key))];
    },
    keysOf: (prefix) => [...keys.keys()].filter((key) => key.startsWith(prefix)),
    counts: () => ({ tried: edits.size, told: tolds }),
  };
}

/** Told and not there: lost. Tried and there once or not at all: nobody was promised anything. */
function judgeOne(count: number, put: Noted, takes: readonly Noted[], mark: number): Wrong | null {
  const by = (at: number | null): boolean => at !== null && at <= mark;
  if (count > 1) return 'twice';
  if (count === 1 && by(put.refused)) return 'refused and there';
  if (count === 1 && takes.some(({ told }) => by(told))) return 'came back';
  const mayBeGone = takes.some(({ refused }) => refused === null);
  return count === 0 && by(put.told) && !mayBeGone ? 'lost' : null;
}
