import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { drawingKinds } from '../../shared/drawing/drawing.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { audienceLabel, whoSees } from '../reading/who-sees.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { nameFor, penAudiences } from './make-draft.ts';
import { MakeHouses } from './make-houses.tsx';
import { KindPicture } from './make-kinds.tsx';

interface MakeDrawingProps {
  view: ConferenceView;
  send: BoardStore['send'];
  /** With the id of what was made. */
  onMade: (drawing: string) => void;
}

/**
 * A new page by one press: its name is there, and whom it is for stands above. Only Three Houses asks first whose they
 * are. [W22]
 */
export function MakeDrawing({ view, send, onMade }: MakeDrawingProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [wish, setWish] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [making, setMaking] = useState<DrawingKind | null>(null);
  const { isRunning, failure, run } = useRun();
  const audiences = penAudiences(view);
  const audience = audiences.find((one) => one === wish) ?? audiences[0];
  // Others than those of the part are chosen for one page, as they are for one line.
  const made = (drawing: string) => {
    setWish(null);
    setAsking(false);
    onMade(drawing);
  };
  const make = async (kind: DrawingKind) => {
    if (audience === undefined || isRunning) return;
    setMaking(kind);
    await run(async () => {
      const name = nameFor(t, kind, null, view.drawings ?? []);
      const page = { drawing: kind, audience, name, child: null, drawers: [] };
      const answer = await send({ kind: 'makeDrawing', ...page });
      if (answer.ok) made(answer.value.id ?? '');
      return answer;
    });
    setMaking(null);
  };
  if (audience === undefined) return <p className="soft">{t('drawings.make.no-pen')}</p>;
  return (
    <section className="make-drawing" aria-labelledby="make-drawing">
      <h3 id="make-drawing">{t('drawings.make.heading')}</h3>
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <Select
        label={t('drawings.make.audience')}
        value={audience}
        options={audiences.map((id) => ({ value: id, words: audienceLabel(t, lang, view, id) }))}
        onChange={setWish}
      />
      <p className="make-sees">
        <Icon name="eye" size={16} />
        {whoSees(t, lang, view, audience).sentence}
      </p>
      {isAsking ? (
        <MakeHouses
          {...{ view, send, audience }}
          onMade={made}
          onCancel={() => {
            setAsking(false);
            requestAnimationFrame(() => document.getElementById('make-three-houses')?.focus());
          }}
        />
      ) : (
        <div className="make-kinds">
          {drawingKinds.map((kind) => (
            <button
              key={kind}
              id={`make-${kind}`}
              type="button"
              className="make-kind"
              aria-disabled={making !== null || undefined}
              onClick={() => (kind === 'three-houses' ? setAsking(true) : void make(kind))}
            >
              <KindPicture kind={kind} />
              <span className="make-kind-words">
                <b>{t(`drawings.kinds.${kind}`)}</b>
                <span className="make-kind-hint">{t(`drawings.make.hints.${kind}`)}</span>
              </span>
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
