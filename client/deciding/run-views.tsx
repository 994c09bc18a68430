import { useEffect, useRef, useState } from 'react';
import type { Template } from '../../shared/conference/template.ts';
import type { ConferenceView, ViewRoundView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { isSplit, usualAudience, whoSees } from '../reading/who-sees.ts';
import { OutcomesExplained } from '../reading/outcomes-explained.tsx';
import { ShownViews } from '../reading/shown-views.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { AgencyRows } from './agency-rows.tsx';
import './deciding.css';
import { PhoneViews } from './phone-views.tsx';
import { Quorum } from './quorum.tsx';
import { useTold } from './use-told.ts';
import { WatchViews } from './watch-views.tsx';

interface RunViewsProps {
  view: ConferenceView;
  template: Template;
  send: BoardStore['send'];
}

/** The agencies' views as chair and minute taker have them: who is here, ask, see who is missing, show. */
export function RunViews({ view, template, send }: RunViewsProps) {
  const t = useTexts();
  const rounds = (view.agencyViews ?? []).toReversed();
  const asking = rounds.filter(({ standing }) => standing === 'asking');
  const [shownNow, setShownNow] = useState<string | null>(null);
  const mayAsk = asking.length === 0 && view.may.includes('askViews');
  return (
    <div className="views-panel">
      {view.deciding !== undefined && <Quorum deciding={view.deciding} view={view} send={send} />}
      <AgencyRows view={view} send={send} />
      {rounds.length === 0 && mayAsk && <AskViews view={view} isAgain={false} send={send} />}
      {rounds.length === 0 && !view.may.includes('askViews') && (
        <p className="soft">{t('deciding.nothing')}</p>
      )}
      {asking.map((round) => (
        <section key={round.id} className="run-views-watch">
          <WatchViews round={round} view={view} send={send} onShown={() => setShownNow(round.id)} />
          <PhoneViews round={round} view={view} template={template} send={send} />
        </section>
      ))}
      {rounds.map(
        ({ id, shown }) =>
          shown !== undefined && (
            <ShownRound
              key={id}
              shown={shown}
              isNew={id === shownNow}
              view={view}
              template={template}
            />
          ),
      )}
      {rounds.length > 0 && mayAsk && <AskViews view={view} isAgain send={send} />}
      <OutcomesExplained template={template} />
    </div>
  );
}

/** What was said; as it is shown the chair is taken to its top. */
function ShownRound({
  shown,
  isNew,
  view,
  template,
}: Pick<RunViewsProps, 'view' | 'template'> & {
  shown: NonNullable<ViewRoundView['shown']>;
  isNew: boolean;
}) {
  const t = useTexts();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) top.current?.focus();
  }, [isNew]);
  return (
    <section className="views-round">
      <h3 tabIndex={-1} ref={top}>
        {t('deciding.shown')}
      </h3>
      <ShownViews shown={shown} template={template} named={view.conference.children} />
    </section>
  );
}

/** The question goes to the people of this part, or to professionals alone; it is said who will see the views. */
function AskViews({
  view,
  isAgain,
  send,
}: Pick<RunViewsProps, 'view' | 'send'> & { isAgain: boolean }) {
  const t = useTexts();
  const lang = useLanguage();
  const [whom, setWhom] = useState<'this-part' | 'professionals'>('this-part');
  const { tell, failure, isSending } = useTold(send);
  const professionals = view.audiences?.find(({ kind }) => kind === 'professionals')?.id;
  const usual = usualAudience(view) ?? '';
  const audience = whom === 'professionals' ? professionals : usual;
  const ask = () =>
    void tell({
      kind: 'askViews',
      ...(whom === 'professionals' && professionals !== undefined
        ? { audience: professionals }
        : {}),
    });
  return (
    <section className="run-views">
      <p>{t('deciding.chair.lead')}</p>
      {professionals !== undefined && (
        <RadioGroup
          legend={t('deciding.chair.whom')}
          value={whom}
          onChange={setWhom}
          options={[
            {
              value: 'this-part',
              words: t(isSplit(view) ? 'deciding.chair.this-part' : 'deciding.chair.everyone'),
            },
            { value: 'professionals', words: t('deciding.chair.professionals') },
          ]}
        />
      )}
      {audience !== undefined && (
        <p className="soft">{whoSees(t, lang, view, audience).sentence}</p>
      )}
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <p>
        <Button icon="speech" busy={isSending} onPress={ask}>
          {t(isAgain ? 'deciding.chair.again' : 'deciding.chair.ask')}
        </Button>
      </p>
    </section>
  );
}
