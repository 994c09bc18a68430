import { useRef, useState } from 'react';
import type { PersonShape } from '../../shared/drawing/shape.ts';
import { isPerson } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { belongingsOf, relations, staysTidy, tieBetween } from './list-edits.ts';
import type { Belonging, Relation } from './list-edits.ts';
import type { ListHands } from './list-hands.ts';
import { nameOn } from './list-words.ts';

interface TiesOfProps {
  list: ListHands;
  person: PersonShape;
  name: string;
}

/** How one person belongs to the others, each to be taken away, and one more to be added. */
export function TiesOf({ list, person, name }: TiesOfProps) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const { page, hands, say } = list;
  const belongings = belongingsOf(page, person);
  const takeAway = ({ tie, ...rest }: Belonging) => {
    hands.eraseTie(tie.id);
    say(t('drawings.ties.is-removed', { name, tie: belongingWords(t, rest) }));
    heading.current?.focus();
  };
  return (
    <div className="list-ties">
      <h4 tabIndex={-1} ref={heading}>
        {t('drawings.ties.heading', { name })}
      </h4>
      {belongings.length === 0 ? (
        <p className="soft">{t('drawings.ties.none')}</p>
      ) : (
        <ul>
          {belongings.map((belonging) => (
            <li key={belonging.tie.id}>
              <span dir="auto">{belongingWords(t, belonging)}</span>
              <Button
                kind="quiet"
                size="small"
                spoken={t('drawings.ties.remove-spoken', {
                  name,
                  tie: belongingWords(t, belonging),
                })}
                onPress={() => takeAway(belonging)}
              >
                {t('drawings.ties.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddTie list={list} person={person} name={name} />
    </div>
  );
}

function AddTie({ list, person, name }: TiesOfProps) {
  const t = useTexts();
  const { page, hands, say } = list;
  const [relation, setRelation] = useState<Relation>('parent');
  const [to, setTo] = useState('');
  const whom = useRef<HTMLDivElement>(null);
  const others = page.shapes.filter(isPerson).filter(({ id }) => id !== person.id);
  const other = others.find(({ id }) => id === to);
  if (others.length === 0) return null;
  const add = () => {
    if (other === undefined) return whom.current?.querySelector('select')?.focus();
    const tie = tieBetween(page, newId(), { of: person.id, relation, to });
    const ties = [...page.ties.filter(({ id }) => id !== tie.id), tie];
    hands.putTie(tie);
    const moved = staysTidy(page, { shapes: page.shapes, ties });
    if (moved.length > 0) hands.put(moved);
    setTo('');
    return say(t('drawings.ties.is-added', { name, tie: belongingWords(t, { relation, other }) }));
  };
  return (
    <div className="list-tie-add" ref={whom}>
      <Select
        label={t('drawings.ties.relation')}
        value={relation}
        options={relations.map((one) => ({
          value: one,
          words: t(`drawings.ties.relations.${one}`),
        }))}
        onChange={setRelation}
      />
      <Select
        label={t('drawings.ties.whom')}
        value={other === undefined ? '' : to}
        unchosen={t('drawings.ties.choose')}
        options={others.map((one) => ({ value: one.id, words: nameOn(t, one) }))}
        onChange={setTo}
      />
      <Button
        kind="secondary"
        size="small"
        spoken={t('drawings.ties.add-spoken', { name })}
        onPress={add}
      >
        {t('drawings.ties.add')}
      </Button>
    </div>
  );
}

/** "parent of Juno". */
const belongingWords = (t: Say, { relation, other }: Omit<Belonging, 'tie'>): string =>
  `${t(`drawings.ties.relations.${relation}`)} ${nameOn(t, other)}`;
