import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import '../reading/decision.css';

type Decision = NonNullable<Outcomes['decision']>;

/** What was decided for each child, why, who did not agree, and what the parents said. */
export function OutcomeDecision({ decision }: { decision: Outcomes['decision'] }) {
  if (decision === null) return <p className="soft">{words.noDecision}</p>;
  const { children, by, reasons, dissent, parentsViews } = decision;
  return (
    <div className="decision">
      <ul className="decision-children">
        {children.map((child) => (
          <DecidedChild key={child.child} decided={child} />
        ))}
      </ul>
      <p className="decision-by">{by}</p>
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

function DecidedChild({ decided }: { decided: Decision['children'][number] }) {
  const { child, category, alsoCategories } = decided;
  return (
    <li>
      <p className="decision-child">{child}</p>
      <p className="decision-outcome">{decided.words}</p>
      {category !== null && <p>{`${words.category}: ${category}`}</p>}
      {alsoCategories.length > 0 && <p>{`${words.alsoCategory}: ${words.list(alsoCategories)}`}</p>}
    </li>
  );
}

function Voice({ who, said }: { who: string; said: string }) {
  return (
    <div className="decision-voice">
      <p>
        <b>{who}</b>
      </p>
      <p className="decision-words" dir="auto">
        {said}
      </p>
    </div>
  );
}
