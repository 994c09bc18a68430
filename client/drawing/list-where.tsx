import { regionsOf } from '../../shared/drawing/regions.ts';
import type { PersonShape, WordsShape } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import { Select } from '../ui/select.tsx';
import { movedTo } from './list-edits.ts';
import type { ListHands } from './list-hands.ts';
import { whereIs } from './list-sections.ts';

interface WhereSelectProps {
  list: ListHands;
  shape: PersonShape | WordsShape;
  name: string;
}

/** In which house or ring it lies, to choose another; pages without any have no choice. */
export function WhereSelect({ list, shape, name }: WhereSelectProps) {
  const t = useTexts();
  const { kind, page, hands, whereWords, say } = list;
  const regions = regionsOf(kind);
  if (regions.length === 0) return null;
  const where = whereIs(kind, shape);
  const isElsewhere = !regions.some((one) => one.id === where);
  const move = (to: string) => {
    const region = regions.find((one) => one.id === to);
    if (region === undefined || to === where) return;
    hands.put([movedTo(kind, page, shape, region.id)]);
    say(t('drawings.list.is-moved', { name, where: whereWords(region.id) }));
  };
  return (
    <Select
      label={t('drawings.list.where')}
      value={where}
      onChange={move}
      options={[
        ...(isElsewhere ? [{ value: where as string, words: whereWords(where) }] : []),
        ...regions.map((one) => ({ value: one.id as string, words: whereWords(one.id) })),
      ]}
    />
  );
}
