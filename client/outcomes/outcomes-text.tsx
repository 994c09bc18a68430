import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import { timeInWords } from '../language/dates.ts';
import { useLanguage } from '../language/language.ts';
import { OutcomeDates } from './outcome-dates.tsx';
import { OutcomeDecision } from './outcome-decision.tsx';
import { OutcomeLines } from './outcome-lines.tsx';
import { OutcomePeople } from './outcome-people.tsx';
import { OutcomeScales } from './outcome-scales.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import './outcomes.css';
import { readLines } from './read-line.ts';

/** The whole of the outcomes, from who was there to what happens next: equal to the board, line by line. */
export function OutcomesText({ outcomes }: { outcomes: Outcomes }) {
  const read = readLines(outcomes);
  const { dangers, goals, childrensWords, headings } = outcomes;
  return (
    <article className="outcomes-text">
      <OutcomesHead outcomes={outcomes} />
      <OutcomeSection heading={words.people}>
        <OutcomePeople people={outcomes.people} />
      </OutcomeSection>
      {dangers.length > 0 && (
        <OutcomeSection heading={words.dangers} tone="danger">
          {dangers.map(({ statement, goals: answering }, at) => (
            <div key={statement.text} className="outcome-danger">
              <OutcomeLines entries={read([statement], `danger-${at}`)} />
              {answering.length > 0 && (
                <div className="outcome-goals">
                  <h3>{words.goalsFor}</h3>
                  <OutcomeLines entries={read(answering, `goal-${at}`)} />
                </div>
              )}
            </div>
          ))}
        </OutcomeSection>
      )}
      {goals.length > 0 && (
        <OutcomeSection heading={words.goals} tone="well">
          <OutcomeLines entries={read(goals, 'goals')} />
        </OutcomeSection>
      )}
      {childrensWords.length > 0 && (
        <OutcomeSection heading={words.childrensWords} tone="child">
          <OutcomeLines entries={read(childrensWords, 'children')} />
        </OutcomeSection>
      )}
      {headings.map(({ id, text, subtext, lines }) => (
        <OutcomeSection key={id} heading={text}>
          {subtext !== '' && <p className="soft">{subtext}</p>}
          {lines.length === 0 ? (
            <p className="soft">{words.nothingWritten}</p>
          ) : (
            <OutcomeLines entries={read(lines, id)} />
          )}
        </OutcomeSection>
      ))}
      <OutcomeScales scales={outcomes.scales} />
      <OutcomeSection heading={words.decision}>
        <OutcomeDecision decision={outcomes.decision} />
      </OutcomeSection>
      <OutcomeSection heading={words.dates}>
        <OutcomeDates dates={outcomes.dates} />
      </OutcomeSection>
      <OutcomeSection heading={words.next}>
        <p>{words.howToCorrect}</p>
        <p>{words.howToComplain}</p>
      </OutcomeSection>
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
