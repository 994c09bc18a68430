import { useState } from 'react';
import type { ReactNode } from 'react';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import type { RegionId } from '../../shared/drawing/regions.ts';
import type { PersonSymbol } from '../../shared/drawing/shape.ts';
import { isPerson } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { useLeaveWords } from '../ui/left-words.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { personAdded, relations, staysTidy, tieBetween, wordsAdded } from './list-edits.ts';
import type { Relation } from './list-edits.ts';
import type { ListHands } from './list-hands.ts';
import { symbolOptions } from './list-person.tsx';
import { nameOn } from './list-words.ts';

interface AddProps {
  list: ListHands;
  /** In which house or ring; null: where there is room. */
  region: RegionId | null;
}

/** Somebody new in a ring: a name is enough. */
export function AddToRing({ list, region }: AddProps) {
  const t = useTexts();
  const [name, setName] = useState('');
  useLeaveWords([name]);
  const id = `add-person-${region ?? 'page'}`;
  const isMissing = name.trim() === '';
  const add = () => {
    const person = personAdded(list.kind, list.page, {
      id: newId(),
      name,
      symbol: 'diamond',
      region,
    });
    list.hands.put([person]);
    list.say(t('drawings.list.is-added', { name: person.props.name }));
    setName('');
  };
  return (
    <AddForm list={list} missing={isMissing && t('drawings.list.name-missing')} id={id} onAdd={add}>
      {(error) => (
        <TextInput
          label={
            region === null
              ? t('drawings.list.add-person')
              : t('drawings.list.add-person-to', { where: list.whereWords(region) })
          }
          id={id}
          error={error}
          value={name}
          maxLength={drawingLimits.nameText}
          onChange={setName}
        />
      )}
    </AddForm>
  );
}

/** New words, in a house or on the page. */
export function AddWords({ list, region }: AddProps) {
  const t = useTexts();
  const [text, setText] = useState('');
  useLeaveWords([text]);
  const id = `add-words-${region ?? 'page'}`;
  const isMissing = text.trim() === '';
  const add = () => {
    const words = wordsAdded(list.kind, list.page, { id: newId(), text, region });
    list.hands.put([words]);
    list.say(t('drawings.list.is-added', { name: words.props.text }));
    setText('');
  };
  return (
    <AddForm
      list={list}
      missing={isMissing && t('drawings.list.words-missing')}
      id={id}
      onAdd={add}
    >
      {(error) => (
        <TextArea
          label={
            region === null
              ? t('drawings.list.add-words')
              : t('drawings.list.add-words-to', { where: list.whereWords(region) })
          }
          hint={list.kind === 'three-houses' ? t('drawings.list.own-words') : undefined}
          id={id}
          error={error}
          rows={2}
          value={text}
          maxLength={drawingLimits.wordsText}
          onChange={setText}
        />
      )}
    </AddForm>
  );
}

/** Somebody new in a family tree, and how they belong to somebody who is there. A tidy tree stays tidy. */
export function AddToFamily({ list }: { list: ListHands }) {
  const t = useTexts();
  const { kind, page, hands, say } = list;
  const [name, setName] = useState('');
  useLeaveWords([name]);
  const [symbol, setSymbol] = useState<PersonSymbol>('circle');
  const [relation, setRelation] = useState<Relation | ''>('');
  const [to, setTo] = useState('');
  const others = page.shapes.filter(isPerson);
  const isTied = relation !== '' && others.some((one) => one.id === to);
  const missing =
    name.trim() === ''
      ? t('drawings.list.name-missing')
      : relation !== '' && !isTied && t('drawings.list.tie-missing');
  const add = () => {
    const person = personAdded(kind, page, { id: newId(), name, symbol, region: null });
    const ties = isTied ? [tieBetween(page, newId(), { of: person.id, relation, to })] : [];
    const after = { shapes: [...page.shapes, person], ties: [...page.ties, ...ties] };
    const moved = staysTidy(page, after);
    const isMoved = moved.some((one) => one.id === person.id);
    hands.put(isMoved ? moved : [...moved, person]);
    for (const tie of ties) hands.putTie(tie);
    say(t('drawings.list.is-added', { name: person.props.name }));
    setName('');
    setRelation('');
    setTo('');
  };
  const id = name.trim() === '' ? 'add-person-page' : 'add-person-whom';
  return (
    <AddForm list={list} missing={missing} id={id} focus="add-person-page" onAdd={add}>
      {(error) => (
        <>
          <TextInput
            label={t('drawings.list.name')}
            id="add-person-page"
            error={id === 'add-person-page' ? error : undefined}
            value={name}
            maxLength={drawingLimits.nameText}
            onChange={setName}
          />
          <Select
            label={t('drawings.list.symbol')}
            value={symbol}
            options={symbolOptions(t)}
            onChange={setSymbol}
          />
          {others.length > 0 && (
            <>
              <Select
                label={t('drawings.ties.relation')}
                value={relation}
                unchosen={t('drawings.ties.unsaid')}
                options={relations.map((one) => ({
                  value: one,
                  words: t(`drawings.ties.relations.${one}`),
                }))}
                onChange={setRelation}
              />
              <Select
                label={t('drawings.ties.whom')}
                id="add-person-whom"
                error={id === 'add-person-whom' ? error : undefined}
                value={to}
                unchosen={t('drawings.ties.choose')}
                options={others.map((one) => ({ value: one.id, words: nameOn(t, one) }))}
                onChange={setTo}
              />
            </>
          )}
        </>
      )}
    </AddForm>
  );
}

interface AddFormProps {
  list: ListHands;
  /** What is missing before it can be added, in words; false: nothing. */
  missing: string | false;
  /** The field that is about. */
  id: string;
  /** The field that has the focus once it is added: most often the next one follows. */
  focus?: string;
  onAdd: () => void;
  children: (error: string | undefined) => ReactNode;
}

function AddForm({ list, missing, id, focus = id, onAdd, children }: AddFormProps) {
  const t = useTexts();
  const { shapes, ties } = list.page;
  const isFull = shapes.length + ties.length >= drawingLimits.shapes - 1;
  const words = isFull ? t('drawings.list.too-many') : missing;
  const check = useCheck([words !== false && { field: id, words }]);
  const add = () => {
    if (!check.isRight()) return;
    onAdd();
    document.getElementById(focus)?.focus();
  };
  return (
    <div className="list-add">
      <Form onSubmit={add} check={check} mistakesHeading={t('drawings.list.mistakes')}>
        <div className="list-fields">{children(check.wordsFor(id))}</div>
        <p className="button-row">
          <Button submits kind="secondary" size="small" icon="plus">
            {t('drawings.list.add')}
          </Button>
        </p>
      </Form>
    </div>
  );
}
