import { readLine } from '../../../shared/board/read-lines.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import type { LineId } from '../../../shared/protocol/ids.ts';
import type { Disk } from './disk.ts';
import type { Recovered, RecoveredDocument, Recovery } from './recovery.ts';
import { demand } from './violation.ts';

/** I13: words that were taken away for good are nowhere any more. Letters of pens and words of commands are used once. */
export interface Redacted {
  /** Throws where a word that was redacted lies on disk. */
  readonly check: (recovered: Recovered) => void;
  /** A redacted word in this text, or null. */
  readonly wordIn: (text: string) => string | null;
}

const words = /[\u4e01-\u9fff]|ords op-\d{14}/gu;

export function createRedacted(): Redacted {
  /** Every word that ever stood in a line on disk, whether it was erased since or not. */
  const everIn = new Map<LineId, Set<string>>();
  /** Where a line stood before it went to fewer people. */
  const cameFrom = new Map<LineId, LineId>();
  const gone = new Set<string>();
  const looked = new Set<RecoveredDocument>();
  let followed = 0;
  let lookedFor = 0;

  const learn = ({ documents }: Recovered): void => {
    for (const document of documents.values()) {
      if (looked.has(document)) continue;
      for (const [id, entry] of linesOf(document.doc)) {
        const known = everIn.get(id) ?? new Set();
        everIn.set(id, known);
        for (const word of readLine(entry)?.text.match(words) ?? []) known.add(word);
      }
    }
  };
  const withOlder = (line: LineId): LineId[] => {
    const older = cameFrom.get(line);
    return older === undefined ? [line] : [line, ...withOlder(older)];
  };
  const follow = ({ facts }: Recovered): void => {
    for (const fact of facts.slice(followed)) {
      if (fact.kind === 'lineTaken') cameFrom.set(fact.to, fact.line);
      if (fact.kind !== 'linesRedacted') continue;
      const lines = new Set(fact.lines.flatMap(({ line }) => withOlder(line)));
      const others = new Set(
        [...everIn].flatMap(([line, known]) => (lines.has(line) ? [] : [...known])),
      );
      for (const line of lines)
        for (const word of everIn.get(line) ?? []) if (!others.has(word)) gone.add(word);
      for (const line of lines) everIn.delete(line);
    }
    followed = facts.length;
  };
  const wordIn = (text: string): string | null => {
    if (gone.size === 0) return null;
    return text.match(words)?.find((word) => gone.has(word)) ?? null;
  };

  return {
    wordIn,
    check: (recovered) => {
      follow(recovered);
      learn(recovered);
      const isNew = gone.size !== lookedFor;
      lookedFor = gone.size;
      for (const document of recovered.documents.values()) {
        if (looked.has(document) && !isNew) continue;
        looked.add(document);
        const word = wordIn(Buffer.concat(document.rows).toString());
        demand(word === null, 'I13', `a redacted word (${word}) lies in a document`);
      }
      if (!isNew) return;
      const word = wordIn(JSON.stringify(recovered.facts));
      demand(word === null, 'I13', `a redacted word (${word}) lies in the journal`);
    },
  };
}

/** Copies, and keys of older epochs, that a redaction was to destroy and that are still there. */
export async function listLeftOvers(
  { facts, conference }: Recovered,
  disk: Disk,
  recovery: Recovery,
): Promise<readonly string[]> {
  const copies: string[] = [];
  for (const { destroyed, copies: issued } of conference.issues)
    for (const copy of destroyed ? issued.values() : [])
      if ((await recovery.copyOf(copy)) !== null) copies.push(`copy ${copy}`);
  const anew = new Set(
    facts.flatMap((fact) =>
      fact.kind === 'linesRedacted' ? fact.documents.map(({ audience }) => audience) : [],
    ),
  );
  const names = (await disk.durable.keys.list()).map(({ name }) => name);
  const keys = [...anew].flatMap((audience) => {
    const epoch = epochAt(facts, audience);
    return names.filter((name) => {
      const [, of, at] = /^audience\/(.*)\/(\d+)$/.exec(name) ?? [];
      return of === audience && Number(at) < epoch;
    });
  });
  return [...copies, ...keys];
}

/** The audience's epoch after the last redaction that wrote it anew. */
function epochAt(facts: Recovered['facts'], audience: string): number {
  let epoch = 0;
  let anew = 0;
  for (const fact of facts) {
    if (fact.kind !== 'linesRedacted' && fact.kind !== 'partOpened') continue;
    if (!fact.documents.some((one) => one.audience === audience)) continue;
    epoch += 1;
    if (fact.kind === 'linesRedacted') anew = epoch;
  }
  return anew;
}
