import { compareScales } from '../../shared/conference/compare-scales.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { comparisonWords } from '../language/scale-words.ts';
import { allLines } from '../reading/all-lines.ts';
import { personIn, sideIn } from '../reading/scale-then-now.tsx';
import type { ShownBoard } from '../reading/shown-line.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { ScaleComparison } from '../ui/scale-comparison.tsx';
import { comparedScales } from './compared.ts';
import type { Compared, EarlierScale } from './compared.ts';

interface ThenAndNowProps {
  view: ConferenceView;
  board: ShownBoard;
}

/** Everybody's number last time and today, for each question; nothing is compared where 10 and 0 mean something else. */
export function ThenAndNow({ view, board }: ThenAndNowProps) {
  const t = useTexts();
  const compared = comparedScales(view);
  if (compared.length === 0) return null;
  return (
    <section className="review-section review-numbers">
      <h4>{t('review.numbers')}</h4>
      {compared.map((one) => (
        <OneScale key={one.before.id} compared={one} view={view} board={board} />
      ))}
    </section>
  );
}

function OneScale({ compared, view, board }: ThenAndNowProps & { compared: Compared }) {
  const t = useTexts();
  const lang = useLanguage();
  const { before, now } = compared;
  const about = allLines(board).find(({ id }) => id === before.danger)?.text;
  return (
    <div className="review-scale">
      <h5 dir="auto">{about ?? before.question}</h5>
      {view.audiences !== undefined && (
        <p className="soft">{audienceLabel(t, lang, view, before.audience)}</p>
      )}
      {now === null ? (
        <LastTime before={before} view={view} />
      ) : (
        <ScaleComparison
          comparison={compareScales(
            { ten: now.ten, zero: now.zero, answers: now.answers ?? [] },
            before,
            sideIn(view.people),
          )}
          personOf={personIn(view.people)}
          words={comparisonWords(t, 'conferences')}
        />
      )}
    </div>
  );
}

/** Until today's numbers are shown, last time's stand alone. */
function LastTime({ before, view }: { before: EarlierScale; view: ConferenceView }) {
  const t = useTexts();
  const personOf = personIn(view.people);
  return (
    <>
      <p className="soft">{t('review.numbers-open')}</p>
      <dl className="review-last-time">
        {before.answers.map(({ person, score, reason }) => (
          <div key={person}>
            <dt>{personOf(person).name}</dt>
            <dd>
              <b>{score ?? t('scaling.table.no-number')}</b>
              {reason !== '' && <p dir="auto">{reason}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
