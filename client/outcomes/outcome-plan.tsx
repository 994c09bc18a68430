import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import '../reading/line.css';

/** Who leads the plan, who meets and how often. */
export function OutcomePlan({ frames }: { frames: NonNullable<Outcomes['plan']> }) {
  return frames.map(({ lead, coreGroup, every }) => (
    <dl key={`${lead ?? ''}-${coreGroup.join('-')}`} className="action-facts">
      <Fact name={words.lead}>{lead ?? words.notChosen}</Fact>
      <Fact name={words.coreGroup}>
        {coreGroup.length === 0 ? words.notChosen : words.list(coreGroup)}
      </Fact>
      {every !== '' && <Fact name={words.every}>{every}</Fact>}
    </dl>
  ));
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className="action-fact action-fact-long">
      <dt>{`${name}: `}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
