import type { Rows } from '../../../server/store/rows.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Bug, Patch } from './plant.ts';

export const patch = (file: string, find: string, put: string): Patch => ({ file, find, put });
export const patched = (...patches: readonly Patch[]): Bug => ({ patches });
const inRows = (change: (rows: Rows) => Partial<Rows>): Bug => ({
  ports: { rows: (rows) => ({ ...rows, ...change(rows) }) },
});
const inCommit = (change: (batch: Parameters<Store['commit']>[0]) => object): Bug => ({
  ports: {
    store: (store) => ({
      ...store,
      commit: async (batch) => store.commit({ ...batch, ...change(batch) }),
    }),
  },
});

/** A bug, and by which of the README's claims it may be noticed: whatever else goes wrong proves nothing. */
export interface Known {
  readonly claims: readonly string[];
  readonly bug: Bug;
  /** It shows where people draw. */
  readonly draws?: true;
}

export const noticedBy = (claims: readonly string[], bug: Bug): Known => ({ claims, bug });

const rooms = 'server/rooms';
/** Snapshots come after 500 rows; a run writes fewer. */
export const soonCompacted = patch(
  `${rooms}/document-writer.ts`,
  'const maxTail = 500;',
  'const maxTail = 6;',
);

/** Each is planted on purpose, and must be noticed. The name says what is wrong. */
export const bugs: Readonly<Record<string, Known>> = {
  'told saved before the disk has synced': noticedBy(
    ['I1', 'I11'],
    inRows((rows) => ({
      apply: async (batch) => {
        rows.apply(batch).catch(() => undefined);
      },
    })),
  ),
  'a command is answered before it is on disk': noticedBy(
    ['I1'],
    patched(
      patch(
        `${rooms}/journal.ts`,
        'return answerOf(await written, accepted);',
        'written.catch(() => undefined); return ok(accepted);',
      ),
    ),
  ),
  'saved is counted one too far': noticedBy(
    ['I1'],
    patched(patch('server/relay/saved-count.ts', 'Math.max(newest, n)', 'Math.max(newest, n + 1)')),
  ),
  'shown before it is durable': noticedBy(
    ['I11'],
    patched(
      patch(
        `${rooms}/document-writer.ts`,
        'document.settle(bytes);\n      parts.show(bytes, from);',
        'document.settle(bytes);',
      ),
      patch(
        `${rooms}/document-writer.ts`,
        'await queue.add(prepare(accepted, person, from));',
        'parts.show(accepted.bytes, from); await queue.add(prepare(accepted, person, from));',
      ),
    ),
  ),
  'who joins is served what is not on disk yet': noticedBy(
    ['I11'],
    patched(
      patch(
        `${rooms}/seat.ts`,
        'encodeMissing(document.committed, stateVector)',
        'encodeMissing(document.shadow, stateVector)',
      ),
    ),
  ),
  'views tell of what is not on disk yet': noticedBy(
    ['I11'],
    patched(patch(`${rooms}/journal.ts`, 'shown: () => shown', 'shown: () => head')),
  ),
  'an older address of a document still lets in': noticedBy(
    ['I2'],
    patched(
      patch(
        `${rooms}/document-rights.ts`,
        "standing.document === document ? ok(owner) : no('replaced')",
        "standing.document === '' ? no('replaced') : ok(owner)",
      ),
    ),
  ),
  'rights are not looked at again in the same turn': noticedBy(
    ['I2'],
    patched(
      patch(`${rooms}/conference-room.ts`, 'for (const document of all()) document.review();', ''),
    ),
  ),
  'a restricted part is forgotten by a restart': noticedBy(
    ['I2', 'I10'],
    patched(
      patch(
        `${rooms}/load-conference.ts`,
        'return { conference, documents,',
        `const [first] = conference.parts.keys();
       const isDark = conference.parts.get(conference.currentPart)?.restricted === true;
       if (isDark) conference = { ...conference, currentPart: first ?? '' };
       return { conference, documents,`,
      ),
    ),
  ),
  'an opId is not kept': noticedBy(
    ['I1', 'I8', 'I9'],
    inRows((rows) => ({
      apply: async (batch) => rows.apply({ ...batch, op: null }),
    })),
  ),
  'an op is kept without its facts': noticedBy(
    ['I1'],
    inCommit(({ op, facts }) => (op === undefined || facts === undefined ? {} : { facts: [] })),
  ),
  'who writes under a clientID is not kept': noticedBy(
    ['I3'],
    inCommit(() => ({ writers: [] })),
  ),
  'a snapshot is made before its turn': noticedBy(
    ['I1', 'I11'],
    patched(
      soonCompacted,
      patch(
        `${rooms}/document-writer.ts`,
        'queue.add({ batch }).catch(() => undefined);',
        'const made = batch(); queue.add({ batch: made }).catch(() => undefined);',
      ),
    ),
  ),
  'a batch behind a failed one is stored': noticedBy(['I1', 'I9'], {
    patches: [
      patch(`${rooms}/commit-queue.ts`, '    throw reason;\n', ''),
      patch(
        'server/store/sealing/standings.ts',
        'if (known.get(conference) !== standing) return;',
        'if (conference !== undefined) return;',
      ),
    ],
    ...inRows((rows) => ({
      apply: async (batch) => {
        const standing = await rows.readHead(batch.conference);
        await rows.apply({ ...batch, expects: standing?.batches ?? 0 });
      },
    })),
  }),
  'a key is on disk after what it sealed': noticedBy(['I9'], {
    ports: {
      keys: (keys) => ({
        ...keys,
        put: async (more) => {
          keys.put(more).catch(() => undefined);
        },
      }),
    },
  }),
  'redacted words stay on disk': noticedBy(
    ['I13'],
    patched(
      patch(
        `${rooms}/destroyed-by.ts`,
        'if (redacted === undefined) return takenBackBy(facts);',
        'if (facts.length > 0) return {};',
      ),
    ),
  ),
  'the board a redacted line stood on before keeps its words': noticedBy(
    ['I13'],
    patched(
      patch(
        'shared/conference/decide/redact.ts',
        '...stoodBefore(conference, line),',
        '...stoodBefore(conference, line).slice(1),',
      ),
    ),
  ),
  'the keys of redacted words stay': noticedBy(['I13'], {
    ports: { keys: (keys) => ({ ...keys, destroy: async () => undefined }) },
  }),
  'a redacted document takes its older rows along': noticedBy(
    ['I3', 'I13'],
    patched(
      patch(
        `${rooms}/open-documents.ts`,
        'rewriteDocument(old.shadow, gone));',
        '(doc) => applyUpdate(doc, encodeStateAsUpdate(old.shadow)));',
      ),
    ),
  ),
  'a destruction that was cut off is not taken up again': noticedBy(
    ['I13'],
    patched(
      patch(
        'server/store/sealing/errands.ts',
        'for (const { id, bytes } of await rows.listRecords(kind)) left.set(id, open(id, bytes));',
        '',
      ),
    ),
  ),
  'a document that moved is made a snapshot of': noticedBy(
    ['I13'],
    patched(
      patch(`${rooms}/document-writer.ts`, 'const maxTail = 500;', 'const maxTail = 1;'),
      patch(`${rooms}/document-writer.ts`, 'if (isRetired) return;', 'if (tail < 0) return;'),
    ),
  ),
  'what cannot be stored is told saved': noticedBy(
    ['I1'],
    patched(patch(`${rooms}/seat.ts`, 'return ok(never());', 'return ok(Promise.resolve());')),
  ),
  'an anchor tells of a batch before it is on disk': noticedBy(
    ['I9'],
    patched(
      patch(
        'server/store/sealing/commits.ts',
        'standing.underWay += 1;',
        'standing.underWay += 1; anchors.note(conference, head); void anchors.flush();',
      ),
    ),
  ),
  'the pen may write in somebody’s own words': noticedBy(
    ['I3'],
    patched(
      patch('server/gate/judge-line.ts', "if (!moves) refuse('notAllowed', 'locked-line');", ''),
    ),
  ),
  'the pen may change who wrote a line down': noticedBy(
    ['I3'],
    patched(
      patch(
        'server/gate/judge-line.ts',
        "fixedFields.some((field) => touch.fields.has(field)))\n    refuse('notAllowed', 'fixed-field');",
        "fixedFields.length === 0)\n    refuse('notAllowed', 'fixed-field');",
      ),
    ),
  ),
  'the pen may write what is no line': noticedBy(
    ['I7'],
    patched(
      patch(
        'server/gate/judge-line.ts',
        'if (touch.created || touch.fields.size > 0) judgeFields(doc, map, touch, rules);',
        '',
      ),
    ),
  ),
  'an honest pen is turned away': noticedBy(
    ['I12'],
    patched(patch('server/gate/judge-line.ts', 'text.length > limits.lineText', 'text.length > 9')),
  ),
  'what is sent together is lost on the way': noticedBy(
    ['I6'],
    patched(
      patch(
        `${rooms}/outbox.ts`,
        'if (sent.length === 0) return;',
        'if (sent.length !== 1) return;',
      ),
    ),
  ),
  'a decision does not look at the one before it': noticedBy(
    ['I5'],
    patched(
      patch(
        'shared/conference/decide/decision.ts',
        'if (command.over !== (conference.decision?.version ?? 0)) return olderVersion;',
        '',
      ),
    ),
  ),
  'an open conference is started again': noticedBy(
    ['I4'],
    patched(
      patch(
        'shared/conference/command-rules.ts',
        'start: { by: chair, while: notUnderWay }',
        'start: { by: chair, while: always }',
      ),
    ),
  ),
};
