import { drawingLimits } from '../../shared/drawing/drawing.ts';
import type { PersonShape } from '../../shared/drawing/shape.ts';
import { symbols } from '../../shared/drawing/shape.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { belongingsOf, relations } from './list-edits.ts';
import { ListField } from './list-field.tsx';
import type { ListHands } from './list-hands.ts';
import { ListRow, OffButton } from './list-row.tsx';
import { SymbolPicture } from './list-symbol.tsx';
import { TiesOf } from './list-ties.tsx';
import { WhereSelect } from './list-where.tsx';
import { nameOn } from './list-words.ts';

interface ListPersonProps {
  list: ListHands;
  person: PersonShape;
}

/** Somebody on the page: name, symbol, a few words, their home, and how they belong to the others. */
export function ListPerson({ list, person }: ListPersonProps) {
  const t = useTexts();
  const { props } = person;
  const name = nameOn(t, person);
  const change = (changed: Partial<PersonShape['props']>) =>
    list.hands.put([{ ...person, props: { ...props, ...changed } }]);
  return (
    <ListRow
      list={list}
      shape={person}
      name={name}
      words={<PersonWords list={list} person={person} />}
    >
      <div className="list-fields">
        <ListField
          label={t('drawings.list.name')}
          value={props.name}
          maxLength={drawingLimits.nameText}
          onKeep={(typed) => change({ name: typed.trim() })}
        />
        <Select
          label={t('drawings.list.symbol')}
          value={props.symbol}
          options={symbolOptions(t)}
          onChange={(symbol) => change({ symbol })}
        />
        <WhereSelect list={list} shape={person} name={name} />
        <ListField
          label={t('drawings.list.note')}
          hint={t('drawings.list.note-hint')}
          value={props.note}
          maxLength={drawingLimits.nameText}
          onKeep={(note) => change({ note })}
        />
        {list.kind === 'family-tree' && (
          <ListField
            label={t('drawings.list.home')}
            hint={t('drawings.list.home-hint')}
            value={props.home}
            maxLength={drawingLimits.nameText}
            onKeep={(home) => change({ home: home.trim() })}
          />
        )}
      </div>
      <Checkbox
        plain
        label={t('drawings.list.died')}
        checked={props.died}
        onChange={(died) => change({ died })}
      />
      {list.kind === 'family-tree' && <TiesOf list={list} person={person} name={name} />}
      <OffButton name={name} onPress={() => list.takeOff(person, name)} />
    </ListRow>
  );
}

/** The symbols to choose from, a woman's and a man's first. */
export const symbolOptions = (t: Say) =>
  symbols
    .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((symbol) => ({ value: symbol, words: t(`drawings.list.symbols.${symbol}`) }));

const order: readonly string[] = ['circle', 'square', 'diamond', 'triangle'];

/** "Kezia, a woman or girl. Parent of Juno and Otis. Lives with Juno." as one reads it at a glance. */
function PersonWords({ list, person }: ListPersonProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { props } = person;
  const told = [
    props.symbol === 'diamond' ? '' : t(`drawings.said.symbols.${props.symbol}`),
    props.died ? t('drawings.said.died') : '',
    props.note.trim(),
  ].filter((words) => words !== '');
  const belongings = belongingsOf(list.page, person);
  const ties = relations.flatMap((relation) => {
    const names = belongings
      .filter((one) => one.relation === relation)
      .map(({ other }) => nameOn(t, other));
    const others = listInWords([...new Set(names)], lang);
    return names.length === 0
      ? []
      : [t(`drawings.said.ties.${relation}`).replace('{others}', () => others)];
  });
  return (
    <span className="list-person">
      <SymbolPicture symbol={props.symbol} died={props.died} />
      <span className="list-person-words">
        <span dir="auto">
          <b>{nameOn(t, person)}</b>
          {told.length > 0 && <span className="list-told">{`, ${told.join(', ')}`}</span>}
        </span>
        {ties.length > 0 && <span className="list-told">{ties.join(' ')}</span>}
        {props.home.trim() !== '' && list.kind === 'family-tree' && (
          <span className="list-told">{props.home}</span>
        )}
      </span>
    </span>
  );
}
