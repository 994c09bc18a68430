import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Stage } from '../../shared/conference/template.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { RoomWords } from './room-words.tsx';
import { StageSigns, useSaid } from './stage-signs.tsx';
import './stage-strip.css';
import { StepsBar } from './steps-bar.tsx';
import type { Stages } from './use-stages.ts';
import { useStripHeight } from './use-strip-height.ts';

interface StageStripProps {
  view: ConferenceView;
  stages: Stages;
  /** The chair's buttons; nothing for everyone else. */
  lead: ReactNode;
  /** What the chair is reminded of at this step. */
  prompt: ReactNode;
  /** What the step's own tool is called, if there is one to open. */
  offer: { readonly words: string; readonly onOpen: () => void } | null;
}

/** Where the conference is in its running order, what is said there, and the way back to it. */
export function StageStrip({ view, stages, lead, prompt, offer }: StageStripProps) {
  const t = useTexts();
  const { all, at, now, isWithAll, comeBack } = stages;
  const [wish, setWish] = useState<{ at: Stage | undefined; isOpen: boolean } | null>(null);
  const said = useSaid(view, stages);
  const strip = useRef<HTMLElement>(null);
  useStripHeight(strip);
  const { course } = view;
  if (course === undefined) return null;
  const number = at === undefined ? 0 : all.indexOf(at) + 1;
  const explains = at?.shows === 'welcome' || at?.shows === 'people';
  // The words about this room stand open until somebody folds them away; the chair has them on a press.
  const own = wish?.at === at ? wish : null;
  const isOpen = own?.isOpen ?? (explains && prompt === false);
  return (
    <section
      className={joinClasses(
        'stage-strip',
        isOpen && 'stage-strip-open',
        (!isOpen || own !== null) && 'stage-strip-stays',
      )}
      aria-label={t('stages.label')}
      ref={strip}
    >
      <StepsBar all={all} visited={course.visited} now={now} at={at} />
      <div className="stage-strip-row">
        <p className="stage-strip-top">
          {at === undefined ? (
            <b>{t('stages.not-begun')}</b>
          ) : (
            <span className="stage-strip-title">
              <span className="stage-strip-count">
                {t('stages.count', { number, of: all.length })}
              </span>
              <b>{at.title}</b>
            </span>
          )}
          {!isWithAll && <span className="stage-strip-away">{t('stages.looking')}</span>}
          {isWithAll && prompt}
        </p>
        <p className="stage-strip-says">
          {at?.says ?? t(prompt === false ? 'stages.not-begun-words' : 'stages.not-begun-lead')}
        </p>
        <div className="stage-strip-actions">
          {!isWithAll && now !== undefined && (
            <Button size="small" icon="undo" onPress={comeBack}>
              {t('stages.return', { title: now.title })}
            </Button>
          )}
          {offer !== null && (
            <Button kind="secondary" size="small" onPress={offer.onOpen}>
              {offer.words}
            </Button>
          )}
          {lead}
        </div>
        <div className="stage-strip-more">
          {at !== undefined && (
            <Button
              kind="quiet"
              size="small"
              icon={isOpen ? 'arrow-up' : 'chevron-down'}
              pressed={isOpen}
              spoken={t(isOpen ? 'stages.less-of' : 'stages.more-of', { title: at.title })}
              onPress={() => setWish({ at, isOpen: !isOpen })}
            >
              {t(isOpen ? 'stages.less' : 'stages.more')}
            </Button>
          )}
          <StepsMenu stages={stages} visited={course.visited} />
        </div>
      </div>
      {explains && isOpen && <RoomWords />}
      <StageSigns view={view} />
      <p role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </p>
    </section>
  );
}

function StepsMenu({ stages, visited }: { stages: Stages; visited: readonly string[] }) {
  const t = useTexts();
  const { all, now, look } = stages;
  const items = all.map(({ id, title }, index): MenuItem => {
    const isNow = id === now?.id;
    return {
      id,
      words: t(isNow ? 'stages.step-now' : 'stages.step', { number: index + 1, title }),
      icon: isNow ? 'arrow-end' : visited.includes(id) ? 'check' : 'eye',
      onChoose: () => look(id),
    };
  });
  return <Menu words={t('stages.all')} kind="quiet" size="small" items={items} />;
}
