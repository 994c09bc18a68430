import type { Fact } from '../../shared/conference/facts.ts';
import type { Happened } from '../../shared/protocol/staff.ts';

type Entry = Happened['entries'][number];
type Told = Pick<Entry, 'what' | 'words'>;

/** Whose names these ids are, as far as the facts still tell. */
interface Names {
  readonly named: (id: string | null | undefined) => string;
  readonly audience: (id: string) => string;
  readonly part: (id: string) => string;
  readonly ownerOf: (copy: string) => string | undefined;
  /** For whom a page to draw on is. */
  readonly readersOf: (drawing: string) => string;
}

/**
 * What was decided, as an entry each, oldest first. Names where they still exist, and no text of a line. `nameOf` tells
 * the name of an account.
 */
export function whatHappened(
  facts: readonly Fact[],
  nameOf: (account: string) => string | undefined,
): Entry[] {
  const names = namesIn(facts, nameOf);
  return facts.map((fact, index) => ({
    number: index + 1,
    at: fact.at,
    by: whoDid(fact, names),
    ...tell(fact, names),
  }));
}

function namesIn(facts: readonly Fact[], nameOf: (account: string) => string | undefined): Names {
  const named = new Map<string, string>();
  const groups = new Map<string, string>();
  const owners = new Map<string, string>();
  const pages = new Map<string, string>();
  for (const fact of facts) {
    const name =
      'words' in fact && fact.words !== undefined && 'name' in fact.words ? fact.words.name : '';
    if (fact.kind === 'made')
      for (const { id, name: called } of fact.audiences) groups.set(id, called);
    if (fact.kind === 'outcomesIssued')
      for (const { copy, person } of fact.copies) owners.set(copy, person);
    if (fact.kind === 'drawingMade') pages.set(fact.drawing, fact.audience);
    // A page's name is its own, and may say what it shows.
    if (name === '' || 'drawing' in fact) continue;
    if ('part' in fact && typeof fact.part === 'string') groups.set(fact.part, name);
    if ('audience' in fact) groups.set(fact.audience, name);
    if ('waiting' in fact && fact.waiting !== null) named.set(fact.waiting, name);
    if ('person' in fact && fact.person !== null) named.set(fact.person, name);
    if ('account' in fact && fact.account !== null) named.set(fact.account, name);
  }
  return {
    named: (id) => (id ? (named.get(id) ?? nameOf(id) ?? '') : ''),
    audience: (id) => groups.get(id) ?? '',
    part: (id) => groups.get(id) ?? '',
    ownerOf: (copy) => owners.get(copy),
    readersOf: (drawing) => groups.get(pages.get(drawing) ?? '') ?? '',
  };
}

/** Null for what the whiteboard does by itself, and at its door. */
function whoDid(fact: Fact, { named }: Names): string | null {
  if (fact.kind === 'copyRead' || fact.kind === 'paperRead')
    return named(fact.person ?? fact.account);
  if (fact.by === 'staff' && 'account' in fact) return named(fact.account);
  return fact.by === 'door' || fact.by === 'server' || fact.by === 'staff' ? null : named(fact.by);
}

/** Which sentence, and what stands in it. */
function tell(fact: Fact, { named, audience, part, ownerOf, readersOf }: Names): Told {
  const said = (words: Record<string, string> = {}, what: string = fact.kind): Told => ({
    what,
    words,
  });
  switch (fact.kind) {
    case 'invited':
    case 'personChanged':
    case 'uninvited':
    case 'rightsSet':
    case 'hearingSet':
    case 'keptApart':
    case 'linkRenewed':
    case 'admitted':
    case 'removed':
    case 'penGiven':
    case 'penTaken':
    case 'scaleAnswered':
    case 'needsSet':
    case 'reportUnshared':
    case 'reportRead':
    case 'exclusionPut':
    case 'talkPut':
    case 'absenceSet':
    case 'agencySet':
    case 'viewsGiven':
    case 'agreementGiven':
    case 'officeOnlySet':
    case 'correctionProposed':
      return said({ person: named(fact.person) });
    case 'knocked':
    case 'turnedAway':
    case 'wentAway':
      return said({ person: named(fact.waiting) });
    case 'attendanceChanged':
      return said({ person: named(fact.person) }, `attendance-${fact.attendance}`);
    case 'progressed':
      return said({}, `progress-${fact.progress}`);
    case 'partAdded':
    case 'partChanged':
    case 'partRemoved':
    case 'partOpened':
      return said({ part: part(fact.part) });
    case 'audienceMade':
    case 'lineAdded':
    case 'lineChanged':
    case 'lineStruck':
    case 'lineRestored':
    case 'scaleAsked':
    case 'scaleRevealed':
    case 'scaleWithdrawn':
    case 'alertAnswered':
    case 'viewsAsked':
    case 'agreementAsked':
    case 'addendumAdded':
    case 'addendumTakenBack':
    case 'viewsShown':
    case 'viewsWithdrawn':
    case 'scaleBrought':
    case 'decisionBrought':
    case 'drawingNamed':
    case 'drawingRedacted':
      return said({ audience: audience(fact.audience) });
    case 'drawingMade':
      return said(
        { audience: audience(fact.audience) },
        fact.from === null ? fact.kind : 'drawingReleased',
      );
    case 'drawersSet':
    case 'drawingPutAway':
    case 'drawingBroughtBack':
      return said({ audience: readersOf(fact.drawing) });
    case 'drawingShown':
      return fact.drawing === null
        ? said({}, 'boardShownAgain')
        : said({ audience: readersOf(fact.drawing) });
    case 'lineReleased':
      return said({ from: audience(fact.from), audience: audience(fact.audience) });
    case 'lineTaken':
      return said({ audience: audience(fact.audience), into: audience(fact.into) });
    case 'linesRedacted':
      return said({ lines: String(fact.lines.length) });
    case 'outcomesIssued':
    case 'copiesAgreed':
    case 'copiesGivenOut':
      return said({ version: String(fact.version) });
    case 'restrictionSet':
      return said({ part: part(fact.part) });
    case 'paperRead':
      return said({ part: part(fact.about ?? '') }, `paper-${fact.paper}`);
    case 'copyRead':
      return said({ person: named(ownerOf(fact.copy)) });
    default:
      return said();
  }
}
