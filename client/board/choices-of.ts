import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { templateOf } from '../reading/template-of.ts';
import type { LineChoices } from './line-fields.tsx';
import type { Choice } from './choice.ts';
import type { ShownBoard, ShownLine } from '../reading/shown-line.ts';

/** Everybody and everything a line can be about, in the words to choose it by. */
export function choicesOf(
  view: Pick<ConferenceView, 'people' | 'conference' | 'audiences' | 'parts'>,
  { band, headings }: ShownBoard,
  t: Say,
): LineChoices {
  const { people, conference, audiences } = view;
  const greys = headings.flatMap(({ lines }) => lines).filter(({ grey }) => grey);
  const goals = [...band.dangers.flatMap((danger) => danger.goals), ...band.goals];
  return {
    people: people
      .filter(isNamedOnBoards)
      .toSorted((one, other) => rank(view, one) - rank(view, other))
      .map(({ id, name, title }) => ({ id, words: name, detail: title })),
    // Which children a line is about decides who may read it, and that is for those who are told of audiences.
    children: (audiences === undefined ? [] : conference.children).map(({ id, name }) => ({
      id,
      words: name,
    })),
    dangers: band.dangers.map(({ statement }) => choiceOf(statement, 'danger', t)),
    goals: goals.map((goal) => choiceOf(goal, 'goal', t)),
    greys: greys.map(({ id, text }) => ({
      id,
      words: t('board.action.finds-out'),
      detail: short(text),
    })),
    format: templateOf(conference),
  };
}

/**
 * Whose name stands beside their words on every board. Of the people on the list only the chair and the minute taker
 * know who has not come yet, so the others would read such a line as nobody's, and an action as nobody's job. A child
 * need not come: an advocate may speak for them.
 */
const isNamedOnBoards = ({ attendance, role }: PersonView): boolean =>
  attendance !== 'removed' && (attendance !== 'invited' || role === 'child');

/** Those who are here come first, in this part before those in another. */
function rank(
  { parts }: Pick<ConferenceView, 'parts'>,
  { id, role, attendance }: PersonView,
): number {
  if (attendance !== 'present') return 2;
  const people = parts?.find(({ current }) => current)?.people ?? 'everyone';
  return role === 'chair' || people === 'everyone' || people.includes(id) ? 0 : 1;
}

const choiceOf = ({ id, number, text }: ShownLine, kind: 'danger' | 'goal', t: Say): Choice => ({
  id,
  words: t(`board.numbered.${kind}`, { number: number ?? 0 }),
  detail: short(text),
});

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
