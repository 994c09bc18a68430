import type { Heading, Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import './blank-board.css';

/** The format's headings, its band and its scale, with room to write. */
export function BlankBoard({ template }: { template: Template }) {
  const t = useTexts();
  return (
    <article className="blank-board" aria-label={t('before.blank.title')}>
      <div className="blank-top">
        <Blank words={t('before.blank.children')} />
        <Blank words={t('before.blank.date')} />
        <Blank words={t('before.blank.present')} wide />
      </div>
      <div className="blank-band">
        <section className="blank-box blank-danger">
          <h2>{t('before.blank.danger')}</h2>
          <Rules />
        </section>
        <section className="blank-box blank-child">
          <h2>{t('before.blank.childs-words')}</h2>
          <Rules />
        </section>
        <section className="blank-box blank-goals">
          <h2>{t('before.blank.goals')}</h2>
          <Rules />
        </section>
      </div>
      <div className="blank-columns">
        {template.headings.map((heading) => (
          <Column key={heading.id} heading={heading} />
        ))}
      </div>
      {template.scale.use !== 'not-mentioned' && <Scale template={template} />}
      <p className="blank-foot">{t('before.blank.said-by')}</p>
    </article>
  );
}

/** More than any box has room for. */
const rules = Array.from({ length: 24 }, (_, number) => number);

function Rules() {
  return (
    <div className="blank-rules" aria-hidden="true">
      {rules.map((number) => (
        <i key={number} />
      ))}
    </div>
  );
}

function Blank({ words, wide = false }: { words: string; wide?: boolean }) {
  return <p className={wide ? 'blank-line blank-line-wide' : 'blank-line'}>{words}</p>;
}

function Column({ heading: { text, subtext, tone, codes } }: { heading: Heading }) {
  const t = useTexts();
  return (
    <section className={`blank-box blank-column blank-${tone}`}>
      <h2>{text}</h2>
      {subtext !== '' && <p className="blank-sub">{subtext}</p>}
      {codes.includes('action') && (
        <p className="blank-sub">
          {[t('before.blank.who'), t('before.blank.by-when'), t('before.blank.known')].join(' · ')}
        </p>
      )}
      <Rules />
    </section>
  );
}

/** 0 to 10 with what both ends mean, 10 explained first. */
function Scale({ template: { scale } }: { template: Template }) {
  const numbers = Array.from({ length: 11 }, (_, number) => number);
  return (
    <section className="blank-box blank-scale">
      <h2>
        {scale.name}: {scale.question}
      </h2>
      <p className="blank-ends">
        <span>
          <b>10</b> {scale.ten}
        </span>
        <span>
          <b>0</b> {scale.zero}
        </span>
      </p>
      <ol className="blank-numbers" start={0}>
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
      </ol>
    </section>
  );
}
