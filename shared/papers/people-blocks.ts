import type { Outcomes } from '../outcomes/outcomes.ts';
import { timeInWords, type OutcomeWords } from '../outcomes/words.ts';
import { factsBlock, list, type Maybe } from './blocks.ts';
import type { Block, Words } from './paper.ts';
import { cell } from './scale-blocks.ts';

type Attended = Outcomes['people'][number];

/** Everyone who was there or could not come, what they were there as, and, for those who keep it, when. */
export const peopleList = (people: readonly Attended[], words: OutcomeWords): Block | null =>
  list(people.map((person) => personWords(person, words)));

/** When each of them was there, where that is kept: a table of who, as what, and from when to when. */
export const attendanceTable = (
  people: readonly Attended[],
  caption: string,
  head: readonly string[],
  words: OutcomeWords,
): Block | null =>
  people.some(({ attended = [] }) => attended.length > 0)
    ? {
        is: 'table',
        caption,
        head,
        rows: people.map((person) => {
          const times = (person.attended ?? []).map((time) => timeInWords(time, words));
          return [cell(person.name), cell(asWhat(person, words)), cell(times.join('; '))];
        }),
      }
    : null;

const asWhat = (person: Attended, words: OutcomeWords): string =>
  [person.title || words.roles[person.role], person.agency, howTheyCame(person, words)]
    .filter((part) => part !== '')
    .join(', ');

function personWords(person: Attended, words: OutcomeWords): Words {
  const { name, attended = [] } = person;
  const times = attended.map((time) => timeInWords(time, words));
  return { label: name, text: [asWhat(person, words), ...times].join('; ') };
}

function howTheyCame({ attendance, where }: Attended, words: OutcomeWords): string {
  if (attendance === 'apologies') return words.apologies;
  const came = where === 'room' ? words.inTheRoom : words.byVideo;
  return attendance === 'left' ? `${came}, ${words.leftEarly}` : came;
}

/** What happens next, and when; what was told to two groups in the same words is said once. */
export const datesList = (dates: Outcomes['dates'], words: OutcomeWords): Block | null =>
  list(onceEach(dates).map((next) => ({ label: next.what, text: whenInWords(next, words) })));

/** Whoever is of two groups that were given the same date has it twice in their copy. */
export const onceEach = (dates: Outcomes['dates']): Outcomes['dates'] => [
  ...new Map(
    dates.map((next) => [[next.what, next.date, next.time, next.place].join('\n'), next]),
  ).values(),
];

/** "Friday 24 April 2026, at 10:00, Fennmere Civic Hub". */
const whenInWords = (
  { date, time, place }: Omit<Outcomes['dates'][number], 'what'>,
  words: OutcomeWords,
): string =>
  [words.date(date), time === '' ? '' : words.at(time), place]
    .filter((part) => part !== '')
    .join(', ');

/** Who leads the plan, who meets and how often: one for each group of people it was set for. */
export const frameBlocks = (
  frames: Outcomes['plan'] = [],
  words: OutcomeWords,
): readonly Maybe<Block>[] =>
  frames.map(({ lead, coreGroup, every }) =>
    factsBlock([
      [words.lead, lead ?? words.notChosen],
      [words.coreGroup, coreGroup.length === 0 ? words.notChosen : words.list(coreGroup)],
      [words.every, every],
    ]),
  );
