import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './scale-tool.css';
import { ShowNumbers } from './show-numbers.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface WatchScaleProps {
  scale: ScaleView;
  /** The danger statement it is about. */
  about: string | null;
  view: ConferenceView;
  send: Send;
}

/** A question that is being answered: how many have, for the chair who has not, and the buttons that show them. */
export function WatchScale({ scale, about, view, send }: WatchScaleProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { run, failure, isSending } = useSend(send);
  const missing = view.people
    .filter(({ id }) => scale.missing?.includes(id) === true)
    .map(({ name }) => name);
  return (
    <>
      <h3 dir="auto">{scale.question}</h3>
      {scale.again !== undefined && <p className="soft">{t('scaling.second-round')}</p>}
      {about !== null && (
        <p dir="auto">
          <b>{`${t('scaling.about')}: `}</b>
          {about}
        </p>
      )}
      <p className="scale-watch-count">
        {t('chair.scale.count', { answered: scale.answered, asked: scale.asked })}
      </p>
      <div className="scale-watch-bar" aria-hidden="true">
        {Array.from({ length: scale.asked }, (_, at) => (
          <i key={at} data-done={at < scale.answered || undefined} />
        ))}
      </div>
      {scale.order !== undefined && <Turns scale={scale} />}
      {missing.length > 0 && (
        <p>{t('chair.scale.missing', { names: listInWords(missing, lang) })}</p>
      )}
      <FailureNotice words={failure} />
      {view.may.includes('revealScale') && (
        <>
          <ShowNumbers scales={[scale]} people={view.people} send={send} />
          {(scale.shown ?? []).length === 0 && (
            <div className="button-row">
              <Button
                kind="quiet"
                busy={isSending}
                onPress={() => void run({ kind: 'withdrawScale', scale: scale.id })}
              >
                {t('chair.scale.withdraw')}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** Each group in its order: shown already, or how many of it have answered. */
function Turns({ scale: { order = [], shown = [], turns = [] } }: { scale: ScaleView }) {
  const t = useTexts();
  return (
    <ol className="scale-turns">
      {order
        .filter((group) => shown.includes(group) || turns.some((turn) => turn.group === group))
        .map((group) => {
          const turn = turns.find((one) => one.group === group);
          return (
            <li key={group} data-shown={turn === undefined || undefined}>
              {turn === undefined && <Icon name="check" />}
              <b>{t(`scaling.group.${group}`)}</b>{' '}
              {turn === undefined
                ? t('chair.scale.turn-shown')
                : t('chair.scale.turn-count', { answered: turn.answered, asked: turn.asked })}
            </li>
          );
        })}
    </ol>
  );
}
