import { roleRights } from '../../shared/conference/roles.ts';
import type { PersonView } from '../../shared/conference/view.ts';
import { dateInWords, timeInWords } from '../language/dates.ts';
import type { Say } from '../language/language.ts';

/** When and where, for a message. */
export interface Occasion {
  readonly date: string;
  readonly time: string;
  readonly place: string;
}

export interface Addressee {
  readonly person: Pick<PersonView, 'name' | 'role'>;
  readonly link: string;
}

/** Neutral words with one person's own link: no family's name, nothing about what the meeting is for. */
export function messageFor(
  t: Say,
  lang: string,
  occasion: Occasion,
  { person, link }: Addressee,
): string {
  const date = dateInWords(occasion.date, lang);
  const time = timeInWords(occasion.time, lang);
  const { place } = occasion;
  return [
    t('before.message.greeting', { name: calledName(person) }),
    '',
    place === ''
      ? t('before.message.invited', { date, time })
      : t('before.message.invited-at', { date, time, place }),
    '',
    t('before.message.open'),
    link,
    '',
    t('before.message.own'),
  ].join('\n');
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
