import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { namesInWords, partName, peopleInWords } from '../parts/part-words.ts';
import { tickable } from '../parts/sides.ts';
import { currentPart, isInPart, isSplit, whoWaitsOutside } from '../parts/who-moves.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import './parts-strip.css';

interface PartsStripProps {
  view: ConferenceView;
  /** Not while the parts stand open beside the board. */
  onOpen: (() => void) | null;
}

/** Which part runs, who is in it and who waits outside: in sight of chair and minute taker all the time. */
export function PartsStrip({ view, onOpen }: PartsStripProps) {
  const t = useTexts();
  const lang = useLanguage();
  const part = currentPart(view);
  if (part === null || !isSplit(view)) return null;
  const outside = whoWaitsOutside(view);
  const here = tickable(view.people).filter(
    (person) => person.attendance === 'present' && isInPart(part, person),
  );
  return (
    <section className="parts-strip" aria-label={t('parts.strip.label')}>
      <Icon name={part.restricted ? 'lock' : 'people'} />
      <p className="parts-strip-now">
        <b>{partName(t, part)}</b>
        {part.restricted && <span className="parts-strip-kind">{t('parts.restricted')}</span>}
        <span>{t('parts.strip.here', { names: peopleInWords(t, lang, here) })}</span>
      </p>
      <p className="parts-strip-outside">
        {outside.length > 0 && t('parts.strip.outside', { names: namesInWords(lang, outside) })}
      </p>
      {onOpen !== null && view.may.includes('openPart') && (
        <Button kind="quiet" size="small" onPress={onOpen}>
          {t(outside.length > 0 ? 'parts.strip.bring-in' : 'parts.strip.other')}
        </Button>
      )}
    </section>
  );
}
