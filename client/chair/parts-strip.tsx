import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { partName } from '../parts/part-words.ts';
import { ofSide, tickable } from '../parts/sides.ts';
import { currentPart, isInPart, isSplit, whoWaitsOutside } from '../parts/who-moves.ts';
import { shortNames } from '../reading/short-names.ts';
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
  // Whoever keeps the board is of every side, and is not told who sees it either.
  const { length: count } = ofSide(here, 'professionals').filter(
    ({ role }) => role !== 'minute-taker',
  );
  const names = [
    ...shortNames(ofSide(here, 'family'), view.people),
    ...(count === 0 ? [] : [t('parts.professionals', { count })]),
  ];
  const hereWords = names.length === 0 ? t('parts.strip.nobody') : listInWords(names, lang);
  const outsideWords = listInWords(shortNames(outside, view.people), lang);
  return (
    <section className="parts-strip" aria-label={t('parts.strip.label')}>
      <Icon name={part.restricted ? 'lock' : 'people'} />
      <p className="parts-strip-now">
        <b>{partName(t, part)}</b>
        {part.restricted && <span className="parts-strip-kind">{t('parts.restricted')}</span>}
        <span>{t('parts.strip.here', { names: hereWords })}</span>
      </p>
      <p className="parts-strip-outside">
        {outside.length > 0 && t('parts.strip.outside', { names: outsideWords })}
      </p>
      {onOpen !== null && view.may.includes('openPart') && (
        <Button kind="quiet" size="small" onPress={onOpen}>
          {t(outside.length > 0 ? 'parts.strip.bring-in' : 'parts.strip.other')}
        </Button>
      )}
    </section>
  );
}
