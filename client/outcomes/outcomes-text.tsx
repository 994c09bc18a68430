import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import { timeInWords } from '../language/dates.ts';
import { useLanguage } from '../language/language.ts';
import { OutcomeSection } from './outcome-section.tsx';
import type { OutcomePart } from './outcome-parts.tsx';
import './outcomes.css';

/** The whole of the outcomes, part after part: equal to the board, line by line. */
export function OutcomesText({
  outcomes,
  parts,
}: {
  outcomes: Outcomes;
  parts: readonly OutcomePart[];
}) {
  return (
    <article className="outcomes-text">
      <OutcomesHead outcomes={outcomes} />
      {parts.map((part) => (
        <OutcomeSection key={part.id} {...part}>
          {part.content}
        </OutcomeSection>
      ))}
      {outcomes.code !== undefined && (
        <p className="outcomes-code">
          {words.code(outcomes.code)}
          <br />
          {words.whyCode}
        </p>
      )}
    </article>
  );
}

function OutcomesHead({ outcomes }: { outcomes: Outcomes }) {
  const lang = useLanguage();
  const { kind, children, date, time, place } = outcomes.conference;
  const when = `${words.date(date)} ${words.at(timeInWords(time, lang))}`;
  return (
    <header className="outcomes-head">
      <h1>{words.title}</h1>
      <p className="outcomes-what">
        {words[kind]}
        <br />
        {`${words.children}: ${words.list(children)}`}
        <br />
        {place === '' ? when : `${when}, ${place}`}
      </p>
      <p>
        {`${words.madeFor(outcomes.for.name)} ${words.version(outcomes.version, words.date(outcomes.issuedAt))}`}
        <br />
        {words.aboutThis}
      </p>
    </header>
  );
}
