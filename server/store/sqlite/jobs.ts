import type { MessagePort } from 'node:worker_threads';
import type { KeyRows } from '../keys/key-rows.ts';
import type { Rows } from '../rows.ts';
import type { FailureKind } from '../store-failure.ts';

/** What the worker does for the main thread, one job after another. */
export type Jobs = Now<Omit<Rows, 'close'>> & {
  readonly listKeys: Now<KeyRows>['list'];
  readonly putKeys: Now<KeyRows>['put'];
  readonly destroyKeys: Now<KeyRows>['destroy'];
  readonly listAnchors: Now<KeyRows>['listAnchors'];
  readonly putAnchors: Now<KeyRows>['putAnchors'];
};

/** The calls of a port, answered at once. */
export type Now<Port> = {
  readonly [Name in keyof Port]: Port[Name] extends (...args: infer Args) => Promise<infer Value>
    ? (...args: Args) => Value
    : never;
};

export type JobName = keyof Jobs;

/** What changes the data: runs of these are committed together. */
export const dataWrites: ReadonlySet<string> = new Set<JobName>([
  'apply',
  'putRecord',
  'deleteRecord',
  'dropConference',
]);

/** What changes the keys, one by one. */
export const keyWrites: ReadonlySet<string> = new Set<JobName>([
  'putKeys',
  'destroyKeys',
  'putAnchors',
]);

export interface Job {
  readonly name: JobName | 'close';
  readonly args: readonly unknown[];
}

/** Answered, when it is done, with null or with what went wrong. */
export interface BackupErrand {
  /** Two new files. */
  readonly backup: Files;
  readonly answerBy: MessagePort;
}

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** An error on its way between threads. `kind` is null for one that is not a failed write. */
export interface Problem {
  readonly kind: FailureKind | null;
  readonly message: string;
}

/** The files the worker opens; they exist already, with their modes. */
export interface Files {
  readonly data: string;
  readonly keys: string;
}
