import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { namesInWords, peopleInWords } from '../parts/part-words.ts';
import { suggestParts } from '../parts/suggest-parts.ts';
import type { Suggestion } from '../parts/suggest-parts.ts';
import type { Answer, NewCommand } from '../provider/send-command.ts';
import { shortNames } from '../reading/short-names.ts';
import { Button } from '../ui/button.tsx';

interface PartsOfferProps {
  view: ConferenceView;
  send: (command: NewCommand) => Promise<Answer>;
  busy: boolean;
  /** The offer itself is gone by then. */
  onMade: () => void;
}

/** Two people are kept apart: a part with each side and one for the decision, in one press. [PT4] */
export function PartsOffer({ view, send, busy, onMade }: PartsOfferProps) {
  const t = useTexts();
  const lang = useLanguage();
  const found = suggestParts(view);
  if (found === null) return null;
  const [one, other] = found.pair;
  const parts = partsOf(t, found, shortNames(found.pair, view.people));
  const make = async () => {
    for (const { name, people } of parts) {
      const ids = people.map(({ id }) => id);
      // One after another: what follows stands on what was accepted.
      if (!(await send({ kind: 'addPart', name, restricted: false, people: ids })).ok) return;
    }
    onMade();
  };
  return (
    <div className="parts-offer">
      <p>{t('parts.apart.pair', { one: one.name, other: other.name })}</p>
      <p>{t('parts.offer.lead')}</p>
      <ul>
        {parts.map(({ name, people }) => (
          <li key={name}>
            <b>{name}</b>: {peopleInWords(t, lang, people)}
          </li>
        ))}
      </ul>
      {found.unplaced.length > 0 && (
        <p className="field-hint">
          {t('parts.offer.unplaced', { names: namesInWords(lang, found.unplaced) })}
        </p>
      )}
      <div className="button-row">
        <Button busy={busy} onPress={() => void make()}>
          {t('parts.offer.make')}
        </Button>
      </div>
    </div>
  );
}

interface Offered {
  readonly name: string;
  readonly people: readonly PersonView[];
}

const partsOf = (
  t: Say,
  found: Suggestion,
  [one = '', other = '']: readonly string[],
): Offered[] => [
  { name: t('parts.offer.part-a', { name: one }), people: found.one },
  { name: t('parts.offer.part-b', { name: other }), people: found.other },
  { name: t('parts.offer.part-c'), people: found.one },
];
