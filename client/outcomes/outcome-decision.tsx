import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import '../reading/decision.css';

type Decision = NonNullable<Outcomes['decision']>;

/** What was decided for each child, why, who did not agree, and what the parents said. */
export function OutcomeDecision({ decision }: { decision: Outcomes['decision'] }) {
  if (decision === null) return <p className="soft">{words.noDecision}</p>;
  const { children, by, quorum, reasons, dissent, parentsViews } = decision;
  return (
    <div className="decision">
      <ul className="decision-children">
        {children.map((child) => (
          <DecidedChild key={child.child} decided={child} reasons={reasons} />
        ))}
      </ul>
      <p className="decision-by">{by}</p>
      {children.some(({ outcome }) => outcome !== 'plan') && <p>{words.planStays}</p>}
      {quorum !== undefined && (
        <p className="decision-by">{words.quorum(quorum.agencies, quorum.met)}</p>
      )}
      {reasons !== '' && (
        <section>
          <h3>{words.reasons}</h3>
          <p className="decision-words" dir="auto">
            {reasons}
          </p>
        </section>
      )}
      {dissent.length > 0 && (
        <section>
          <h3>{words.dissent}</h3>
          {dissent.map((one) => (
            <Voice
              key={one.name}
              who={words.dissentLine(one.name, words.list(one.children), one.words)}
              said={one.reason}
              more={one.formal === true ? words.formal : null}
            />
          ))}
        </section>
      )}
      {parentsViews.length > 0 && (
        <section>
          <h3>{words.parentsViews}</h3>
          {parentsViews.map((view) => (
            <Voice key={view.name} who={`${view.name}, ${view.title}`} said={view.words} />
          ))}
        </section>
      )}
    </div>
  );
}

function DecidedChild({
  decided,
  reasons,
}: {
  decided: Decision['children'][number];
  /** Those for all, which stand beneath: the same words are not said again. */
  reasons: string;
}) {
  const { child, category, alsoCategories, censusCode, reason } = decided;
  return (
    <li>
      <p className="decision-child">{child}</p>
      <p className="decision-outcome">{decided.words}</p>
      {category !== null && <p>{`${words.category}: ${category}`}</p>}
      {alsoCategories.length > 0 && <p>{`${words.alsoCategory}: ${words.list(alsoCategories)}`}</p>}
      {censusCode !== undefined && <p className="soft">{words.censusCode(censusCode)}</p>}
      {reason !== undefined && reason !== reasons && (
        <p className="decision-words" dir="auto">
          {reason}
        </p>
      )}
      <Said decided={decided} />
    </li>
  );
}

/** How many agencies said what of this child, for those who saw it, and why it is decided otherwise. */
function Said({ decided }: { decided: Decision['children'][number] }) {
  const { said = [], differs } = decided;
  const all = said.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {said.length > 0 && <p className="decision-label">{words.agenciesSaid}</p>}
      {said.length > 0 && (
        <ul className="decision-tally">
          {said.map((one) => (
            <li key={one.words}>{words.agencyCount(one.count, all, one.words)}</li>
          ))}
        </ul>
      )}
      {differs !== undefined && <p className="decision-label">{words.differs}</p>}
      {differs !== undefined && (
        <p className="decision-words" dir="auto">
          {differs}
        </p>
      )}
    </>
  );
}

function Voice({ who, said, more = null }: { who: string; said: string; more?: string | null }) {
  return (
    <div className="decision-voice">
      <p>
        <b>{who}</b>
      </p>
      <p className="decision-words" dir="auto">
        {said}
      </p>
      {more !== null && <p className="soft">{more}</p>}
    </div>
  );
}
