import { isFirstName } from '../conference/child-pages.ts';
import type { OutcomeLine, Outcomes } from '../outcomes/outcomes.ts';
import { supportList } from './after-blocks.ts';
import { factsOf, type Maybe, paragraph, section, those } from './blocks.ts';
import { drawingBlocks } from './drawing-blocks.ts';
import { readerIn } from './easy-read.ts';
import { footOf } from './head-and-foot.ts';
import { shortLine } from './line-blocks.ts';
import { linesOf } from '../outcomes/lines-of.ts';
import { actionsOf } from './lines-of.ts';
import type { Block, Paper } from './paper.ts';
import { englishPapers, type PaperWords } from './words.ts';

/**
 * The child's page: their own words back, what was decided in a plain sentence, what grown-ups will do, and whom to
 * ring. Nobody's numbers, no worries of others, and of brothers and sisters only what is about them all.
 */
export function childPage(outcomes: Outcomes, words: PaperWords = englishPapers): Paper {
  const { outcomes: say, childPage: page } = words;
  const own = ownName(outcomes);
  const said = ownWords(outcomes, own);
  return {
    kind: 'child-page',
    lang: say.lang,
    title: page.title(own ?? outcomes.for.name),
    lead: [page.met(say.date(outcomes.conference.date)), readWith(said, own, outcomes, words)],
    blocks: those([
      section(page.yourWords, [wordsBlock(said, words) ?? paragraph(page.nothingSaid)], 'child'),
      section(words.drawing.yours, drawingBlocks(ownDrawings(outcomes, own), words), 'child'),
      section(page.decided, decided(outcomes, own, words)),
      ...actionSections(outcomes, own, words),
      section(page.ring, [
        paragraph(page.notYourFault, { weight: 'strong' }),
        paragraph(page.isWrong),
        supportList(outcomes.contacts),
      ]),
    ]),
    foot: footOf(outcomes, words),
  };
}

/** Which of the children of the copy this is; null where the name does not tell. */
function ownName({ conference, ...copy }: Outcomes): string | null {
  const [only, ...others] = conference.children.filter((name) => isFirstName(name, copy.for.name));
  return only === undefined || others.length > 0 ? null : only;
}

/** What they said themselves, or somebody wrote down for them alone. */
function ownWords(outcomes: Outcomes, own: string | null): OutcomeLine[] {
  const isReader = readerIn(outcomes);
  const isOnly = outcomes.conference.children.length === 1;
  return linesOf(outcomes).filter(
    ({ kind, children, saidBy, struck }) =>
      !struck &&
      (saidBy.some(({ name, role }) => role === 'child' && isReader(name)) ||
        (kind === 'child-view' &&
          own !== null &&
          (isOnly ? children.length === 0 : children.length === 1 && children[0] === own))),
  );
}

/** The pages that are theirs; where the name does not tell whose they are, none. */
const ownDrawings = ({ drawings = [] }: Outcomes, own: string | null) =>
  drawings
    .filter(({ child }) => own !== null && child === own)
    .map(({ child: _theirs, ...drawing }) => drawing);

const wordsBlock = (said: readonly OutcomeLine[], words: PaperWords): Block | null =>
  said.length === 0
    ? null
    : {
        is: 'lines',
        lines: said.map((line) => ({ ...shortLine(line, words), notes: [], comments: [] })),
      };

/** The advocate who is theirs by title or wrote their words down, else somebody they trust. */
function readWith(
  said: readonly OutcomeLine[],
  own: string | null,
  { people }: Outcomes,
  words: PaperWords,
): string {
  const helped = new Set(
    said.flatMap(({ saidBy, writtenBy }) => [...saidBy.map(({ name }) => name), writtenBy]),
  );
  const advocates = people.filter(
    ({ role, name, title }) =>
      role === 'advocate' &&
      (helped.has(name) || (own !== null && title.split(/[^\p{L}\p{M}]+/u).includes(own))),
  );
  return advocates.length === 0
    ? words.childPage.readWithAnyone
    : words.childPage.readWith(words.outcomes.list(advocates.map(({ name }) => name)));
}

/** About this child alone; where the name does not tell which, about each by name. */
function decided(
  { decision }: Outcomes,
  own: string | null,
  { outcomes: say, childPage: page }: PaperWords,
): Maybe<Block>[] {
  const mine = decision?.children.filter(({ child }) => own === null || child === own) ?? [];
  if (mine.length === 0) return [paragraph(say.noDecision)];
  return mine.flatMap(({ child, words, outcome }) => [
    paragraph(words, { label: own === null ? child : page.forYou, weight: 'strong' }),
    paragraph(page.means[outcome]),
  ]);
}

function actionSections(
  outcomes: Outcomes,
  own: string | null,
  { outcomes: say, childPage: page, ...words }: PaperWords,
): Maybe<Block>[] {
  const isReader = readerIn(outcomes);
  const about = actionsOf(outcomes).filter(
    ({ children }) => children.length === 0 || (own !== null && children.includes(own)),
  );
  const [mine, others] = [true, false].map((isOwn) =>
    about.filter(({ action }) => isReader(action.who) === isOwn),
  );
  const block = (lines: typeof about = []): Block | null =>
    lines.length === 0
      ? null
      : {
          is: 'lines',
          lines: lines.map((line) => ({
            ...shortLine(line, { outcomes: say, childPage: page, ...words }),
            notes: [],
            comments: [],
            facts: factsOf([
              [page.who, isReader(line.action.who) ? null : line.action.who],
              [page.by, line.action.by === null ? null : say.date(line.action.by)],
            ]),
          })),
        };
  return [
    section(page.grownUps, [block(others) ?? paragraph(page.nothingYet)]),
    section(page.you, [block(mine)], 'goal'),
  ];
}
