import * as z from 'zod/mini';

/**
 * Ids are opaque. A thing made by a command takes the id of that command's `opId` (made by the client, used at
 * most once), so `decide` needs no source of randomness and a repeated command can never make a second thing.
 */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const opIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,48}$/));

export type ConferenceId = string;
export type PersonId = string;
export type ChildId = string;
export type AudienceId = string;
export type DocumentId = string;
export type LineId = string;
export type ScaleId = string;
export type PartId = string;
export type WaitingId = string;
export type CopyId = string;

/** Milliseconds since 1970-01-01 UTC. Time is handed in, never read, in everything that decides. */
export type Instant = number;
