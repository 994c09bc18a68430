import { useState } from 'react';
import type { ConferenceView, ViewRoundView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { agencyWords } from '../reading/agency-words.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import './deciding.css';
import { useTold } from './use-told.ts';
import { ViewsCount } from './views-panel.tsx';

interface WatchViewsProps {
  round: ViewRoundView;
  view: Pick<ConferenceView, 'may'>;
  send: BoardStore['send'];
  /** They are shown: what the agencies think stands further down. */
  onShown: () => void;
}

/** While the agencies answer: how many have, for the chair who has not, and the button that shows all views. */
export function WatchViews({ round, view, send, onShown }: WatchViewsProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const { tell, failure, isSending } = useTold(send);
  const missing = round.missing ?? [];
  const names = listInWords(
    missing.map((agency) => agencyWords(t, agency)),
    lang,
  );
  const show = async () => {
    if (!(await tell({ kind: 'showViews', round: round.id }))) return;
    setAsked(false);
    onShown();
  };
  return (
    <>
      <h3>{t('deciding.asking.heading')}</h3>
      <ViewsCount round={round} />
      {round.missing !== undefined && (
        <p>
          {missing.length === 0
            ? t('deciding.chair.all-in')
            : t('deciding.chair.missing', { names })}
        </p>
      )}
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      {view.may.includes('showViews') && (
        <div className="button-row">
          <Button
            icon="eye"
            busy={isSending}
            onPress={() => (missing.length === 0 ? void show() : setAsked(true))}
          >
            {t('deciding.chair.show')}
          </Button>
          <Button
            kind="quiet"
            busy={isSending}
            onPress={() => void tell({ kind: 'withdrawViews', round: round.id })}
          >
            {t('deciding.chair.withdraw')}
          </Button>
        </div>
      )}
      {isAsked && (
        <AskDialog
          heading={t('deciding.chair.show-ask')}
          yes={t('deciding.chair.show-yes')}
          no={t('deciding.chair.show-no')}
          busy={isSending}
          failure={failure}
          onYes={() => void show()}
          onNo={() => setAsked(false)}
        >
          <p>{t('deciding.chair.show-words', { names })}</p>
        </AskDialog>
      )}
    </>
  );
}
