import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
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
  busy: boolean;
  /** The words on its buttons. */
  save: string;
  cancel: string;
  /** With the people the part can have, once nothing is missing. */
  onSave: (draft: PartDraft) => void;
  onCancel: () => void;
  /** Another way to end it. */
  instead?: { readonly words: string; readonly onPress: (draft: PartDraft) => void };
  /** What else is to be known about this choice of people. */
  children?: (draft: PartDraft) => ReactNode;
}

/** A part as a form: new, or there already. What is typed stays until the server has said yes. */
export function PartForm({
  start,
  people,
  isKnown,
  failure,
  busy,
  onSave,
  ...more
}: PartFormProps) {
  const t = useTexts();
  const { instead } = more;
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
      <div className="button-row">
        <Button submits busy={busy}>
          {more.save}
        </Button>
        {instead && (
          <Button kind="secondary" busy={busy} onPress={checked(instead.onPress)}>
            {instead.words}
          </Button>
        )}
        <Button kind="quiet" onPress={more.onCancel}>
          {more.cancel}
        </Button>
      </div>
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
