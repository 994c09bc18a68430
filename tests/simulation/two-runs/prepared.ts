import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type { Op } from './ops.ts';

/**
 * Who may learn of what is made ready before the day, told again from the rules people were told: a report is known to
 * its author, those it was shared with and those who keep the board; what somebody needs to them and the keepers; who
 * does not come, talks, and how somebody is heard who stays away to the chair alone.
 */
export interface OneReport {
  readonly author: string;
  readonly shared: readonly string[];
}

export type Reports = ReadonlyMap<string, OneReport>;

/** Who has which report, after one more thing was done. */
export function followReports(reports: Reports, command: AnyCommand): Reports {
  if (command.kind === 'putReport') {
    const id = command.report ?? command.opId;
    const { author } = command;
    return new Map(reports).set(id, { author, shared: reports.get(id)?.shared ?? [] });
  }
  if (command.kind === 'putError') {
    const { raisedBy } = command;
    return new Map(reports).set(mistake(command), { author: raisedBy, shared: [] });
  }
  if (command.kind === 'dropReport') {
    return new Map([...reports].filter(([id]) => id !== command.report));
  }
  if (command.kind === 'shareReport') {
    return changed(reports, command.report, (shared) => [...shared, ...command.people]);
  }
  if (command.kind === 'unshareReport') {
    return changed(reports, command.report, (shared) =>
      shared.filter((id) => id !== command.person),
    );
  }
  return reports;
}

/** Kept beside the reports, with who named it. */
const mistake = ({ error, opId }: { error: string | null; opId: string }): string =>
  `mistake ${error ?? opId}`;

const changed = (
  reports: Reports,
  id: string,
  change: (shared: readonly string[]) => readonly string[],
): Reports => {
  const report = reports.get(id);
  if (report === undefined) return reports;
  return new Map(reports).set(id, { ...report, shared: change(report.shared) });
};

const has = (reports: Reports, id: string, who: string): boolean => {
  const report = reports.get(id);
  return report !== undefined && (report.author === who || report.shared.includes(who));
};

interface Look {
  readonly who: string;
  /** Sees what those see who keep the board, at some time from then on. */
  readonly keeps: boolean;
  readonly before: Reports;
  /** Those from then on while this person is here. */
  readonly later: readonly Reports[];
}

/** May this reader learn of it? Null: it is nothing of the preparation. */
export function isPreparingVisible(command: AnyCommand, look: Look): boolean | null {
  const { who, keeps, before, later } = look;
  const isHere = later.length > 0;
  switch (command.kind) {
    case 'putReport': {
      const id = command.report ?? command.opId;
      return keeps || (isHere && has(before, id, who)) || later.some((now) => has(now, id, who));
    }
    case 'dropReport':
      return keeps || (isHere && has(before, command.report, who));
    case 'shareReport':
      return keeps || (isHere && command.people.includes(who));
    case 'unshareReport':
    case 'readReport':
    case 'setNeeds':
      return keeps || (isHere && command.person === who);
    // What somebody said is wrong stands in the record of their own copy.
    case 'putError': {
      const id = mistake(command);
      return keeps || (isHere && has(before, id, who)) || later.some((now) => has(now, id, who));
    }
    case 'dropError':
      return keeps || (isHere && has(before, mistake(command), who));
    case 'putExclusion':
    case 'dropExclusion':
    case 'putTalk':
    case 'dropTalk':
    case 'setAbsence':
      return false;
    default:
      return null;
  }
}

/** As much of it as reaches somebody who does not keep the board. */
export function preparingAsSeen(command: AnyCommand, who: string, chair: string): AnyCommand {
  if (command.kind === 'shareReport') return { ...command, people: [who], version: '' };
  if (command.kind !== 'putReport') return command;
  const author = command.author === who ? who : chair;
  return { ...command, author, receivedOn: '', note: '' };
}

/** Says nothing of what somebody may do: whatever they did later could have been done without it. */
export const isPreparing = (op: Op): boolean =>
  op.kind === 'command' &&
  isPreparingVisible(op.command, { who: '', keeps: true, before: new Map(), later: [] }) !== null;
