import { useState } from 'react';
import type { RevealGroup } from '../../shared/conference/template.ts';
import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import { revealGroupOf } from '../../shared/conference/asked.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface ShowNumbersProps {
  /** One question, or all that were put in one go. */
  scales: readonly ScaleView[];
  people: ConferenceView['people'];
  send: Send;
}

/**
 * The chair's buttons for showing: everyone's numbers, or first those of the group whose turn it is. Whoever has not
 * answered is named once more before.
 */
export function ShowNumbers({ scales, people, send }: ShowNumbersProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [asked, setAsked] = useState<Showing | null>(null);
  const { run, failure, isSending } = useSend(send);
  const next = nextGroup(scales);
  const isLast = scales.every(({ turns = [] }) => turns.length <= 1);
  const missingIn = (showing: Showing) =>
    people
      .filter(({ id }) => scales.some(({ missing = [] }) => missing.includes(id)))
      .filter(({ role }) => showing === 'all' || revealGroupOf(role) === showing)
      .map(({ name }) => name);
  const show = async (showing: Showing) => {
    const groups = showing === 'all' ? {} : { groups: [showing] };
    let isShown = false;
    for (const scale of scales) {
      // Of a set, one that nobody has answered stays open.
      if (await run({ kind: 'revealScale', scale: scale.id, ...groups })) isShown = true;
    }
    if (!isShown) return;
    setAsked(null);
  };
  const press = (showing: Showing) => () =>
    missingIn(showing).length === 0 ? void show(showing) : setAsked(showing);
  return (
    <>
      <FailureNotice words={asked === null ? failure : null} />
      <div className="button-row">
        {next !== null && !isLast && (
          <Button icon="eye" busy={isSending} onPress={press(next)}>
            {t(`chair.scale.reveal-group.${next}`)}
          </Button>
        )}
        <Button
          kind={next !== null && !isLast ? 'quiet' : 'primary'}
          icon="eye"
          busy={isSending}
          onPress={press('all')}
        >
          {t('chair.scale.reveal')}
        </Button>
      </div>
      {asked !== null && (
        <AskDialog
          heading={t('chair.scale.reveal-ask')}
          yes={t('chair.scale.reveal-yes')}
          no={t('chair.scale.reveal-no')}
          busy={isSending}
          failure={failure}
          onYes={() => void show(asked)}
          onNo={() => setAsked(null)}
        >
          <p>{t('chair.scale.missing', { names: listInWords(missingIn(asked), lang) })}</p>
          <p>{t('chair.scale.reveal-words')}</p>
        </AskDialog>
      )}
    </>
  );
}

type Showing = RevealGroup | 'all';

/** The first group, in the order of the format, of which somebody has answered. */
function nextGroup(scales: readonly ScaleView[]): RevealGroup | null {
  const turns = scales.flatMap((scale) => scale.turns ?? []);
  const order = scales[0]?.order ?? [];
  return (
    order.find((group) => turns.some((turn) => turn.group === group && turn.answered > 0)) ?? null
  );
}
