import type { Doc } from 'yjs';
import { Map as YMap } from 'yjs';
import { lineSchema } from '../../../shared/board/line.ts';
import { readLine, readOfficial } from '../../../shared/board/read-lines.ts';
import { drawingOf, linesOf, roots } from '../../../shared/board/roots.ts';
import type { Progress } from '../../../shared/conference/conference.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import { pageKey, readShape } from '../../../shared/drawing/read-page.ts';
import type { DocumentId, LineId, PersonId } from '../../../shared/protocol/ids.ts';
import { mayHear } from './rules.ts';
import type { Recovered, RecoveredDocument } from './recovery.ts';
import { demand } from './violation.ts';

/** What must be so of every conference on disk, at every moment. */
export interface Standing {
  readonly check: (recovered: Recovered) => void;
}

export interface StandingParts {
  /** Whose a clientID is, for everyone who writes; undefined for one nobody was given. */
  readonly ownerOf: (client: number) => PersonId | undefined;
}

const ways: Readonly<Record<Progress, readonly Progress[]>> = {
  planned: ['planned', 'open'],
  open: ['adjourned', 'closed'],
  adjourned: ['adjourned', 'open'],
  closed: ['open'],
};

export function createStanding({ ownerOf }: StandingParts): Standing {
  let checked = 0;
  let progress: Progress = 'planned';
  let version = 0;
  /** The words of contributed lines, by the journal. */
  const words = new Map<LineId, { person: PersonId; text: string }>();
  const recordedBy = new Map<LineId, string>();
  const looked = new Set<RecoveredDocument>();
  const anew = new Set<DocumentId>();

  const follow = (fact: Fact): void => {
    if (fact.kind === 'progressed') {
      demand(ways[progress].includes(fact.progress), 'I4', `${progress} became ${fact.progress}`);
      progress = fact.progress;
    }
    if (fact.kind === 'decisionRecorded') {
      version += 1;
      demand(fact.version === version, 'I5', `version ${fact.version} stands in place ${version}`);
    }
    if (fact.kind === 'lineAdded')
      words.set(fact.line, { person: fact.saidBy, text: fact.words?.text ?? '' });
    if (fact.kind === 'lineChanged') {
      const before = words.get(fact.line);
      if (before !== undefined) words.set(fact.line, { ...before, text: fact.words?.text ?? '' });
    }
    if (fact.kind === 'lineTaken') {
      words.delete(fact.line);
      recordedBy.delete(fact.line);
    }
    if (fact.kind === 'linesRedacted') {
      for (const { line } of fact.lines) words.delete(line);
      for (const { document } of fact.documents) anew.add(document);
    }
    // What moves takes its writers along.
    if (fact.kind === 'partOpened')
      for (const { document } of [...fact.documents, ...(fact.drawings ?? [])]) anew.add(document);
  };
  const checkDocument = ({ doc, writers }: RecoveredDocument, isAnew: boolean): void => {
    demand(doc.store.pendingStructs === null, 'I7', 'something waits for what never came');
    demand(doc.store.pendingDs === null, 'I7', 'a deletion waits for what never came');
    for (const name of doc.share.keys())
      demand(Object.hasOwn(roots, name), 'I7', `nobody knows the root ${name}`);
    for (const client of doc.store.clients.keys()) {
      const owner = writers.get(client);
      // Nobody writes on under the clients of a document that was written anew without redacted words.
      const isKept = owner === ownerOf(client) || (owner === 'server' && isAnew);
      demand(isKept, 'I3', `client ${client} is kept as that of ${owner}`);
    }
    checkLines(doc);
    checkShapes(doc);
  };
  const checkLines = (doc: Doc): void => {
    const { locked } = readOfficial(doc);
    for (const [id, entry] of linesOf(doc)) {
      const line = readLine(entry);
      const why = lineSchema.safeParse(entry instanceof YMap ? entry.toJSON() : null).error;
      demand(line !== null && line.id === id, 'I7', `${id} is no line: ${why?.message}`);
      const first = recordedBy.get(id);
      demand(
        first === undefined || first === line.recordedBy || line.text === '',
        'I3',
        `${id} was written down by another`,
      );
      recordedBy.set(id, line.recordedBy);
      const own = words.get(id);
      if (own === undefined) continue;
      // Emptied and locked: it went to fewer people, and the journal says so in the same batch.
      demand(locked.get(id) === own.person, 'I3', `${id} is locked for ${locked.get(id)}`);
      demand(line.saidBy.join() === own.person, 'I3', `${id} is said by ${line.saidBy.join()}`);
      demand(line.text === own.text, 'I3', `the words of ${id} are not those of its author`);
    }
  };

  return {
    check: ({ facts, documents, conference, audienceOf }) => {
      for (const fact of facts.slice(checked)) follow(fact);
      checked = facts.length;
      for (const [address, document] of documents) {
        const id = audienceOf.get(address) ?? '';
        const owner = conference.audiences.get(id) ?? conference.drawings.get(id);
        if (looked.has(document) || owner?.document !== address) continue;
        looked.add(document);
        checkDocument(document, anew.has(address));
      }
    },
  };
}

/** Everything on a page is a shape that this release can read, or was erased. */
function checkShapes(doc: Doc): void {
  for (const [id, entry] of drawingOf(doc)) {
    if (id === pageKey || id.startsWith('tie:')) continue;
    const isErased =
      entry instanceof YMap && (entry.get('place') === '' || entry.get('props') === '');
    demand(isErased || readShape(id, entry) !== null, 'I7', `${id} is no shape`);
  }
}

/** R12: nobody's screen holds a line about a child they may not hear about. */
export function checkHearing(doc: Doc, person: Parameters<typeof mayHear>[0]): void {
  for (const entry of linesOf(doc).values()) {
    const line = readLine(entry);
    demand(
      line === null || mayHear(person, line.children ?? []),
      'I2',
      `${person.name} has a line about a child they may not hear about`,
    );
  }
}
