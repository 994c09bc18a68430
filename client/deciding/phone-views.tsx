import { useState } from 'react';
import type { Template } from '../../shared/conference/template.ts';
import type { ConferenceView, PersonView, ViewRoundView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { Button } from '../ui/button.tsx';
import './deciding.css';
import { useTold } from './use-told.ts';
import { ViewForm } from './view-form.tsx';
import { startViews, viewsCommand } from './views-draft.ts';

interface PhoneViewsProps {
  round: ViewRoundView;
  view: Pick<ConferenceView, 'people' | 'conference'>;
  template: Template;
  send: BoardStore['send'];
}

/** Writes down the view of somebody who has gone or has no device, as they tell it. */
export function PhoneViews({ round, view, template, send }: PhoneViewsProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const others = view.people.filter(({ id }) => round.mayRecordFor?.includes(id) === true);
  const person = others.find(({ id }) => id === chosen);
  if (others.length === 0) return null;
  const choose = (id: string | null, isSaved: boolean) => {
    setChosen(id);
    setDone(isSaved);
  };
  return (
    <div className="run-views-phone">
      <h4>{t('deciding.chair.phone')}</h4>
      {isDone && <p role="status">{t('deciding.chair.done')}</p>}
      {person === undefined ? (
        <div className="button-row">
          {others.map(({ id, name }) => (
            <Button key={id} kind="secondary" size="small" onPress={() => choose(id, false)}>
              {t('deciding.chair.phone-for', { name })}
            </Button>
          ))}
        </div>
      ) : (
        <OnePhoneView
          key={person.id}
          round={round}
          person={person}
          view={view}
          template={template}
          send={send}
          onDone={(isSaved) => choose(null, isSaved)}
        />
      )}
    </div>
  );
}

function OnePhoneView({
  round,
  person,
  view,
  template,
  send,
  onDone,
}: PhoneViewsProps & { person: PersonView; onDone: (isSaved: boolean) => void }) {
  const t = useTexts();
  const [drafts, setDrafts] = useState(() => startViews(view.conference.children, []));
  const { tell, failure, isSending } = useTold(send);
  const save = async () => {
    if (await tell(viewsCommand(round.id, person.id, drafts))) onDone(true);
  };
  return (
    <>
      <p>
        <b>{t('deciding.chair.phone-heading', { name: person.name })}</b>{' '}
        {t('deciding.chair.phone-hint')}
      </p>
      <ViewForm
        id={`phone-${round.id}`}
        drafts={drafts}
        template={template}
        onChange={(next) => setDrafts([...next])}
        onSend={() => void save()}
        failure={failure}
        isSending={isSending}
        sendWords={t('deciding.chair.phone-save')}
        more={
          <Button kind="quiet" onPress={() => onDone(false)}>
            {t('deciding.chair.cancel')}
          </Button>
        }
      />
    </>
  );
}
