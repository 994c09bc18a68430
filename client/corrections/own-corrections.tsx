import type { OwnCorrection, OwnCorrections } from '../../shared/protocol/corrections.ts';
import { dayInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import './corrections.css';

interface OwnCorrectionsPanelProps {
  own: OwnCorrections;
  /** To say something of the whole copy. */
  onWrite: () => void;
}

/** Beneath a reader's own copy: how to say that something is not right, what they said, and what came of it. */
export function OwnCorrectionsPanel({ own, onWrite }: OwnCorrectionsPanelProps) {
  const t = useTexts();
  return (
    <section className="own-corrections" aria-labelledby="own-corrections">
      <h2 id="own-corrections">{t('corrections.mine.heading')}</h2>
      <p>{t('corrections.mine.lead')}</p>
      {own.left > 0 ? (
        <>
          <p className="soft">{t('corrections.mine.lead-lines')}</p>
          <p className="button-row">
            <Button kind="secondary" icon="mail" onPress={onWrite}>
              {t('corrections.mine.open')}
            </Button>
          </p>
        </>
      ) : (
        <p>{t('corrections.mine.none-left')}</p>
      )}
      {own.corrections.length > 0 && (
        <>
          <h3>{t('corrections.mine.sent-heading')}</h3>
          <ol className="own-corrections-list">
            {own.corrections.toReversed().map((one) => (
              <li key={one.id}>
                <Sent correction={one} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Sent({ correction }: { correction: OwnCorrection }) {
  const t = useTexts();
  const lang = useLanguage();
  const { person, about, text, at, answer } = correction;
  return (
    <>
      <p className="correction-facts">
        {[
          dayInWords(at, lang),
          ...(person === null ? [] : [t('corrections.mine.for', { name: person })]),
        ].join(' · ')}
      </p>
      {about !== '' && (
        <p className="correction-about" dir="auto">
          <span>{t('corrections.mine.about')}: </span>
          {about}
        </p>
      )}
      {about === '' && text !== '' && (
        <p className="correction-about">{t('corrections.mine.whole')}</p>
      )}
      <p className="correction-text" dir="auto">
        {text === '' ? t('corrections.mine.gone') : text}
      </p>
      {answer === null ? (
        <p className="soft">{t('corrections.mine.waits')}</p>
      ) : (
        <div className="correction-answer">
          <p>{t(`corrections.mine.answer.${answer.how}`)}</p>
          {answer.words !== '' && <p dir="auto">{answer.words}</p>}
        </div>
      )}
    </>
  );
}
