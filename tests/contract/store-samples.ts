import type { Fact } from '../../shared/conference/facts.ts';
import type {
  ConferenceSummary,
  DocumentUpdate,
  Store,
  StoredCopy,
} from '../../server/store/store.ts';

export const conference = 'conference-1';
export const document = 'document-1';

export function lineFact(line: string, text: string, audience = 'everyone'): Fact {
  return {
    kind: 'lineAdded',
    line,
    audience,
    code: 'comment',
    saidBy: 'person-1',
    about: null,
    words: { text },
    at: 1_790_000_000_000,
    by: 'person-1',
  };
}

export const invitedFact = (person: string, name: string): Fact => ({
  kind: 'invited',
  person,
  role: 'parent',
  where: 'room',
  device: true,
  pen: false,
  words: { name, title: '', agency: '' },
  at: 1_790_000_000_002,
  by: 'person-chair',
});

export const removedFact = (person: string): Fact => ({
  kind: 'removed',
  person,
  at: 1_790_000_000_001,
  by: 'person-chair',
});

export const updateOf = (text: string, of: Partial<DocumentUpdate> = {}): DocumentUpdate => ({
  document,
  audience: 'everyone',
  epoch: 1,
  bytes: new TextEncoder().encode(text),
  ...of,
});

export const copyOf = (copy: string, json = '{"outcomes":"typed"}'): StoredCopy => ({
  copy,
  version: 1,
  person: 'person-1',
  json,
});

export const summaryOf = (of: Partial<ConferenceSummary> = {}): ConferenceSummary => ({
  conference,
  account: 'account-1',
  kind: 'initial',
  progress: 'planned',
  date: '2026-11-12',
  time: '13:30',
  place: 'Room 2',
  children: ['Rowan'],
  ...of,
});

/** The texts of a document's rows, in order. */
export async function readTexts(
  store: Store,
  of = document,
  inConference = conference,
): Promise<string[]> {
  const texts: string[] = [];
  for await (const bytes of store.readUpdates(inConference, of))
    texts.push(new TextDecoder().decode(bytes));
  return texts;
}

/** What a promise is rejected with; fails where it is not. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It should have failed.');
}

/** The message of what a promise is rejected with. */
export async function messageOf(promise: Promise<unknown>): Promise<string> {
  const failure = await failureOf(promise);
  return failure instanceof Error ? failure.message : `not an error: ${String(failure)}`;
}
