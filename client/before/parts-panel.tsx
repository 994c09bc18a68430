import { useRef, useState } from 'react';
import type { ConferenceView, PartView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { findPair } from '../parts/kept-apart.ts';
import { namesInWords } from '../parts/part-words.ts';
import { tickable } from '../parts/sides.ts';
import { inNoPart, isSplit } from '../parts/who-moves.ts';
import { useCommand } from '../provider/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { FirstPart } from './first-part.tsx';
import { PartDialog } from './part-dialog.tsx';
import { PartEntry } from './part-entry.tsx';
import { PartsOffer } from './parts-offer.tsx';
import './parts-panel.css';

/** "Will everyone be in the same meeting?": the parts of a split conference, planned before the day. */
export function PartsPanel({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const [asked, setAsked] = useState<PartView | 'new' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const parts = view.parts ?? [];
  const named = parts.filter(({ people }) => people !== 'everyone');
  return (
    <section className="panel" aria-labelledby="parts-heading">
      <div className="panel-top">
        <h2 id="parts-heading" ref={heading} tabIndex={-1}>
          {t('parts.plan.heading')}
        </h2>
        {view.may.includes('addPart') && isSplit(view) && (
          <Button kind="secondary" size="small" icon="plus" onPress={() => setAsked('new')}>
            {t('parts.plan.add')}
          </Button>
        )}
      </div>
      {isSplit(view) ? (
        <>
          <p className="field-hint">{t('parts.plan.hint')}</p>
          <ol className="part-list">
            {named.map((part) => (
              <PartEntry key={part.id} part={part} view={view} onChange={() => setAsked(part)} />
            ))}
          </ol>
          <Unplaced view={view} />
          <FirstPart view={view} parts={named} />
        </>
      ) : (
        <Together
          view={view}
          onAdd={() => setAsked('new')}
          onMade={() => heading.current?.focus()}
        />
      )}
      {asked !== null && (
        <PartDialog
          view={view}
          part={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

interface TogetherProps {
  view: ConferenceView;
  onAdd: () => void;
  onMade: () => void;
}

/** Not split: what that means, and the way to split it. */
function Together({ view, onAdd, onMade }: TogetherProps) {
  const t = useTexts();
  const { send, isSending, refusal } = useCommand(view.conference.id);
  const pair = findPair(tickable(view.people));
  return (
    <>
      <p>{t(pair === null ? 'parts.plan.together' : 'parts.plan.not-together')}</p>
      {refusal && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, refusal)}</p>
        </Notice>
      )}
      {view.may.includes('addPart') && (
        <>
          <PartsOffer view={view} send={send} busy={isSending} onMade={onMade} />
          <div className="button-row">
            <Button kind="secondary" size="small" icon="plus" onPress={onAdd}>
              {t('parts.plan.split')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** Who is on the list and in no part: they would see nothing but what is shown to everyone. */
function Unplaced({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const people = inNoPart(view);
  if (people.length === 0) return null;
  return (
    <Notice tone="care">
      <p>{t('parts.plan.unplaced', { names: namesInWords(lang, people) })}</p>
    </Notice>
  );
}
