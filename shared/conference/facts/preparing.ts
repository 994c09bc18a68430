import type { PartId, PersonId } from '../../protocol/ids.ts';
import type { AccessNeeds, Exclusion, FactualError, Talk } from '../preparation.ts';

/** What is made ready before the day. Needs of the body and grounds against somebody are words: they can be destroyed. */
export type PreparingFact =
  | { kind: 'needsSet'; person: PersonId; words?: Pick<AccessNeeds, 'kinds' | 'note'> }
  | {
      kind: 'reportPut';
      report: string;
      author: PersonId;
      receivedOn: string;
      words?: { title: string; note: string };
    }
  | { kind: 'reportDropped'; report: string }
  | {
      kind: 'reportShared';
      report: string;
      people: readonly PersonId[];
      on: string;
      words?: { version: string };
    }
  | { kind: 'reportUnshared'; report: string; person: PersonId }
  | { kind: 'reportRead'; report: string; person: PersonId; read: boolean }
  | {
      kind: 'errorPut';
      error: string;
      raisedBy: PersonId;
      report: string | null;
      standing: FactualError['standing'];
      words?: Pick<FactualError, 'where' | 'says' | 'correct' | 'answer'>;
    }
  | { kind: 'errorDropped'; error: string }
  | {
      kind: 'exclusionPut';
      exclusion: string;
      person: PersonId;
      from: 'all' | PartId;
      askedBy: PersonId | null;
      decidedOn: string;
      toldOn: string;
      words?: Pick<Exclusion, 'ground' | 'reason' | 'views'>;
    }
  | { kind: 'exclusionDropped'; exclusion: string }
  | ({ kind: 'talkPut'; talk: string; words?: { note: string } } & Omit<Talk, 'id' | 'note'>)
  | { kind: 'talkDropped'; talk: string }
  | {
      kind: 'absenceSet';
      person: PersonId;
      visitor: PersonId | null;
      visitOn: string;
      words?: { views: string };
    };
