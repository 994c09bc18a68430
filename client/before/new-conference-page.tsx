import { useState } from 'react';
import { useLocation } from 'wouter';
import { madeSchema } from '../../shared/protocol/http.ts';
import { useFormats } from '../formats/use-formats.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { useCheck } from '../ui/use-check.ts';
import { checkDetails, checkFormat, checkPeople, readDraft } from './check-draft.ts';
import { DetailsFields } from './details-fields.tsx';
import { isEmptyPerson } from './draft.ts';
import { PeopleRows } from './people-rows.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';
import { forgetDraft, useDraft } from './use-draft.ts';

/** One calm page for everything a new conference needs. Nothing typed is lost by a refusal or by looking elsewhere. */
export function NewConferencePage() {
  const t = useTexts();
  const [, goTo] = useLocation();
  const [kept, setDraft] = useDraft();
  const formats = useFormats();
  // The first of the list stands there until another one is chosen.
  const draft = kept.template === '' ? { ...kept, template: formats?.[0]?.id ?? '' } : kept;
  const check = useCheck([
    ...checkDetails(t, draft),
    checkFormat(t, draft, formats),
    ...checkPeople(t, draft.people),
  ]);
  const { send, isSending, failure } = useSending();
  const [isAway, setAway] = useState(false);
  const make = async () => {
    if (!check.isRight()) return;
    const answer = await send(() => post('/api/conferences', readDraft(draft), madeSchema));
    if (!answer.ok) return setAway(answer.problem.kind === 'sign-in');
    forgetDraft();
    goTo(`/conferences/${answer.value.conference}`);
  };
  const count = draft.people.filter((person) => !isEmptyPerson(person)).length;
  return (
    <Page
      width="wide"
      title={t('before.new.title')}
      heading={t('before.new.heading')}
      lead={t('before.new.lead')}
    >
      <Form
        onSubmit={() => void make()}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={failure && failureWords(t, failure)}
      >
        <section className="panel new-details">
          <DetailsFields
            details={draft}
            formats={formats}
            onChange={setDraft}
            wordsFor={check.wordsFor}
          />
        </section>
        <section className="panel">
          <h2>{t('before.people.heading')}</h2>
          <p className="field-hint">{t('before.people.hint')}</p>
          <PeopleRows
            rows={draft.people}
            onChange={(people) => setDraft({ ...draft, people })}
            wordsFor={check.wordsFor}
          />
        </section>
        <div className="form-actions">
          {/* Without the formats it would be said that one has to be chosen. */}
          <Button submits size="large" busy={isSending || formats === null}>
            {t('before.new.submit')}
          </Button>
          <p className="soft">
            {count === 0 ? t('before.people.count-none') : t('before.people.count', { count })}
          </p>
        </div>
        <p className="field-hint">{t('before.new.after')}</p>
      </Form>
      {isAway && <SignInDialog onSignedIn={() => setAway(false)} onClose={() => setAway(false)} />}
    </Page>
  );
}
