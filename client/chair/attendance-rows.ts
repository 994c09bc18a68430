import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Role } from '../../shared/conference/roles.ts';

type Times = Pick<ConferenceView, 'stays' | 'people' | 'parts'>;

/** Somebody's time in one part. */
export interface AttendanceRow {
  /** Tells the rows apart. */
  readonly key: string;
  readonly name: string;
  /** What they are here as. */
  readonly title: string;
  readonly role: Role;
  /** The part's name; empty for a conference that is not split. */
  readonly part: string;
  readonly from: number;
  /** Null: still there. */
  readonly to: number | null;
  /** Whole minutes, begun ones counted; null while it lasts. */
  readonly minutes: number | null;
}

/** Who was in which part from when to when, person by person in the order of the list. */
export function attendanceRows({ stays = [], people, parts = [] }: Times): AttendanceRow[] {
  return people.flatMap(({ id, name, title, role }) =>
    stays
      .filter(({ person }) => person === id)
      .map(({ part, from, to }) => ({
        key: `${id} ${part} ${String(from)}`,
        name,
        title,
        role,
        part: parts.find((one) => one.id === part)?.name ?? '',
        from,
        to,
        minutes: to === null ? null : Math.ceil((to - from) / 60_000),
      })),
  );
}

/** Did it run over several days, so that a time alone does not say which? */
export const isOverDays = (rows: readonly Pick<AttendanceRow, 'from' | 'to'>[]): boolean =>
  new Set(rows.flatMap(({ from, to }) => [from, to ?? from]).map((at) => dayOf(at))).size > 1;

/** "14:05", with the day before it where there are several; the clock of the room. */
export const timeOf = (at: number, lang: string, withDay: boolean): string =>
  new Intl.DateTimeFormat(lang, {
    ...(withDay && { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
    .format(at)
    .replace(',', '');

const timeZone = 'Europe/London';

const dayOf = (at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
