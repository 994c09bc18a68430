import { useState } from 'react';
import type { ConferenceView, PartView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { namesInWords, partName } from '../parts/part-words.ts';
import { TellingTitlesNotice } from '../parts/telling-titles-notice.tsx';
import { isSplit, pairIn, whoMoves } from '../parts/who-moves.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { PartsChange } from './parts-change.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface PartsListProps {
  view: ConferenceView;
  send: Send;
  onOpened: () => void;
}

/**
 * Every part, each in its own place whichever is open, so that a second press by mistake meets nothing. One press opens
 * one, and what that does is said before. [PT3]
 */
export function PartsList({ view, send, onOpened }: PartsListProps) {
  const t = useTexts();
  if (!isSplit(view) || !view.may.includes('openPart')) return null;
  return (
    <section className="parts-section">
      <h3>{t('parts.tool.others')}</h3>
      <ol className="parts-list">
        {inOrder(view.parts ?? []).map((part) => (
          <li key={part.id}>
            {part.current ? (
              <p className="parts-name">
                {partName(t, part)} <Chip tone="accent">{t('parts.tool.open-now')}</Chip>
              </p>
            ) : (
              <PartToOpen part={part} view={view} send={send} onOpened={onOpened} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** As they were planned; the one for everyone, which a split conference seldom needs, comes last. */
const inOrder = (parts: readonly PartView[]): PartView[] => [
  ...parts.filter(({ people }) => people !== 'everyone'),
  ...parts.filter(({ people }) => people === 'everyone'),
];

function PartToOpen({ part, view, send, onOpened }: PartsListProps & { part: PartView }) {
  const t = useTexts();
  const [isChanging, setChanging] = useState(false);
  const { run, failure, isSending } = useSend(send);
  const pair = pairIn(view, part);
  const name = partName(t, part);
  const open = async () => {
    if (await run({ kind: 'openPart', part: part.id })) onOpened();
  };
  return (
    <>
      <div className="parts-top">
        <p className="parts-name">
          {name} {part.restricted && <Chip icon="lock">{t('parts.restricted')}</Chip>}
        </p>
        {part.people !== 'everyone' && view.may.includes('changePart') && (
          <IconButton
            icon="pen"
            size="small"
            words={t('parts.plan.change-part', { name })}
            onPress={() => setChanging(true)}
          />
        )}
      </div>
      {pair === null ? (
        <>
          <WhoMoves part={part} view={view} />
          <TellingTitlesNotice view={view} part={part} />
          {part.restricted && <p className="parts-care">{t('parts.tool.restricted-does')}</p>}
          <FailureNotice words={failure} />
          <Button kind="secondary" busy={isSending} onPress={() => void open()}>
            {t('parts.tool.open', { name })}
          </Button>
        </>
      ) : (
        <p className="soft">{t('parts.apart.pair', { one: pair[0].name, other: pair[1].name })}</p>
      )}
      {isChanging && (
        <PartsChange view={view} part={part} send={send} onClose={() => setChanging(false)} />
      )}
    </>
  );
}

/** Who comes in, who goes out, who has not come yet: said before the press. */
function WhoMoves({ part, view }: { part: PartView; view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const { comeIn, goOut, stay, notCome } = whoMoves(view, part);
  const rows = [
    ['come-in', comeIn],
    ['go-out', goOut],
    ['not-come', notCome],
  ] as const;
  return (
    <dl className="parts-moves">
      {rows.map(([kind, people]) =>
        people.length === 0 ? null : (
          <div key={kind}>
            <dt>{t(`parts.moves.${kind}`)}</dt>
            <dd>{namesInWords(lang, people)}</dd>
          </div>
        ),
      )}
      <div>
        <dt>{t('parts.moves.stay')}</dt>
        <dd>
          {stay.length === 0
            ? t('parts.moves.only-you')
            : t('parts.moves.people', { count: stay.length })}
        </dd>
      </div>
    </dl>
  );
}
