import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import type { FieldMistake } from '../ui/error-summary.tsx';
import { Form } from '../ui/form.tsx';
import { useCheck } from '../ui/use-check.ts';
import { findPair } from './kept-apart.ts';
import { PartFields, partNameField, partPeopleField } from './part-fields.tsx';
import { peopleOf } from './part-draft.ts';
import type { PartDraft } from './part-draft.ts';
import { tickable } from './sides.ts';

interface PartFormProps {
  start: PartDraft;
  people: readonly PersonView[];
  isKnown?: boolean;
  failure: string | null;
  /** With the people the part can have. */
  onSave: (draft: PartDraft) => void;
  /** The buttons: `checked` runs only when nothing is missing. */
  actions: (checked: (go: (draft: PartDraft) => void) => () => void) => ReactNode;
  /** What else is to be known about this choice of people. */
  children?: (draft: PartDraft) => ReactNode;
}

/** A part as a form: new, or there already. What is typed stays until the server has said yes. */
export function PartForm({ start, people, isKnown, failure, onSave, ...more }: PartFormProps) {
  const t = useTexts();
  const [draft, setDraft] = useState(start);
  const check = useCheck(mistakesIn(t, draft, people));
  const whole = { ...draft, name: draft.name.trim(), people: peopleOf(draft, people) };
  const checked = (go: (draft: PartDraft) => void) => () => {
    if (check.isRight()) go(whole);
  };
  return (
    <Form
      onSubmit={checked(onSave)}
      check={check}
      mistakesHeading={t('chair.mistakes')}
      failure={failure}
    >
      <PartFields
        draft={draft}
        onChange={setDraft}
        people={people}
        wordsFor={check.wordsFor}
        isKnown={isKnown ?? false}
      />
      {more.children?.(whole)}
      <div className="button-row">{more.actions(checked)}</div>
    </Form>
  );
}

function mistakesIn(
  t: Say,
  draft: PartDraft,
  people: readonly PersonView[],
): (FieldMistake | false)[] {
  const ticked = peopleOf(draft, people);
  const pair = findPair(tickable(people).filter(({ id }) => ticked.includes(id)));
  return [
    draft.name.trim() === '' && { field: partNameField, words: t('parts.form.name-missing') },
    ticked.length === 0 && { field: partPeopleField, words: t('parts.form.people-missing') },
    pair !== null && {
      field: partPeopleField,
      words: t('parts.apart.pair', { one: pair[0].name, other: pair[1].name }),
    },
  ];
}
