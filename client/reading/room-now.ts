import type { AudienceView, ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { audienceLabel } from './who-sees.ts';

type Keepers = Pick<ConferenceView, 'people' | 'parts' | 'audiences' | 'screen' | 'conference'>;

/** Who is where at this moment, as chair and minute taker know it. */
export interface RoomNow {
  /** Of the part that runs now, in the room or with its screen in sight. */
  readonly room: readonly PersonView[];
  readonly video: readonly PersonView[];
  /** Let in and said to be in the building, but not of this part: they must not stand before the screen. */
  readonly others: readonly PersonView[];
}

export function roomNow({ people, parts = [] }: Pick<Keepers, 'people' | 'parts'>): RoomNow {
  const part = parts.find(({ current }) => current);
  const isOf = ({ id, role }: PersonView): boolean =>
    part === undefined ||
    role === 'chair' ||
    part.people === 'everyone' ||
    part.people.includes(id);
  const present = people.filter(({ attendance }) => attendance === 'present');
  const here = present.filter(isOf);
  return {
    room: here.filter(({ where }) => where === 'room'),
    video: here.filter(({ where }) => where === 'video'),
    others: present.filter((person) => person.where === 'room' && !isOf(person)),
  };
}

/** Who is here and may not see this audience's lines: why the screen can not have them. */
export function keptFromScreen(view: Keepers, { members }: AudienceView): PersonView[] {
  const { room, video } = roomNow(view);
  return [...room, ...video].filter(({ id }) => !members.includes(id));
}

/** The boards that stand on the screen, or will as soon as it shows the board. */
export const boardsOnScreen = ({ audiences = [], screen }: Keepers): AudienceView[] =>
  audiences.filter(({ id }) => screen?.audiences.includes(id) === true);

/** What chair and minute taker call this board. */
export const boardName = (
  t: Say,
  lang: string,
  view: Pick<ConferenceView, 'audiences' | 'documents' | 'people'>,
  board: Pick<AudienceView, 'id'>,
): string => audienceLabel(t, lang, view, board.id);
