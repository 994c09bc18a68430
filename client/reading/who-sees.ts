import type { AudienceView, ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { roleRights } from '../../shared/conference/roles.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { audienceWords, standingOf } from './audience-words.ts';
import { shortNames } from './short-names.ts';

/** Who will see what is written for an audience, in the words of whoever writes it. */
export interface WhoSees {
  /** What the audience is called: "With Kezia and Bettina", "Everyone, not Silas". */
  readonly label: string;
  /** Said before anybody types: "Everyone in this part of the conference will see this." */
  readonly sentence: string;
  /** usual: the people of this part. more: people beside them, who are not here. fewer: not all who are here. */
  readonly reach: 'usual' | 'more' | 'fewer';
  /** Name by name, for whoever asks. */
  readonly names: readonly { readonly kind: 'sees' | 'later' | 'not'; readonly names: string[] }[];
}

export type AudienceSource = Pick<
  ConferenceView,
  'people' | 'documents' | 'audiences' | 'parts' | 'part' | 'writesTo' | 'you'
>;

/** What a writer is told of an audience. Chair and minute taker know its members; everyone else those who are here. */
export function whoSees(t: Say, lang: string, view: AudienceSource, audience: string): WhoSees {
  const known = view.audiences?.find(({ id }) => id === audience);
  return known === undefined
    ? asEveryoneKnowsIt(t, view, audience)
    : asKeepersKnowIt(t, lang, view, known);
}

/** What a line of this audience is marked with. */
export function audienceLabel(
  t: Say,
  lang: string,
  view: Pick<AudienceSource, 'audiences' | 'documents' | 'people'>,
  audience: string,
): string {
  const name = view.documents.find((one) => one.audience === audience)?.name ?? '';
  const known = view.audiences?.find(({ id }) => id === audience);
  if (known === undefined || known.of === null) return audienceWords(t, known?.name ?? name);
  const wide = view.audiences?.find(({ id }) => id === known.of);
  const left = view.people.filter(
    ({ id, attendance }) =>
      attendance !== 'removed' && wide?.members.includes(id) && !known.members.includes(id),
  );
  const names = listInWords(shortNames(left, view.people), lang);
  return t('board.audience.narrowed', { name: audienceWords(t, known.name), names });
}

/** Is this conference held in parts? */
export const isSplit = ({ part, parts = [] }: Pick<AudienceSource, 'part' | 'parts'>): boolean =>
  part.name !== '' || parts.length > 1;

/** The audience of the part that runs now, as far as this reader knows it. */
export const usualAudience = ({
  parts,
  audiences,
  writesTo,
}: Pick<AudienceSource, 'parts' | 'audiences' | 'writesTo'>): string | undefined =>
  parts?.find(({ current }) => current)?.audience ??
  writesTo ??
  audiences?.find(({ kind }) => kind === 'everyone')?.id;

function asEveryoneKnowsIt(t: Say, view: AudienceSource, audience: string): WhoSees {
  const { people, writesTo, documents } = view;
  const name = documents.find((one) => one.audience === audience)?.name ?? '';
  const here = people.filter(({ attendance }) => attendance === 'present');
  const isUsual = audience === writesTo;
  const kind = standingOf(name);
  const seeing = here.filter(({ role }) => kind === null || roleRights[role].reads.includes(kind));
  const all = view.part.name === '' ? 'conference' : 'part';
  const isWide = !isUsual && kind === 'everyone' && view.part.name !== '';
  const isFewer = !isUsual && kind !== 'everyone';
  return {
    label: audienceWords(t, name),
    sentence: isFewer
      ? fewerInWords(t, name)
      : t(`board.audience.sees.${isWide ? 'also-apart' : all}`),
    reach: isWide ? 'more' : isFewer ? 'fewer' : 'usual',
    names: isUsual || kind !== null ? [{ kind: 'sees', names: seeing.map((one) => one.name) }] : [],
  };
}

/** Whom a line reaches that not everyone here sees, for somebody who is not told of its members. */
function fewerInWords(t: Say, name: string): string {
  const kind = standingOf(name);
  if (kind === 'professionals' || kind === 'chair') return t(`board.audience.sees.${kind}`);
  return name === '' ? t('board.audience.sees.some') : t('board.audience.sees.others', { name });
}

function asKeepersKnowIt(
  t: Say,
  lang: string,
  view: AudienceSource,
  audience: AudienceView,
): WhoSees {
  const { people } = view;
  const label = audienceLabel(t, lang, view, audience.id);
  const groups = groupsOf(view, audience);
  const say = (some: readonly PersonView[]) =>
    peopleInWords(t, lang, some.filter(isWorthSaying(view)), people);
  const here = say(groups.here);
  const later = say(groups.later);
  const others = say(groups.not.filter(({ attendance }) => attendance === 'present'));
  const isAll = audience.kind === 'everyone' && audience.of === null && view.part.name === '';
  const whole = isAll && later === '' && others === '';
  const parts = [
    here === '' ? label : t('board.audience.sees.named', { label, names: here }),
    ...(later === '' ? [] : [t('board.audience.sees.later', { names: later })]),
    ...(others === '' ? [] : [t('board.audience.sees.not', { names: others })]),
  ];
  return {
    label,
    sentence: whole
      ? t('board.audience.sees.conference')
      : audience.kind === 'chair'
        ? t('board.audience.sees.chair')
        : parts.join(' · '),
    reach: reachOf(view, audience, groups.later),
    names: (['here', 'later', 'not'] as const).flatMap((group) => {
      const names = groups[group].map(({ name }) => name);
      const kind = group === 'here' ? 'sees' : group;
      return names.length === 0 ? [] : [{ kind, names }];
    }),
  };
}

type Groups = Record<'here' | 'later' | 'not', PersonView[]>;

/** here: of this audience and in the part. later: of this audience and not here. not: the rest of the list. */
function groupsOf({ people, parts }: AudienceSource, { members }: AudienceView): Groups {
  const part = parts?.find(({ current }) => current);
  const isOfPart = ({ id, role }: PersonView): boolean =>
    role === 'chair' ||
    part === undefined ||
    part.people === 'everyone' ||
    part.people.includes(id);
  const groups: Groups = { here: [], later: [], not: [] };
  for (const person of people.filter(({ attendance }) => attendance !== 'removed')) {
    const isHere = person.attendance === 'present' && isOfPart(person);
    groups[members.includes(person.id) ? (isHere ? 'here' : 'later') : 'not'].push(person);
  }
  return groups;
}

/** Chair and minute taker see what they write; who has not come yet may never read it. */
const isWorthSaying =
  ({ you }: Pick<AudienceSource, 'you'>) =>
  ({ id, role, attendance }: PersonView): boolean =>
    id !== you.id && role !== 'chair' && role !== 'minute-taker' && attendance !== 'invited';

function reachOf(
  view: AudienceSource,
  { id, kind, of }: AudienceView,
  later: readonly PersonView[],
): WhoSees['reach'] {
  if (id === usualAudience(view)) return 'usual';
  const isMore = later.some(({ attendance }) => attendance === 'present');
  return isMore ? 'more' : kind === 'everyone' && of === null ? 'usual' : 'fewer';
}

/** "Kezia, Bettina and 7 professionals": family and whoever comes with them by name. */
function peopleInWords(
  t: Say,
  lang: string,
  some: readonly PersonView[],
  all: readonly PersonView[],
): string {
  const professionals = some.filter(({ role }) => roleRights[role].professional);
  const others = some.filter((person) => !professionals.includes(person));
  const count = professionals.length;
  const words = [
    ...shortNames(others, all),
    ...(count === 0 ? [] : [t('board.audience.professionals', { count })]),
  ];
  return listInWords(words, lang);
}
