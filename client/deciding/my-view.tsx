import { useState } from 'react';
import type { Template } from '../../shared/conference/template.ts';
import type { ConferenceView, ViewRoundView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { agencyWords } from '../reading/agency-words.ts';
import { outcomeWords } from '../reading/outcome-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLeaveWords } from '../ui/left-words.ts';
import './deciding.css';
import { useTold } from './use-told.ts';
import { ViewForm } from './view-form.tsx';
import { startViews, viewsCommand } from './views-draft.ts';
import type { ViewDraft } from './views-draft.ts';

type Mine = NonNullable<ViewRoundView['mine']>;

interface MyViewProps {
  round: ViewRoundView;
  mine: Mine;
  view: Pick<ConferenceView, 'conference' | 'people' | 'you'>;
  template: Template;
  send: BoardStore['send'];
}

/** One's own agency's view: a form until somebody of it has answered, then what was said and by whom. */
export function MyView({ round, mine, view, template, send }: MyViewProps) {
  const t = useTexts();
  const { children } = view.conference;
  const [draft, setDraft] = useState<readonly ViewDraft[] | null>(null);
  const { tell, failure, isSending } = useTold(send);
  const isAnswered = children.every(({ id }) => mine.given.some(({ child }) => child === id));
  const drafts = draft ?? startViews(children, mine.given);
  useLeaveWords(draft?.map(({ reason }) => reason) ?? []);
  const save = async () => {
    if (await tell(viewsCommand(round.id, view.you.id, drafts))) setDraft(null);
  };
  const agency = agencyWords(t, mine);
  if (isAnswered && draft === null) {
    return (
      <SavedView
        mine={mine}
        view={view}
        template={template}
        onChange={() => setDraft(startViews(children, mine.given))}
      />
    );
  }
  return (
    <section className="my-view">
      <h3>{t('deciding.mine.heading', { agency })}</h3>
      <p className="soft">{t('deciding.mine.lead')}</p>
      <ViewForm
        id={`view-${round.id}`}
        drafts={drafts}
        template={template}
        onChange={setDraft}
        onSend={() => void save()}
        failure={failure}
        isSending={isSending}
        sendWords={t('deciding.mine.send')}
        more={<p className="field-hint">{t('deciding.mine.private')}</p>}
      />
    </section>
  );
}

function SavedView({
  mine,
  view,
  template,
  onChange,
}: Pick<MyViewProps, 'mine' | 'view' | 'template'> & { onChange: () => void }) {
  const t = useTexts();
  const nameOf = (id: string | null) => view.people.find((one) => one.id === id)?.name ?? '';
  const colleague = mine.given.find(({ by }) => by !== view.you.id);
  const by = nameOf(colleague?.by ?? null);
  return (
    <div className="saved-view">
      <h3>
        <Icon name="check" />
        {t('deciding.mine.saved')}
      </h3>
      {by !== '' && <p>{t('deciding.mine.given-by', { name: by })}</p>}
      <dl>
        {view.conference.children.map(({ id, name }) => {
          const said = mine.given.find(({ child }) => child === id);
          return (
            said !== undefined && (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  <b>{outcomeWords(template, said.outcome)}</b>
                  {said.reason !== '' && <p dir="auto">{said.reason}</p>}
                </dd>
              </div>
            )
          );
        })}
      </dl>
      <p className="soft">{t('deciding.mine.saved-hint')}</p>
      <p>
        <Button kind="secondary" icon="pen" onPress={onChange}>
          {t('deciding.mine.change')}
        </Button>
      </p>
    </div>
  );
}
