import { useState } from 'react';
import type { ConferenceView, DecidingView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { agencyWords } from '../reading/agency-words.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import './deciding.css';
import { useTold } from './use-told.ts';

interface QuorumProps {
  deciding: DecidingView;
  view: Pick<ConferenceView, 'people' | 'may'>;
  send: BoardStore['send'];
}

/** Which agencies are here, and whether they are enough; where not, what is missing and what may be done. */
export function Quorum({ deciding, view, send }: QuorumProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { quorum } = deciding;
  const { agencies, met } = quorum;
  const names = listInWords(
    agencies.map((agency) => agencyWords(t, agency)),
    lang,
  );
  const count = agencies.length;
  return (
    <div className="quorum">
      {met ? (
        <Notice tone="well">
          <p>{t('deciding.quorum.met', { count, names })}</p>
        </Notice>
      ) : (
        <Notice tone="care" heading={t('deciding.quorum.not-met')}>
          <p>
            {count === 0
              ? t('deciding.quorum.here-none')
              : t('deciding.quorum.here', { count, names })}
          </p>
          <Missing quorum={quorum} />
          {quorum.whenShown === true && <p>{t('deciding.quorum.when-shown')}</p>}
          <p>{t('deciding.quorum.may')}</p>
          {view.may.includes('adjourn') && <Stop send={send} />}
        </Notice>
      )}
      <OverTime deciding={deciding} people={view.people} />
    </div>
  );
}

function Missing({ quorum }: Pick<DecidingView, 'quorum'>) {
  const t = useTexts();
  const short = Math.max(0, quorum.needs - quorum.others);
  return (
    <>
      {!quorum.socialCare && <p>{t('deciding.quorum.needs-care')}</p>}
      {short > 0 && <p>{t('deciding.quorum.needs-others', { count: short })}</p>}
    </>
  );
}

/** The conference stops for now; the new day is set when everyone has agreed it. */
function Stop({ send }: Pick<QuorumProps, 'send'>) {
  const t = useTexts();
  const [isAsked, setAsked] = useState(false);
  const { tell, failure, isSending } = useTold(send);
  const stop = async () => {
    if (await tell({ kind: 'adjourn', date: null, time: null })) setAsked(false);
  };
  return (
    <p>
      <Button kind="secondary" size="small" onPress={() => setAsked(true)}>
        {t('deciding.quorum.stop')}
      </Button>
      {isAsked && (
        <AskDialog
          heading={t('deciding.quorum.stop-ask')}
          yes={t('deciding.quorum.stop-yes')}
          no={t('deciding.quorum.stop-no')}
          busy={isSending}
          failure={failure}
          onYes={() => void stop()}
          onNo={() => setAsked(false)}
        >
          <p>{t('deciding.quorum.stop-words')}</p>
        </AskDialog>
      )}
    </p>
  );
}

/** From when on which agencies were here: somebody who leaves early may be one too few. */
function OverTime({
  deciding: { overTime },
  people,
}: Pick<QuorumProps, 'deciding'> & Pick<ConferenceView, 'people'>) {
  const t = useTexts();
  const lang = useLanguage();
  if (overTime.length < 2) return null;
  const clock = new Intl.DateTimeFormat(lang, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  });
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  return (
    <details>
      <summary>{t('deciding.quorum.over-time')}</summary>
      <ol>
        {overTime.map(({ at, agencies, met, left }) => {
          const time = clock.format(at);
          const here =
            agencies.length === 0
              ? t('deciding.quorum.here-none')
              : t('deciding.quorum.here', {
                  count: agencies.length,
                  names: listInWords(
                    agencies.map((sector) => t(`deciding.sector.${sector}`)),
                    lang,
                  ),
                });
          const names = listInWords(left.map(nameOf), lang);
          return (
            <li key={at}>
              {left.length === 0
                ? t('deciding.quorum.from', { time, agencies: here })
                : t('deciding.quorum.left', { time, names, agencies: here })}{' '}
              <b>{t(met ? 'deciding.quorum.enough' : 'deciding.quorum.too-few')}</b>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
