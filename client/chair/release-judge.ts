import type { MoreWords } from '../../shared/board/line.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { namedIn } from '../parts/names-in-words.ts';
import type { Nameable } from '../parts/names-in-words.ts';
import { newcomersTo, readersOf } from './release-candidates.ts';
import type { Candidate, CandidateGroup, Readers } from './release-candidates.ts';
import type { ReleaseDraft } from './release-draft.ts';

/** Why a line cannot be shown to these people as it is. */
export type Problem =
  /** A child they may not hear about is named in the words; `knows`: in how we will know. */
  | (Unheard & { readonly kind: 'child'; readonly in: Where })
  /** It is about nobody but children they may not hear about. */
  | (Unheard & { readonly kind: 'only-about' })
  /** A child they may not hear about said it or does it: that stands beside every wording. */
  | (Unheard & { readonly kind: 'said-by-child' })
  /** Somebody is named who is not one of them. */
  | { readonly kind: 'person'; readonly people: readonly PersonView[] };

type Where = 'text' | 'known';

/** Children, and those of the readers who may not hear about one of them. */
interface Unheard {
  readonly children: readonly Nameable[];
  readonly readers: readonly PersonView[];
}

/** A ticked line as it would be shown, and what stands against it. */
export interface Judged {
  readonly line: ShownLine;
  readonly newcomers: readonly PersonView[];
  readonly text: string;
  readonly known: string;
  /** The other words of a plan's line, those it has. */
  readonly more: MoreWords;
  /** Whose words it says they are. */
  readonly saidBy: ShownLine['saidBy'];
  /** Who agreed with these very words and is one of the readers, by name. */
  readonly agreedBy: readonly string[];
  /** Who helps with it, by name. */
  readonly helpers: readonly string[];
  /** The children that stay named beside it, by id, and the names of those who are left out. */
  readonly children: readonly string[];
  readonly leftOut: readonly Nameable[];
  readonly leftOutFor: readonly PersonView[];
  readonly problems: readonly Problem[];
}

export type Judging = Readers & Pick<ConferenceView, 'conference'>;

/** Every ticked line, in the order of the board. */
export const judgeTicked = (
  view: Judging,
  groups: readonly CandidateGroup[],
  draft: ReleaseDraft,
): Judged[] =>
  groups
    .flatMap(({ candidates }) => candidates)
    .filter(({ line }) => draft.ticked.includes(line.id))
    .map((candidate) => judgeLine(view, candidate, draft));

export function judgeLine(view: Judging, { line }: Candidate, draft: ReleaseDraft): Judged {
  const readers = readersOf(view, draft.to);
  const unheard = childrenKeptFrom(view, readers);
  const about = line.fields.children ?? [];
  const leftOut = unheard.filter(({ id }) => about.includes(id));
  const children = about.filter((id) => !leftOut.some((child) => child.id === id));
  const text = draft.words[line.id]?.trim() || line.text;
  const isThere = ({ id }: { id: string }) => readers.some((reader) => reader.id === id);
  const judged = {
    line,
    newcomers: newcomersTo(view, draft.to, line.audience),
    text,
    saidBy: text === line.text ? line.saidBy : line.saidBy.filter(isThere),
    helpers: (line.fields.with ?? []).flatMap((id) => {
      const helper = view.people.find((person) => person.id === id);
      return helper !== undefined && (text === line.text || isThere(helper)) ? helper.name : [];
    }),
    agreedBy:
      isAsItStands(line, draft) && line.agreedBefore !== true
        ? readers
            .filter(({ id }) => line.fields.agreedBy?.includes(id) === true)
            .map(({ name }) => name)
        : [],
    known: draft.known[line.id]?.trim() || (line.fields.howWeWillKnow ?? ''),
    more: moreOf(line, draft),
    children,
    leftOut,
    leftOutFor: readers.filter((reader) => leftOut.some(({ id }) => !mayHear(reader, id))),
  };
  return { ...judged, problems: problemsOf(judged, view, draft, { readers, unheard }) };
}

/** Which words beside text and "how we will know" a line of the plan may have. */
export const planWords = ['achievable', 'realistic', 'timely', 'does'] as const;

const moreOf = ({ id, fields }: ShownLine, draft: ReleaseDraft): MoreWords =>
  Object.fromEntries(
    planWords.flatMap((field) => {
      const own = fields[field] ?? '';
      return own === '' ? [] : [[field, draft.more[id]?.[field]?.trim() || own]];
    }),
  );

/** None of its words is another one for them. */
function isAsItStands(
  { id, text, fields }: ShownLine,
  { words, known, more }: ReleaseDraft,
): boolean {
  const isSame = (other: string | undefined, own = '') => (other?.trim() || own) === own;
  return (
    isSame(words[id], text) &&
    isSame(known[id], fields.howWeWillKnow) &&
    planWords.every((field) => isSame(more[id]?.[field], fields[field]))
  );
}

/** Children whom somebody of these may not hear about. */
const childrenKeptFrom = (
  { conference }: Pick<Judging, 'conference'>,
  readers: readonly PersonView[],
): Nameable[] =>
  conference.children.filter(({ id }) => readers.some((reader) => !mayHear(reader, id)));

const mayHear = ({ hears = 'all' }: PersonView, child: string): boolean =>
  hears === 'all' || hears.includes(child);

interface Around {
  readonly readers: readonly PersonView[];
  readonly unheard: readonly Nameable[];
}

function problemsOf(
  { line, text, children, leftOut, ...judged }: Omit<Judged, 'problems'>,
  view: Judging,
  draft: ReleaseDraft,
  { readers, unheard }: Around,
): Problem[] {
  const known = [judged.known, ...Object.values(judged.more)].join(' ');
  const others = view.people.filter((person) => isStranger(person, readers));
  // In other words nobody is named beside it who is not one of them, but for whoever is to do it.
  const said = text === line.text ? [...line.fields.saidBy, ...(line.fields.with ?? [])] : [];
  const beside = [...said, line.fields.owner ?? ''];
  const isBeside = ({ id }: PersonView) => beside.includes(id);
  const isNotThem = draft.notAboutThem.includes(line.id);
  const childIn = (words: string) => (isNotThem ? [] : namedIn(words, unheard));
  const childBeside = unheard.filter(({ name }) =>
    view.people.some(
      (person) => isBeside(person) && person.role === 'child' && isNameOf(name, person),
    ),
  );
  const unheardBy = (found: readonly Nameable[]): Unheard => ({
    children: found,
    readers: readers.filter((reader) => found.some(({ id }) => !mayHear(reader, id))),
  });
  const readersNames = readers.map(({ name }) => name);
  const inWords = namedIn(`${text} ${known}`, others, readersNames);
  const named = others.filter(
    (person) =>
      !draft.mayBeNamed.includes(person.id) &&
      !(person.role === 'child' && unheard.some(({ name }) => isNameOf(name, person))) &&
      (isBeside(person) || inWords.includes(person)),
  );
  const isOnlyAbout = leftOut.length > 0 && children.length === 0 && text === line.text;
  const problems: (Problem | false)[] = [
    isOnlyAbout && { kind: 'only-about', ...unheardBy(leftOut) },
    !isOnlyAbout &&
      childIn(text).length > 0 && { kind: 'child', ...unheardBy(childIn(text)), in: 'text' },
    childIn(known).length > 0 && { kind: 'child', ...unheardBy(childIn(known)), in: 'known' },
    childBeside.length > 0 && { kind: 'said-by-child', ...unheardBy(childBeside) },
    named.length > 0 && { kind: 'person', people: named },
  ];
  return problems.filter((problem) => problem !== false);
}

/** On the list, not one of the readers, and not one of those who run the conference. */
const isStranger = (person: PersonView, readers: readonly PersonView[]): boolean =>
  person.role !== 'chair' &&
  person.role !== 'minute-taker' &&
  !readers.some(({ id }) => id === person.id);

/** The child of the conference and the person of the list go by the same first name. */
const isNameOf = (child: string, { name }: PersonView): boolean =>
  name.split(' ')[0]?.toLowerCase() === child.trim().toLowerCase();
