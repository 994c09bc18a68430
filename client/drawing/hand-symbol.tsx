import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { DrawingPage, PersonShape } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import { symbolOptions } from './list-person.tsx';
import { SymbolPicture } from './list-symbol.tsx';

/** Somebody who alone is chosen on the canvas, or null. */
export function personChosen(
  page: DrawingPage | undefined,
  selected: readonly string[],
): PersonShape | null {
  const [id, ...others] = selected;
  if (others.length > 0) return null;
  const shape = page?.shapes.find((one) => one.id === id);
  return shape?.props.type === 'person' ? { ...shape, props: shape.props } : null;
}

interface HandSymbolProps {
  kind: DrawingKind;
  person: PersonShape;
  onPut: (person: PersonShape) => void;
}

/** How somebody who is chosen is drawn, in the place of colours, which people have none of. [W2] */
export function HandSymbol({ kind, person, onPut }: HandSymbolProps) {
  const t = useTexts();
  const { props } = person;
  const put = (changed: Partial<PersonShape['props']>) =>
    onPut({ ...person, props: { ...props, ...changed } });
  const options = symbolOptions(t);
  return (
    <span className="hand-symbols" role="group" aria-label={t('drawings.list.symbol')}>
      {options.map(({ value, words }) => (
        <button
          key={value}
          type="button"
          className="hand-mark"
          aria-pressed={props.symbol === value}
          aria-label={words}
          title={words}
          // Whoever writes the name goes on writing.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => put({ symbol: value })}
        >
          <SymbolPicture symbol={value} died={false} />
        </button>
      ))}
      <span className="hand-symbol-words" aria-hidden="true">
        {options.find(({ value }) => value === props.symbol)?.words}
      </span>
      {kind !== 'safety-circles' && (
        <button
          type="button"
          className="hand-died"
          aria-pressed={props.died}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => put({ died: !props.died })}
        >
          <SymbolPicture symbol={props.symbol} died />
          {t('drawings.list.died')}
        </button>
      )}
    </span>
  );
}
