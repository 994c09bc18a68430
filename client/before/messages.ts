import { roleRights } from '../../shared/conference/roles.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { dateInWords, timeInWords } from '../language/dates.ts';
import type { Say } from '../language/language.ts';

/** When and where, for a message. */
export interface Occasion {
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /** Closed: the link leads to the person's copy now. */
  readonly isOver: boolean;
}

export interface Addressee {
  readonly person: Pick<PersonView, 'name' | 'role'>;
  readonly link: string;
}

/** What a message needs of the conference. */
export const occasionOf = ({
  date,
  time,
  place,
  progress,
}: ConferenceView['conference']): Occasion => ({
  date,
  time,
  place,
  isOver: progress === 'closed',
});

/** Neutral words with one person's own link: no family's name, nothing about what the meeting is for. */
export function messageFor(
  t: Say,
  lang: string,
  occasion: Occasion,
  { person, link }: Addressee,
): string {
  const { before, open } = occasion.isOver
    ? copyWords(t, lang, occasion)
    : invitationWords(t, lang, occasion);
  return [
    t('before.message.greeting', { name: calledName(person) }),
    '',
    before,
    '',
    open,
    link,
    '',
    t('before.message.own'),
  ].join('\n');
}

function invitationWords(t: Say, lang: string, { date, time, place }: Occasion) {
  const when = { date: dateInWords(date, lang), time: timeInWords(time, lang) };
  const before =
    place === ''
      ? t('before.message.invited', when)
      : t('before.message.invited-at', { ...when, place });
  return { before, open: t('before.message.open') };
}

function copyWords(t: Say, lang: string, { date }: Occasion) {
  const before = t('before.message.ready', { date: dateInWords(date, lang) });
  return { before, open: t('before.message.open-copy') };
}

/** Everyone's message one under the other, to be cut apart: each person gets only their own. */
export function messagesForAll(
  t: Say,
  lang: string,
  occasion: Occasion,
  all: readonly Addressee[],
): string {
  const parts = all.map((one) =>
    [
      `----- ${t('before.message.all-for', { name: calledName(one.person) })} -----`,
      '',
      messageFor(t, lang, occasion, one),
    ].join('\n'),
  );
  return [t('before.message.all-top'), ...parts].join('\n\n');
}

const forms = /^(mr|mrs|ms|miss|mx|dr|prof|sir|rev)\.?$/i;

/** Family by their first name, so that no message tells whose family it is; everyone else as they are listed. */
export function calledName({ name, role }: Addressee['person']): string {
  const [first = name, ...rest] = name.trim().split(/\s+/);
  const isFamily = roleRights[role].family;
  return isFamily && rest.length > 0 && !forms.test(first) ? first : name.trim();
}
