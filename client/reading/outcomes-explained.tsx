import type { Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import './agency-views.css';
import { outcomeMeans, outcomeWords, planOutcomes } from './outcome-words.ts';

/** All three that can be decided, in the council's words, and what each means. Nobody is told of two only. */
export function OutcomesExplained({ template }: { template: Pick<Template, 'decision'> }) {
  const t = useTexts();
  return (
    <section className="outcomes-explained">
      <h3>{t('deciding.means.heading')}</h3>
      <p className="soft">{t('deciding.means.lead')}</p>
      <dl>
        {planOutcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{outcomeWords(template, outcome)}</dt>
            <dd>{outcomeMeans(template, outcome)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
