import type { CopyReader, FoundHit } from '../../shared/protocol/giving-out.ts';
import { useTexts } from '../language/language.ts';
import { FoundPlace } from './found-place.tsx';
import type { Desk } from './hands.ts';

interface FoundListProps {
  desk: Desk;
  reader: CopyReader;
  onShow: (hit: FoundHit) => void;
}

/** Places of this copy that hold, or seem to hold, what its reader must not know: those that are open first. */
export function FoundList({ desk, reader, onShow }: FoundListProps) {
  const t = useTexts();
  const { hits } = reader;
  const inOrder = hits.toSorted(
    (one, other) => Number(one.settled !== null) - Number(other.settled !== null),
  );
  return (
    <section className="desk-part" aria-labelledby="found-heading">
      <h3 id="found-heading">{t('giving-out.found.heading', { count: hits.length })}</h3>
      {hits.length === 0 ? (
        <p className="soft">{t('giving-out.found.none')}</p>
      ) : (
        <ul className="found-places">
          {inOrder.map((hit) => (
            <li key={hit.id}>
              <FoundPlace desk={desk} hit={hit} onShow={() => onShow(hit)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
