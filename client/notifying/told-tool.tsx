import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AnnexList } from './annex-list.tsx';
import './notifying.css';
import { emptyDraft, startDraft } from './notified-draft.ts';
import type { NotifiedDraft, Notified, Send } from './notified-draft.ts';
import { PaperLinks } from './paper-link.tsx';
import { ToldForm } from './told-form.tsx';

interface ToldToolProps {
  view: ConferenceView;
  send: Send;
}

/** Who is told of the decision besides those who were there, and after the close the council's own papers. */
export function ToldTool({ view, send }: ToldToolProps) {
  const t = useTexts();
  const [draft, setDraft] = useState<NotifiedDraft | null>(null);
  const { list = [], suggested = [] } = view.notifications ?? {};
  const isClosed = view.conference.progress === 'closed';
  return (
    <div className="told-tool">
      {isClosed && (
        <>
          <CouncilPapers view={view} />
          <Annexes view={view} send={send} />
          <h3>{t('notifying.heading')}</h3>
        </>
      )}
      <p>{t('notifying.lead')}</p>
      {list.length > 0 && <ToldList list={list} send={send} onChange={setDraft} />}
      {draft === null ? (
        <Offer suggested={suggested} onTake={setDraft} />
      ) : (
        <ToldForm
          key={`${draft.notification ?? ''} ${draft.whom}`}
          first={draft}
          send={send}
          onDone={() => setDraft(null)}
        />
      )}
      {!isClosed && <Annexes view={view} send={send} />}
    </div>
  );
}

const Annexes = ({ view, send }: ToldToolProps) =>
  (view.annexes ?? []).length > 0 && <AnnexList view={view} send={send} />;

function Offer({
  suggested,
  onTake,
}: {
  suggested: NonNullable<ConferenceView['notifications']>['suggested'];
  onTake: (draft: NotifiedDraft) => void;
}) {
  const t = useTexts();
  const lang = useLanguage();
  return (
    <section>
      <h3>{t('notifying.offer.heading')}</h3>
      <p className="soft">{t('notifying.offer.lead')}</p>
      <ul className="told-offers">
        {suggested.map((one) => (
          <li key={one.kind}>
            <div>
              <b>{t(`notifying.kinds.${one.kind}`)}</b>
              {one.to !== '' && <span className="soft"> {one.to}</span>}
            </div>
            <Button
              kind="secondary"
              size="small"
              icon="plus"
              onPress={() => onTake(startDraft(t, lang, one))}
              spoken={t('notifying.offer.add-one', { who: t(`notifying.kinds.${one.kind}`) })}
            >
              {t('notifying.offer.add')}
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <Button kind="quiet" size="small" icon="plus" onPress={() => onTake(emptyDraft)}>
          {t('notifying.offer.other')}
        </Button>
      </p>
    </section>
  );
}

function ToldList({
  list,
  send,
  onChange,
}: {
  list: readonly Notified[];
  send: Send;
  onChange: (draft: NotifiedDraft) => void;
}) {
  const t = useTexts();
  const lang = useLanguage();
  const { run, failure } = useRun();
  const drop = (id: string) => run(() => send({ kind: 'dropNotification', notification: id }));
  return (
    <section>
      <h3>{t('notifying.list.heading')}</h3>
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <ul className="told-list">
        {list.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.to}</b> <span className="soft">{t(`notifying.kinds.${one.kind}`)}</span>
              <p>
                {one.toldOn === ''
                  ? t('notifying.list.not-yet')
                  : t('notifying.list.told', { date: dateInWords(one.toldOn, lang) })}
                {one.how !== '' && ` ${one.how}`}
              </p>
              {one.what !== '' && <p dir="auto">{one.what}</p>}
            </div>
            <div className="button-row">
              <Button
                kind="secondary"
                size="small"
                onPress={() => onChange({ ...one, notification: one.id, whom: one.kind })}
                spoken={t('notifying.list.change-of', { name: one.to })}
              >
                {t('notifying.list.change')}
              </Button>
              <Button
                kind="quiet"
                size="small"
                onPress={() => void drop(one.id)}
                spoken={t('notifying.list.drop-of', { name: one.to })}
              >
                {t('notifying.list.drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** After the close: the list, the data for the case system, and each child's page. */
function CouncilPapers({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const { id, children } = view.conference;
  const base = `/api/conferences/${id}/papers`;
  return (
    <section>
      <h3>{t('notifying.papers.heading')}</h3>
      <dl className="told-papers">
        <div>
          <dt>{t('notifying.papers.notifications')}</dt>
          <dd>
            <PaperLinks
              base={`${base}/notifications`}
              paper={t('notifying.papers.notifications')}
              forms={['html', 'pdf', 'docx', 'csv']}
            />
          </dd>
        </div>
        <div>
          <dt>{t('notifying.papers.case-data')}</dt>
          <dd>
            <PaperLinks
              base={`${base}/case-data`}
              paper={t('notifying.papers.case-data')}
              forms={['csv', 'json']}
            />
          </dd>
        </div>
        {view.you.role === 'chair' &&
          children.map((child) => (
            <div key={child.id}>
              <dt>{t('notifying.papers.child', { name: child.name })}</dt>
              <dd>
                <PaperLinks
                  base={`${base}/child-${child.id}`}
                  paper={t('notifying.papers.child', { name: child.name })}
                  forms={['html', 'pdf', 'docx']}
                />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
