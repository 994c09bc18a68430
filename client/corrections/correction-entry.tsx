import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { CorrectionView } from '../../shared/conference/view/schemas/correcting.ts';
import { dayInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { AddendumForm } from './addendum-form.tsx';
import { ChangeForm, LeaveForm } from './answer-forms.tsx';
import './corrections.css';
import type { Send } from './use-sending.ts';

interface CorrectionEntryProps {
  correction: CorrectionView;
  view: ConferenceView;
  send: Send;
}

/** One thing that a reader asked for, beside the words it is about, and the three answers to it. */
export function CorrectionEntry({ correction, view, send }: CorrectionEntryProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { about, text, kind, at, sentBy, answer } = correction;
  const nameOf = (id: string) => view.people.find((one) => one.id === id)?.name ?? '';
  return (
    <article className="correction-entry">
      <header>
        <p className="correction-entry-who">
          <b>{nameOf(correction.person)}</b>
          <span className="correction-facts">
            {`${t(`corrections.tool.kind.${kind}`)} · ${dayInWords(at, lang)}`}
          </span>
        </p>
        {sentBy !== null && (
          <p className="correction-facts">
            {t('corrections.tool.sent-by', { name: nameOf(sentBy) })}
          </p>
        )}
      </header>
      {about === '' ? (
        <p className="correction-about">{text !== '' && t('corrections.tool.whole')}</p>
      ) : (
        <figure className="correction-quote">
          <figcaption>{t('corrections.tool.copy-says')}</figcaption>
          <blockquote dir="auto">{about}</blockquote>
        </figure>
      )}
      <p className="correction-text" dir="auto">
        {text === '' ? t('corrections.tool.gone') : text}
      </p>
      {answer === null ? (
        <Answers {...{ correction, view, send }} name={nameOf(correction.person)} />
      ) : (
        <div className="correction-answer">
          <p>{t(`corrections.tool.how.${answer.how}`)}</p>
          {answer.words !== '' && <p dir="auto">{answer.words}</p>}
        </div>
      )}
    </article>
  );
}

type How = 'change' | 'add' | 'leave';

function Answers({ correction, view, send, name }: CorrectionEntryProps & { name: string }) {
  const t = useTexts();
  const [how, setHow] = useState<How | null>(null);
  const shared = { correction, send, name, onDone: () => setHow(null) };
  if (how === 'change') return <ChangeForm {...shared} view={view} />;
  if (how === 'leave') return <LeaveForm {...shared} />;
  if (how === 'add') return <AddendumForm {...shared} view={view} />;
  const ways = (['change', 'add', 'leave'] as const).filter(
    (one) => one !== 'add' || (view.may.includes('addAddendum') && correction.text !== ''),
  );
  return (
    <p className="button-row">
      {ways.map((one) => (
        <Button key={one} kind="secondary" size="small" onPress={() => setHow(one)}>
          {t(`corrections.tool.${one}`)}
        </Button>
      ))}
    </p>
  );
}
