import type { ScaleView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import './scale-sections.css';
import { usePages } from './use-pages.ts';
import type { Report } from './use-column-pages.ts';

/** A question while people answer it, each on their own device: what 10 and 0 mean, and how many have answered. */
export function AskedSection({
  id,
  scale,
  about,
  report,
}: {
  id: string;
  scale: ScaleView;
  about: string | null;
  report: Report;
}) {
  const t = useTexts();
  usePages(id, 1, report);
  const { question, ten, zero, answered, asked } = scale;
  return (
    <div className="asked-section">
      <div>
        {about !== null && (
          <p className="asked-section-about" dir="auto">
            {about}
          </p>
        )}
        <h2 dir="auto">{question}</h2>
      </div>
      <dl>
        <div>
          <dt>10</dt>
          <dd dir="auto">{ten}</dd>
        </div>
        <div>
          <dt>0</dt>
          <dd dir="auto">{zero}</dd>
        </div>
      </dl>
      <div className="asked-section-count">
        <p>
          <b>{t('screen.asked.counted', { answered, asked })}</b>
        </p>
        <div className="asked-section-pips" aria-hidden="true">
          {Array.from({ length: asked }, (_, at) => (
            <i key={at} data-answered={at < answered || undefined} />
          ))}
        </div>
        <p>{t('screen.asked.private')}</p>
      </div>
    </div>
  );
}
