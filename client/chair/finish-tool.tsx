import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { ScreenCheck } from '../reading/screen-check.tsx';
import { Button } from '../ui/button.tsx';
import { AdjournForm } from './adjourn-form.tsx';
import { CloseForm } from './close-form.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './finish-tool.css';
import { ReopenForm } from './reopen-form.tsx';
import type { Unfinished } from './unfinished.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface FinishToolProps {
  view: ConferenceView;
  unfinished: readonly Unfinished[];
  send: Send;
  /** To the copies, which wait to be looked at. */
  onCopies: () => void;
}

/** Beginning and ending: start, stop for now, close with a look at what is open, and open again by mistake. */
export function FinishTool({ view, unfinished, send, onCopies }: FinishToolProps) {
  const [page, setPage] = useState<'adjourn' | 'close' | null>(null);
  const { may } = view;
  const back = () => setPage(null);
  if (page === 'adjourn' && may.includes('adjourn'))
    return <AdjournForm send={send} onBack={back} />;
  if (page === 'close' && may.includes('close')) {
    return (
      <CloseForm
        unfinished={unfinished}
        next={(view.givingOut?.version ?? 0) + 1}
        send={send}
        onCopies={onCopies}
        onBack={back}
      />
    );
  }
  return (
    <>
      {may.includes('start') && <Start view={view} send={send} />}
      {may.includes('adjourn') && <Choice kind="adjourn" onPress={() => setPage('adjourn')} />}
      {may.includes('close') && <Choice kind="close" onPress={() => setPage('close')} />}
      {may.includes('reopen') && <ReopenForm send={send} />}
    </>
  );
}

function Choice({ kind, onPress }: { kind: 'adjourn' | 'close'; onPress: () => void }) {
  const t = useTexts();
  return (
    <section className="finish-choice">
      <h3>{t(`chair.finish.${kind}.heading`)}</h3>
      <p>{t(`chair.finish.${kind}.words`)}</p>
      <Button kind={kind === 'close' ? 'primary' : 'secondary'} onPress={onPress}>
        {t(`chair.finish.${kind}.go`)}
      </Button>
    </section>
  );
}

function Start({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  const isAgain = view.conference.progress === 'adjourned';
  return (
    <section className="finish-choice">
      <h3>{t(isAgain ? 'chair.finish.start.again' : 'chair.finish.start.heading')}</h3>
      <p>
        {t(view.part.restricted ? 'chair.finish.start.restricted' : 'chair.finish.start.words')}
      </p>
      {!view.part.restricted && <ScreenCheck view={view} />}
      <FailureNotice words={failure} />
      <Button busy={isSending} onPress={() => void run({ kind: 'start' })}>
        {t('chair.finish.start.go')}
      </Button>
    </section>
  );
}
