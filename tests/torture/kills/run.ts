import type { Chance } from '../../simulation/pen-life/chance.ts';
import type { PowerCut } from '../faults/power-cut.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Crowd } from '../world/crowd.ts';
import type { Folder } from '../world/folder.ts';
import type { Server } from '../world/server.ts';
import type { Sleeper } from '../world/sleeper.ts';
import type { Way } from '../world/view.ts';
import type { Moment } from './moments.ts';

export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
  /** The server's source; this project's unless told. */
  readonly root?: string;
  /** The disk keeps only what was fsynced, and each fsync takes so many milliseconds. */
  readonly powerCutSyncMs?: number;
  readonly moments?: readonly Moment[];
  /** Before how many of the kills another part is opened. */
  readonly opensParts?: number;
  /** Before how many of them somebody tries to change locked words. */
  readonly intrudes?: number;
  /** What is on disk is judged before the next start: nothing is measured, and a bug shows sooner. */
  readonly judgesFirst?: boolean;
}

/** One folder and one crowd, over all the lives of its server. */
export interface Run {
  readonly folder: Folder;
  readonly server: Server;
  readonly way: Way;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly disk: PowerCut | null;
  readonly opensParts: number;
  readonly intrudes: number;
  readonly judgesFirst: boolean;
  /** Laptops with words on them that will wake up later. */
  readonly asleep: Set<Sleeper>;
  /** The crowd, which comes when it is asked for first. */
  readonly open: () => Promise<Crowd>;
  /** Everybody and everything goes. */
  readonly end: () => Promise<void>;
  /** The newest epoch of each audience that was read from disk. */
  readonly epochs: Map<string, number>;
  /** Rows behind the newest snapshot, when it was last looked. */
  rows: number;
}
