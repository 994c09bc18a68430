import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import { glanceAt } from './glance.ts';
import './ready.css';

/** How far everything is, in one look; each leads to its section. */
export function GlanceList({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const glance = glanceAt(view);
  const isTimed = view.ready?.due !== null;
  const items = [
    {
      to: 'reports',
      isDone: glance.reports > 0 && glance.inTime === glance.reports,
      name: t('ready.glance.reports'),
      says:
        glance.reports === 0
          ? t('ready.glance.no-reports')
          : t(isTimed ? 'ready.glance.in-time' : 'ready.glance.shared', {
              done: glance.inTime,
              count: glance.reports,
            }),
    },
    {
      to: 'errors',
      // Nobody has said so far that anything is wrong: that is not the same as having asked.
      isDone: glance.errors > 0 && glance.open === 0,
      name: t('ready.glance.mistakes'),
      says:
        glance.errors === 0
          ? t('ready.glance.none')
          : t('ready.glance.errors', { done: glance.errors - glance.open, count: glance.errors }),
    },
    {
      to: 'talks',
      isDone: glance.toTalkTo > 0 && glance.talkedTo === glance.toTalkTo,
      name: t('ready.glance.talks-with'),
      says: t('ready.glance.talks', { done: glance.talkedTo, count: glance.toTalkTo }),
    },
    {
      to: 'away',
      isDone: glance.away === 0,
      name: t('ready.glance.who'),
      says:
        glance.away === 0
          ? t('ready.glance.nobody')
          : t('ready.glance.people', { count: glance.away }),
    },
    {
      to: 'people-heading',
      isDone: false,
      name: t('ready.glance.needs'),
      says:
        glance.needs === 0
          ? t('ready.glance.no-needs')
          : t('ready.glance.people', { count: glance.needs }),
    },
  ];
  return (
    <nav className="panel ready-glance" aria-label={t('ready.glance.label')}>
      <ul>
        {items.map(({ to, isDone, name, says }) => (
          <li key={to}>
            <a href={`#${to}`}>{name}</a>
            <span className="ready-glance-says">
              {isDone && <Icon name="check" size={16} />}
              {says}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
