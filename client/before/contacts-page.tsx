import { useState } from 'react';
import { contactsAnswerSchema } from '../../shared/conference/contacts.ts';
import type { Contacts } from '../../shared/conference/contacts.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { anyAnswer, post } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import './contacts.css';
import { SupportRows } from './support-rows.tsx';

/** `/contacts`: whom readers of the papers can ask; staff read it, administrators change it. */
export function ContactsPage() {
  const t = useTexts();
  const { value, failure } = useFetched('/api/contacts', contactsAnswerSchema);
  return (
    <Page
      title={t('contacts.title')}
      heading={t('contacts.heading')}
      lead={t('contacts.lead')}
      width="narrow"
    >
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, failure)}</p>
        </Notice>
      )}
      {value !== null && !value.mayChange && (
        <Notice>
          <p>{t('contacts.only-administrators')}</p>
        </Notice>
      )}
      {value !== null && <ContactsForm first={value.contacts} mayChange={value.mayChange} />}
    </Page>
  );
}

const short = ['council'] as const;
const long = ['chair', 'outOfHours', 'complain', 'complainAboutChair', 'more'] as const;

const most = {
  council: 120,
  chair: 400,
  outOfHours: 400,
  complain: 1000,
  complainAboutChair: 1000,
  more: 1000,
} as const satisfies Record<Exclude<keyof Contacts, 'support'>, number>;

function ContactsForm({ first, mayChange }: { first: Contacts; mayChange: boolean }) {
  const t = useTexts();
  const [draft, setDraft] = useState(first);
  const [isSaved, setSaved] = useState(false);
  const { send, isSending, failure } = useSending();
  const check = useCheck(
    draft.support.map(
      ({ name }, at) =>
        name.trim() === '' && {
          field: `support-${String(at)}`,
          words: t('contacts.support.missing'),
        },
    ),
  );
  const set = (change: Partial<Contacts>) => {
    setSaved(false);
    setDraft({ ...draft, ...change });
  };
  const save = async () => {
    if (!check.isRight()) return;
    const answer = await send(() => post('/api/contacts', draft, anyAnswer));
    setSaved(answer.ok);
  };
  if (!mayChange) return <ContactsRead contacts={draft} />;
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('before.mistakes')}
      failure={failure && failureWords(t, failure)}
    >
      {short.map((field) => (
        <TextInput
          key={field}
          label={t(`contacts.fields.${field}`)}
          value={draft[field]}
          onChange={(words) => set({ [field]: words })}
          maxLength={most[field]}
        />
      ))}
      {long.map((field) => (
        <TextArea
          key={field}
          label={t(`contacts.fields.${field}`)}
          hint={t(`contacts.hints.${field}`)}
          rows={2}
          value={draft[field]}
          onChange={(words) => set({ [field]: words })}
          maxLength={most[field]}
        />
      ))}
      <SupportRows
        rows={draft.support}
        wordsFor={check.wordsFor}
        onChange={(support) => set({ support })}
      />
      <div className="form-actions">
        <Button submits busy={isSending}>
          {t('contacts.save')}
        </Button>
        <p className="soft" role="status">
          {isSaved && t('contacts.saved')}
        </p>
      </div>
    </Form>
  );
}

function ContactsRead({ contacts }: { contacts: Contacts }) {
  const t = useTexts();
  const set = [...short, ...long].filter((field) => contacts[field] !== '');
  if (set.length === 0 && contacts.support.length === 0) {
    return <p className="soft">{t('contacts.none')}</p>;
  }
  return (
    <dl className="contacts-read">
      {set.map((field) => (
        <div key={field}>
          <dt>{t(`contacts.fields.${field}`)}</dt>
          <dd>{contacts[field]}</dd>
        </div>
      ))}
      {contacts.support.map(({ name, reach, about }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{[reach, about].filter(Boolean).join('. ')}</dd>
        </div>
      ))}
    </dl>
  );
}
