import type {
  Comparison,
  Given,
  NotCompared,
  PersonThenNow,
} from '../../shared/conference/compare-scales.ts';
import type { Voice } from '../../shared/outcomes/voices.ts';
import { initialsOf } from '../../shared/outcomes/voices.ts';
import { Notice } from './notice.tsx';
import './number-line.css';
import './scale-comparison.css';
import './scale-table.css';
import { ThenNowPicture } from './then-now-picture.tsx';

/** The words around two rounds, or two conferences, side by side; `comparisonWords` of the catalogues gives them. */
export interface ComparisonWords {
  readonly caption: string;
  readonly who: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly same: string;
  readonly noNumber: string;
  readonly notThere: string;
  readonly sides: Readonly<Record<PersonThenNow['side'], string>>;
  /** What the table says, in a few sentences; the middle and the gap come last. */
  readonly sentences: (comparison: Comparison) => readonly string[];
  readonly notCompared: (problem: NotCompared) => string;
}

interface ScaleComparisonProps {
  comparison: Comparison | NotCompared;
  personOf: (person: string) => { name: string; title: string; voice: Voice };
  words: ComparisonWords;
}

/** Everybody's number before and now, each with an arrow on the line; higher and lower look the same. */
export function ScaleComparison({ comparison, personOf, words }: ScaleComparisonProps) {
  if (comparison.kind === 'not-compared') {
    return <Notice>{words.notCompared(comparison)}</Notice>;
  }
  const { people } = comparison;
  const sides = (['family', 'professionals'] as const).filter((side) =>
    people.some((one) => one.side === side),
  );
  return (
    <section className="scale-comparison">
      <table className="then-now">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.who}
            </th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        {sides.map((side) => (
          <tbody key={side}>
            <tr className="then-now-side">
              <th scope="rowgroup" colSpan={5}>
                {words.sides[side]}
              </th>
            </tr>
            {people
              .filter((one) => one.side === side)
              .map((one) => (
                <Row key={one.person} one={one} person={personOf(one.person)} words={words} />
              ))}
          </tbody>
        ))}
      </table>
      <ul className="then-now-sentences">
        {words.sentences(comparison).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  one: PersonThenNow;
  person: { name: string; title: string; voice: Voice };
  words: ComparisonWords;
}

function Row({ one, person: { name, title, voice }, words }: RowProps) {
  const { before, now, change } = one;
  return (
    <tr>
      <th scope="row">
        <b className={`voice voice-${voice}`} aria-hidden="true">
          {initialsOf(name)}
        </b>
        {name}
        {title !== '' && <span className="scale-table-title">{title}</span>}
      </th>
      <td className="then-now-line" aria-hidden="true">
        <ThenNowPicture before={before} now={now} />
      </td>
      <td className="then-now-number" data-label={words.before}>
        {given(before, words)}
      </td>
      <td className="then-now-number" data-label={words.now}>
        <b>{given(now, words)}</b>
      </td>
      <td className="then-now-number" data-label={words.change}>
        {changeInWords(change, words)}
      </td>
    </tr>
  );
}

const given = (number: Given, words: ComparisonWords): string => {
  if (typeof number === 'number') return String(number);
  return number === 'no-number' ? words.noNumber : words.notThere;
};

/** "+3", "−2" with a real minus, and nothing where there are not two numbers. */
const changeInWords = (change: number | null, words: ComparisonWords): string => {
  if (change === null) return '–';
  if (change === 0) return words.same;
  return change > 0 ? `+${String(change)}` : `−${String(-change)}`;
};
