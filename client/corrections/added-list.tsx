import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { AddendumView } from '../../shared/conference/view/schemas/correcting.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import './corrections.css';
import { useSending } from './use-sending.ts';
import type { Send } from './use-sending.ts';

interface AddedListProps {
  view: ConferenceView;
  send: Send;
}

/** What was added to the outcomes and stands there still, each with whose copies have it and a way to take it back. */
export function AddedList({ view, send }: AddedListProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [asked, setAsked] = useState<AddendumView | null>(null);
  const added = (view.addenda ?? []).filter(({ words }) => words !== '');
  const namesOf = ({ readers = [] }: AddendumView): string =>
    listInWords(
      view.people.filter(({ id }) => readers.includes(id)).map(({ name }) => name),
      lang,
    );
  // What somebody else took back meanwhile is asked about no more.
  const standing = added.find(({ id }) => id === asked?.id);
  if (added.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t('corrections.tool.added')}</h3>
      <ul className="corrections-list">
        {added.map((one) => (
          <li key={one.id} className="correction-entry">
            <p className="correction-text" dir="auto">
              {one.words}
            </p>
            <p className="correction-facts">
              {one.readers?.length
                ? t('corrections.tool.added-for', { names: namesOf(one) })
                : t('corrections.tool.added-nobody')}
            </p>
            {view.may.includes('takeBackAddendum') && (
              <p className="button-row">
                <Button kind="secondary" size="small" onPress={() => setAsked(one)}>
                  {t('corrections.take-back.open')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {standing !== undefined && (
        <TakeBack
          addendum={standing}
          names={namesOf(standing)}
          send={send}
          onDone={() => setAsked(null)}
        />
      )}
    </section>
  );
}

/** Says what becomes of the words and of whose copies, before it is done. */
function TakeBack({
  addendum: { id, words, readers = [] },
  names,
  send,
  onDone,
}: {
  addendum: AddendumView;
  names: string;
  send: Send;
  onDone: () => void;
}) {
  const t = useTexts();
  const { run, failure, isSending } = useSending(send);
  const takeBack = async () => {
    if (await run([{ kind: 'takeBackAddendum', addendum: id, readers: [...readers] }])) onDone();
  };
  return (
    <AskDialog
      heading={t('corrections.take-back.heading')}
      yes={t('corrections.take-back.yes')}
      no={t('corrections.take-back.no')}
      grave
      busy={isSending}
      failure={failure}
      onYes={() => void takeBack()}
      onNo={onDone}
    >
      <blockquote className="correction-quote correction-text" dir="auto">
        {words}
      </blockquote>
      <p>{t('corrections.take-back.gone')}</p>
      {names !== '' && <p>{t('corrections.take-back.copies', { names })}</p>}
      <p className="soft">{t('corrections.take-back.others')}</p>
    </AskDialog>
  );
}
