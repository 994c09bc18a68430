import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { DrawingLabels } from '../../shared/drawing/page-words.ts';
import { isDrawnOn } from '../../shared/drawing/read-page.ts';
import type { DrawingPage } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import '../ui/visually-hidden.css';
import { DrawingPicture, usePicture } from './picture.tsx';
import { frameOf, moveBy, zoomAt } from './watch-frame.ts';
import type { Look, Stage } from './watch-frame.ts';
import { useWatchHands, zoomStep } from './watch-hands.ts';
import './watch.css';

interface DrawingWatchProps {
  kind: DrawingKind;
  name: string;
  page: DrawingPage;
  labels: DrawingLabels;
  /** The page has come. */
  synced: boolean;
  /** The connection is down: others may have drawn on. */
  isLost: boolean;
  /** False where the description stands elsewhere already. */
  describes?: boolean;
}

/** A page as somebody has it who only looks: live, from near or far, with what it shows in words beneath. */
export function DrawingWatch(props: DrawingWatchProps) {
  const { kind, name, page, labels, synced, isLost, describes = true } = props;
  const t = useTexts();
  const id = useId();
  const words = describes ? page.description.trim() : '';
  return (
    <div className="drawing-watch">
      <div className="drawing-watch-place">
        <Standing isLost={isLost} isEmpty={!isDrawnOn(page)} synced={synced} />
        {synced ? (
          <WatchedPicture
            kind={kind}
            name={name}
            page={page}
            labels={labels}
            spoken={describes ? null : page.description.trim()}
            describedBy={words === '' ? null : id}
          />
        ) : (
          <div className="drawing-watch-stage" aria-hidden="true" />
        )}
      </div>
      {words !== '' && (
        <div
          className="drawing-watch-words"
          role="region"
          aria-label={t('drawing-picture.words')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long words scroll beneath the picture, by keyboard too
          tabIndex={0}
        >
          <p id={id} dir="auto">
            {words}
          </p>
        </div>
      )}
    </div>
  );
}

/** Why there is nothing to see, or not the newest. It stands on the picture, which never moves for it. */
function Standing({
  isLost,
  isEmpty,
  synced,
}: {
  isLost: boolean;
  isEmpty: boolean;
  synced: boolean;
}) {
  const t = useTexts();
  const words = synced ? isEmpty && t('drawing-picture.empty') : t('drawing-picture.coming');
  return (
    <p className="drawing-watch-standing" role="status" data-coming={!synced || undefined}>
      {isLost && <Icon name="cloud-off" />}
      {isLost ? t('drawing-picture.lost') : words}
    </p>
  );
}

type WatchedPictureProps = Pick<DrawingWatchProps, 'kind' | 'name' | 'page' | 'labels'> & {
  /** What it shows, where no words of it stand beneath. */
  spoken: string | null;
  describedBy: string | null;
};

function WatchedPicture({ kind, name, page, labels, spoken, describedBy }: WatchedPictureProps) {
  const t = useTexts();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const stage = useStage(box);
  const [look, setLook] = useState<Look | null>(null);
  const whole = usePicture(kind, page, labels);
  const at = (before: Look | null) => ({ look: before, page: whole, stage });
  const zoom = (factor: number) => setLook((before) => zoomAt(at(before), factor));
  const hands = useWatchHands(box, {
    onZoom: (factor, point) => setLook((before) => zoomAt(at(before), factor, point)),
    onMove: (by) => setLook((before) => moveBy(at(before), by)),
    onWhole: () => setLook(null),
  });
  return (
    <>
      <div
        className="drawing-watch-stage"
        ref={box}
        role="group"
        aria-label={t('drawing-picture.look.label')}
        aria-describedby={`${id}-hint`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys move what is seen of it
        tabIndex={0}
        data-near={look !== null || undefined}
        {...hands}
      >
        <DrawingPicture
          kind={kind}
          page={page}
          labels={labels}
          name={name}
          description={spoken ?? ''}
          {...(describedBy === null ? {} : { describedBy })}
          frame={frameOf(at(look))}
        />
      </div>
      <p className="visually-hidden" id={`${id}-hint`}>
        {t('drawing-picture.look.hint')}
      </p>
      <div className="drawing-watch-looks">
        <IconButton
          kind="secondary"
          icon="plus"
          words={t('drawing-picture.look.in')}
          onPress={() => zoom(zoomStep)}
        />
        <IconButton
          kind="secondary"
          icon="minus"
          words={t('drawing-picture.look.out')}
          onPress={() => zoom(1 / zoomStep)}
        />
        <IconButton
          kind="secondary"
          icon="whole"
          words={t('drawing-picture.look.fit')}
          onPress={() => setLook(null)}
        />
      </div>
    </>
  );
}

/** The stage in pixels, again whenever it is another. */
function useStage(root: RefObject<HTMLElement | null>): Stage {
  const [stage, setStage] = useState<Stage>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const held = root.current;
    if (held === null) return undefined;
    const measure = () => setStage({ width: held.clientWidth, height: held.clientHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(held);
    measure();
    return () => watch.disconnect();
  }, [root]);
  return stage;
}
