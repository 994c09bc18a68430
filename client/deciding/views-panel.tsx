import type { Template } from '../../shared/conference/template.ts';
import type { ConferenceView, ViewRoundView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { OutcomesExplained } from '../reading/outcomes-explained.tsx';
import { ShownViews } from '../reading/shown-views.tsx';
import './deciding.css';
import { MyView } from './my-view.tsx';

interface ViewsPanelProps {
  view: ConferenceView;
  template: Template;
  send: BoardStore['send'];
}

/** What the agencies think, for everyone: what is being asked first, then what was shown, the newest on top. */
export function ViewsPanel({ view, template, send }: ViewsPanelProps) {
  const t = useTexts();
  const rounds = (view.agencyViews ?? []).toReversed();
  return (
    <div className="views-panel">
      {rounds.length === 0 && <p className="soft">{t('deciding.nothing')}</p>}
      {rounds.map((round) => (
        <OneRound key={round.id} round={round} view={view} template={template} send={send} />
      ))}
      <OutcomesExplained template={template} />
      <p className="soft">{t('deciding.family-heard')}</p>
    </div>
  );
}

function OneRound({ round, view, template, send }: ViewsPanelProps & { round: ViewRoundView }) {
  const t = useTexts();
  if (round.shown !== undefined) {
    return (
      <section className="views-round">
        <h3>{t('deciding.shown')}</h3>
        <ShownViews shown={round.shown} template={template} named={view.conference.children} />
      </section>
    );
  }
  const { mine } = round;
  return (
    <section className="views-round">
      <h3>{t('deciding.asking.heading')}</h3>
      <p>{t('deciding.asking.words')}</p>
      <ViewsCount round={round} />
      {mine !== undefined && (
        <MyView round={round} mine={mine} view={view} template={template} send={send} />
      )}
    </section>
  );
}

/** How many of the agencies this reader sees have answered. */
export function ViewsCount({ round }: { round: Pick<ViewRoundView, 'asked' | 'answered'> }) {
  const t = useTexts();
  const { asked, answered } = round;
  return (
    <p className="views-count" role="status">
      {asked === 0
        ? t('deciding.asking.count-none')
        : t('deciding.asking.count', { answered, asked })}
    </p>
  );
}
