import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { outcomeWords } from '../reading/outcome-words.ts';
import { templateOf } from '../reading/template-of.ts';

interface WhyThePlanProps {
  view: ConferenceView;
  earlier: NonNullable<ConferenceView['earlier']>;
}

/** A review starts with why the plan exists: what was decided last time, and the chair's reasons. */
export function WhyThePlan({ view, earlier: { decision } }: WhyThePlanProps) {
  const t = useTexts();
  if (decision === null) return null;
  const template = templateOf(view.conference);
  const nameOf = (id: string) => view.conference.children.find((one) => one.id === id)?.name ?? '';
  const categoryOf = (id: string | null) =>
    template.categories.find((one) => one.id === id)?.words ?? '';
  return (
    <section className="review-section review-why">
      <h4>{t('review.why')}</h4>
      <dl>
        {decision.children.map(({ child, outcome, category, reason }) => (
          <div key={child}>
            <dt>{nameOf(child)}</dt>
            <dd>
              <b>{outcomeWords(template, outcome)}</b>
              {categoryOf(category) !== '' && `: ${categoryOf(category)}`}
              {reason !== '' && reason !== decision.reasons && <p dir="auto">{reason}</p>}
            </dd>
          </div>
        ))}
      </dl>
      {decision.reasons !== '' && <p dir="auto">{decision.reasons}</p>}
    </section>
  );
}
