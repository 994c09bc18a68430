import { useState } from 'react';
import { childForms, participationCodes } from '../../shared/conference/preparation.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { ChildPageView } from '../../shared/conference/view/schemas/handing-in.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { SendCommand } from '../handed-in/posts.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { ChosenReaders } from './chosen-readers.tsx';
import { pageCommand, pageDraft } from './page-draft.ts';
import type { PageDraft } from './page-draft.ts';

interface PageFormProps {
  view: ConferenceView;
  send: SendCommand;
  child: { readonly id: string; readonly name: string };
  page: ChildPageView;
  onDone: () => void;
}

/** How a child took part, as the chair notes it: never a mark, and never shown to the child. */
export function PageForm({ view, send, child, page, onDone }: PageFormProps) {
  const t = useTexts();
  const [draft, setDraft] = useState(() => pageDraft(page));
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const check = useCheck([]);
  const change = (changed: Partial<PageDraft>) => setDraft({ ...draft, ...changed });
  const save = async () => {
    setSending(true);
    setFailure(null);
    const answer = await send(pageCommand(child.id, draft));
    setSending(false);
    if (answer.ok) onDone();
    else setFailure(failureWords(t, answer.problem));
  };
  const people = view.people.filter(({ role }) => role !== 'chair');
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('handed-in.mistakes')}
      failure={failure}
    >
      <fieldset className="choices">
        <legend className="choices-legend">
          {t('children.fields.forms', { name: child.name })}
        </legend>
        <div className="child-forms">
          {childForms.map((form) => (
            <Checkbox
              key={form}
              plain
              label={t(`children.form.${form}`)}
              checked={draft.forms.includes(form)}
              onChange={(is) =>
                change({
                  forms: is ? [...draft.forms, form] : draft.forms.filter((one) => one !== form),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <PersonSelect
        label={t('children.fields.given-by')}
        none={t('children.fields.given-by-none')}
        people={people}
        value={draft.givenBy}
        onChange={(givenBy) => change({ givenBy })}
      />
      <TextInput
        label={t('children.fields.checked-on')}
        type="date"
        width="short"
        autoComplete="off"
        value={draft.checkedOn}
        onChange={(checkedOn) => change({ checkedOn })}
      />
      <ChosenReaders
        {...{ view, send, child }}
        audience={draft.audience}
        onChoose={(audience) => change({ audience })}
      />
      <Select
        label={t('children.fields.participation')}
        hint={t('children.fields.participation-hint')}
        value={draft.participation}
        onChange={(participation) => change({ participation })}
        options={[
          { value: '', words: t('children.fields.participation-none') },
          ...participationCodes.map((code) => ({
            value: code,
            words: `${code}: ${t(`children.participation.${code}`)}`,
          })),
        ]}
      />
      <PersonSelect
        label={t('children.fields.person', { name: child.name })}
        none={t('children.fields.person-none')}
        people={people.filter(({ role }) => role === 'child')}
        value={draft.person}
        onChange={(person) => change({ person })}
      />
      <TextArea
        label={t('children.fields.note')}
        hint={t('children.fields.note-hint')}
        rows={2}
        maxLength={limits.reasonText}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <div className="form-actions">
        <Button submits busy={isSending}>
          {t('children.save')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('handed-in.release.not-now')}
        </Button>
      </div>
    </Form>
  );
}

interface PersonSelectProps {
  label: string;
  none: string;
  people: readonly { readonly id: string; readonly name: string }[];
  value: string;
  onChange: (person: string) => void;
}

function PersonSelect({ label, none, people, value, onChange }: PersonSelectProps) {
  return (
    <Select
      label={label}
      value={value}
      onChange={onChange}
      options={[
        { value: '', words: none },
        ...people.map(({ id, name }) => ({ value: id, words: name })),
      ]}
    />
  );
}
