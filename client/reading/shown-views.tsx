import type { Template } from '../../shared/conference/template.ts';
import type { ViewRoundView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Chip } from '../ui/chip.tsx';
import './agency-views.css';
import { agencyWords } from './agency-words.ts';
import { outcomeWords } from './outcome-words.ts';
import { mostSaid, tallyWords } from './tally-words.ts';

type Shown = NonNullable<ViewRoundView['shown']>;

interface ShownViewsProps {
  shown: Shown;
  template: Pick<Template, 'decision'>;
  named: readonly { readonly id: string; readonly name: string }[];
  /** The level under the heading they stand under. */
  level?: 'h3' | 'h4';
}

/** What the agencies said, child by child: first how many say what, then each with its reason. */
export function ShownViews({ shown, template, named, level = 'h4' }: ShownViewsProps) {
  return (
    <div className="shown-views">
      {shown.tally.map((tally) => (
        <ChildViews
          key={tally.child}
          tally={tally}
          name={named.find(({ id }) => id === tally.child)?.name ?? ''}
          agencies={shown.agencies}
          template={template}
          level={level}
        />
      ))}
    </div>
  );
}

function ChildViews({
  tally,
  name,
  agencies,
  template,
  level: Heading,
}: {
  tally: Shown['tally'][number];
  name: string;
  agencies: Shown['agencies'];
  template: Pick<Template, 'decision'>;
  level: 'h3' | 'h4';
}) {
  const t = useTexts();
  const said = agencies.flatMap(({ views, ...agency }) =>
    views
      .filter(({ child }) => child === tally.child)
      .map(({ outcome, reason }) => ({ agency, outcome, reason })),
  );
  const words = tallyWords(t, template, tally);
  return (
    <section className="child-views" aria-label={name}>
      <Heading className="child-views-name">{name}</Heading>
      {words.length === 0 ? (
        <p className="soft">{t('deciding.none-said', { name })}</p>
      ) : (
        <ul className="child-tally" data-most={mostSaid(tally) !== null || undefined}>
          {words.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <ul className="agency-views">
        {said.map(({ agency, outcome, reason }) => (
          <li key={agency.sector + agency.name}>
            <p className="agency-view-who">
              <b>{agencyWords(t, agency)}</b>
              {agency.byPhone && <Chip>{t('deciding.by-phone')}</Chip>}
            </p>
            <p className="agency-view-outcome">{outcomeWords(template, outcome)}</p>
            {reason !== '' && (
              <p className="agency-view-reason" dir="auto">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
