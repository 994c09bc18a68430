import sample from '../../fixtures/sample-conference.json' with { type: 'json' };

/** FICTIONAL: the sample family's conference, in its own words. */
const { conference, children } = sample;

export const childrensNames = children.map(({ firstName }) => firstName);
export const occasion = {
  date: conference.date,
  time: conference.plannedStart,
  place: conference.venue,
};
export const canaries = sample.meta.restrictedCanaries;

export interface Invited {
  readonly name: string;
  readonly title: string;
  readonly agency: string;
  /** As the form calls it. */
  readonly role: string;
  readonly where: 'In the room' | 'By video';
  readonly device: boolean;
}

const roles: Readonly<Record<string, string>> = {
  scribe: 'Minute taker',
  parent: 'Parent or carer',
  network: 'Family or friend',
  child: 'Child or young person',
  advocate: 'Advocate',
  interpreter: 'Interpreter',
};

/** A person of the sample, by the key of the fixture. */
function personOf(key: string) {
  return find(conference.participants, key);
}

export const nameOf = (key: string): string => personOf(key).name;

export function invitedOf(key: string, { device }: { device: boolean }): Invited {
  const { name, title, agency = '', role, mode } = personOf(key);
  const where = mode.startsWith('remote') ? 'By video' : 'In the room';
  return { name, title, agency, role: roles[role] ?? 'Professional', where, device };
}

export const lineOf = (key: string): string => find(conference.items, key).text;

/** The same line in the words for those who may not read it as it stands. */
export const variantOf = (key: string): string =>
  words(find(conference.items, key).variants?.[0]?.text);

export const dangerOf = (key: string): string => find(conference.dangerStatements, key).text;
export const goalOf = (key: string): string => find(conference.safetyGoals, key).text;
export const bottomLineOf = (key: string): string => find(conference.bottomLines, key).text;
export const actionOf = (key: string) => find(conference.plan.actions, key);

export const restrictedOf = (key: string): string => find(conference.restrictedItems, key).text;

/** What somebody of the family answered to a line. */
export function answerTo(key: string): string {
  const { familyComment } = find(conference.items, key);
  if (familyComment === null) throw new Error(`nobody answered ${key} in the sample`);
  return familyComment.text;
}

/** A child's own words, by the child's key. */
export function childsWorry(child: string): string {
  const views = conference.childViews.find((view) => view.child === child);
  return words(views?.worries[0]);
}

export function scoreOf(person: string) {
  const given = conference.scaling.overall.find(({ participant }) => participant === person);
  if (given === undefined) throw new Error(`${person} gave no number in the sample`);
  return { score: given.score, reason: given.reason, oneHigher: given.whatWouldMakeItOneHigher };
}

export const question = conference.scaling.scale.question;
export const rationale = conference.decisionRationale;
export const coreGroup = conference.coreGroup;
export const nextReview = conference.nextReview;

export function parentsView(person: string): string {
  return words(conference.parentsView.find(({ by }) => by === person)?.text);
}

export function dissentOf(person: string): string {
  return words(conference.dissent.find(({ participant }) => participant === person)?.reason);
}

function find<Entry extends { id: string }>(entries: readonly Entry[], key: string): Entry {
  const found = entries.find(({ id }) => id === key);
  if (found === undefined) throw new Error(`the sample has no ${key}`);
  return found;
}

function words(found: string | undefined): string {
  if (found === undefined) throw new Error('the sample has no such words');
  return found;
}
