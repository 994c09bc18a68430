import { useState } from 'react';
import { useLocation } from 'wouter';
import { meSchema } from '../../shared/protocol/http.ts';
import type { Me } from '../../shared/protocol/http.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { BoardPicture } from './board-picture.tsx';
import './start-page.css';

/** `/`: what this is, and the two ways on. */
export function StartPage() {
  const t = useTexts();
  const { value: me } = useFetched('/api/me', meSchema);
  return (
    <Page
      title={t('app.start.title')}
      heading={t('app.start.heading')}
      lead={t('app.start.what')}
      picture={<BoardPicture />}
    >
      {me !== null && <WhereYouAre me={me} />}
      <div className="start-ways">
        <CodeBox />
        <StaffBox isSignedIn={me?.as === 'staff'} />
      </div>
      <p className="soft">{t('app.start.link-hint')}</p>
    </Page>
  );
}

/** A way back for somebody who is in already; a word to whoever has just installed this. */
function WhereYouAre({ me }: { me: Me }) {
  const t = useTexts();
  if (me.as === 'nobody' && me.setUp) {
    return (
      <Notice heading={t('app.start.set-up-heading')}>
        <p>{t('app.start.set-up-words')}</p>
      </Notice>
    );
  }
  if (me.as !== 'person' && me.as !== 'waiting') return null;
  return (
    <Notice tone="well">
      <LinkButton size="small" href={`/c/${me.conference}`}>
        {t('app.start.go-back')}
      </LinkButton>
    </Notice>
  );
}

function CodeBox() {
  const t = useTexts();
  const [, goTo] = useLocation();
  const [code, setCode] = useState('');
  const check = useCheck([
    code.trim() === '' && { field: 'code', words: t('app.start.code-missing') },
  ]);
  const go = () => {
    // In the place of this page: whoever leaves quickly later has no page of ours behind them.
    if (check.isRight()) goTo('/join', { replace: true, state: { code: code.trim() } });
  };
  return (
    <section className="panel">
      <h2>{t('app.start.code-heading')}</h2>
      <Form onSubmit={go} check={check} mistakesHeading={t('app.start.mistakes')}>
        <TextInput
          id="code"
          width="code"
          label={t('app.start.code')}
          hint={t('app.start.code-hint')}
          value={code}
          onChange={setCode}
          error={check.wordsFor('code')}
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="form-actions">
          <Button submits>{t('app.start.go')}</Button>
        </div>
      </Form>
    </section>
  );
}

function StaffBox({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTexts();
  return (
    <section className="panel">
      <h2>{t('app.start.staff-heading')}</h2>
      <p>{t('app.start.staff-words')}</p>
      <p>
        <LinkButton kind="secondary" href={isSignedIn ? '/conferences' : '/sign-in'}>
          {t(isSignedIn ? 'app.start.signed-in' : 'app.start.sign-in')}
        </LinkButton>
      </p>
    </section>
  );
}
