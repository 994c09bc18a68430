import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { MyReady } from '../../shared/conference/view/schemas/preparing.ts';
import { AgreeCard } from '../agreeing/agree-card.tsx';
import { callsForAnswer } from '../agreeing/asked.ts';
import { PeopleHere } from '../board/people-here.tsx';
import type { Tool } from '../board/tools.tsx';
import type { Say } from '../language/language.ts';
import { ViewsPanel } from '../deciding/views-panel.tsx';
import { DecisionWords } from '../reading/decision-words.tsx';
import { OutcomesExplained } from '../reading/outcomes-explained.tsx';
import { allLines } from '../reading/all-lines.ts';
import { NextDates } from '../reading/next-dates.tsx';
import { PinCard } from '../join/pin-card.tsx';
import { AnnexList } from '../notifying/annex-list.tsx';
import { MyReports } from '../ready/my-reports.tsx';
import type { ShownBoard } from '../reading/shown-line.ts';
import { templateOf } from '../reading/template-of.ts';
import { ScalePanel } from '../scaling/scale-panel.tsx';
import { questionFor } from '../scaling/whose.ts';
import { arrangeTools } from './arrange-tools.ts';
import { correctionTools } from './correction-tools.tsx';
import { drawingTool } from './drawing-tool.tsx';
import type { DrawingPlace } from './drawing-tool.tsx';
import { letterTools } from './letter-tools.tsx';
import type { KeeperToolId, KeeperToolProps } from './keeper-tool.tsx';
import type { OpenConference } from './use-board-store.ts';

const KeeperTool = lazy(async () => ({
  default: (await import('./keeper-tool.tsx')).KeeperTool,
}));

const ChangesPage = lazy(async () => ({
  default: (await import('../review/changes-page.tsx')).ChangesPage,
}));

const PlanPage = lazy(async () => ({
  default: (await import('../plan/plan-page.tsx')).PlanPage,
}));

/** From one tool to another, and back to the board. */
export type Ways = Pick<KeeperToolProps, 'onCopies' | 'onGive' | 'onBoard'>;

/** What stands beside the board, for whoever looks at it: everyone reads, chair and minute taker do. */
export function toolsFor(
  t: Say,
  view: ConferenceView,
  board: ShownBoard,
  open: OpenConference,
  ways: Ways,
  place: DrawingPlace,
): Tool[] {
  const isKeeper = view.you.role === 'chair' || view.you.role === 'minute-taker';
  const tools = isKeeper
    ? keeperTools(t, view, board, open, ways)
    : memberTools(t, view, board, open);
  const all = [
    ...tools,
    ...letterTools(t, { view, board, send: open.store.send }),
    ...correctionTools(t, view, { send: open.store.send, onCopies: ways.onCopies }),
    ...changesTool(t, view, board, open),
    planTool(t, view, board, open),
    ...drawingTool(t, view, open, place),
    ...pinTool(t, view),
  ];
  return arrangeTools(all, isKeeper);
}

/** Of a review: what has changed since the last conference. */
function changesTool(
  t: Say,
  view: ConferenceView,
  board: ShownBoard,
  { store }: OpenConference,
): Tool[] {
  const { earlier } = view;
  if (earlier === undefined) return [];
  const content = (
    <Suspense fallback={<p className="soft">{t('app.loading')}</p>}>
      <ChangesPage view={view} board={board} store={store} earlier={earlier} />
    </Suspense>
  );
  return [{ id: 'review', words: t('review.tool'), icon: 'clock', covers: true, content }];
}

const planTool = (
  t: Say,
  view: ConferenceView,
  board: ShownBoard,
  { store }: OpenConference,
): Tool => ({
  id: 'plan',
  words: t('plan.tool'),
  icon: 'leaf',
  covers: true,
  content: (
    <Suspense fallback={<p className="soft">{t('app.loading')}</p>}>
      <PlanPage view={view} board={board} store={store} />
    </Suspense>
  ),
});

/** Whoever has a device of their own, and will have something to read. */
const pinTool = (t: Say, { you, conference }: ConferenceView): Tool[] =>
  you.role === 'chair' || you.role === 'observer'
    ? []
    : [
        {
          id: 'pin',
          words: t('join.pin.tool'),
          icon: 'lock',
          content: <PinCard conference={conference.id} />,
        },
      ];

const icons = {
  door: 'door',
  people: 'people',
  lead: 'clock',
  parts: 'room',
  ready: 'copy',
  release: 'eye',
  screen: 'screen',
  scale: 'scale',
  views: 'speech',
  decision: 'check',
  dates: 'calendar',
  agreement: 'speech',
  finish: 'sign',
  copies: 'download',
  told: 'mail',
  more: 'more',
} as const satisfies Record<KeeperToolId, Tool['icon']>;

function keeperTools(
  t: Say,
  view: ConferenceView,
  board: ShownBoard,
  { store, snapshot }: OpenConference,
  ways: Ways,
): Tool[] {
  const waiting = view.waiting?.length ?? 0;
  const has: Record<KeeperToolId, boolean> = {
    door: view.waiting !== undefined,
    people: true,
    lead: view.course !== undefined,
    parts: view.conference.progress !== 'closed',
    ready: view.ready !== undefined,
    release: view.you.role === 'chair' && view.conference.progress !== 'closed',
    screen: view.may.includes('showOnScreen'),
    scale: true,
    views: true,
    decision: true,
    dates: true,
    agreement: view.may.includes('askAgreement') || view.agreement !== undefined,
    finish: ['start', 'adjourn', 'close', 'reopen'].some((kind) => view.may.includes(kind)),
    told: view.notifications !== undefined && view.conference.progress !== 'planned',
    copies: view.givingOut !== undefined,
    more: view.stays !== undefined,
  };
  const ids = (Object.keys(icons) as KeeperToolId[]).filter((id) => has[id]);
  return ids.map((id) => ({
    id,
    words:
      id === 'told' && view.conference.progress === 'closed'
        ? t('notifying.tool-closed')
        : t(`chair.tools.${id}`),
    icon: icons[id],
    covers: id === 'release' || id === 'copies',
    wide:
      id === 'ready' ||
      id === 'scale' ||
      id === 'views' ||
      id === 'decision' ||
      id === 'agreement' ||
      id === 'told' ||
      id === 'more',
    ...(id === 'door'
      ? { badge: waiting, badgeWords: t('chair.door.waiting', { count: waiting }) }
      : {}),
    ...(id === 'scale' && view.scales.some(({ alert }) => alert?.open === true)
      ? { badge: 1, badgeWords: t('chair.alert.waits') }
      : {}),
    content: (
      <Suspense fallback={<p className="soft">{t('app.loading')}</p>}>
        <KeeperTool {...{ id, view, board, snapshot }} send={store.send} {...ways} />
      </Suspense>
    ),
  }));
}

function memberTools(
  t: Say,
  view: ConferenceView,
  board: ShownBoard,
  { store }: OpenConference,
): Tool[] {
  const lines = allLines(board);
  const tool = (
    id: 'people' | 'ready' | 'scale' | 'views' | 'decision' | 'dates',
    content: ReactNode,
  ): Tool => ({
    id,
    words: t(`chair.tools.${id}`),
    icon: icons[id],
    content,
  });
  const { decision, conference, people, dates, scales, mine } = view;
  const scale = (
    <ScalePanel
      view={view}
      lineText={(id) => lines.find((line) => line.id === id)?.text ?? null}
      send={store.send}
    />
  );
  const views = <ViewsPanel view={view} template={templateOf(conference)} send={store.send} />;
  const template = templateOf(conference);
  const decided =
    decision === null ? (
      <OutcomesExplained template={template} />
    ) : (
      <DecisionWords
        decision={decision}
        template={template}
        named={conference.children}
        people={people}
        staff={view.you.role === 'professional'}
      />
    );
  return [
    tool('people', <PeopleHere people={people} isPart={view.part.name !== ''} />),
    ...(mine === undefined
      ? []
      : [{ ...tool('ready', <MyReports view={view} mine={mine} />), ...unread(t, mine) }]),
    ...(scales.length === 0 ? [] : [{ ...tool('scale', scale), wide: true, ...calls(t, view) }]),
    ...(hasViews(view) ? [{ ...tool('views', views), wide: true, ...viewCalls(t, view) }] : []),
    ...(decision === null && !isAt(view, 'decision') ? [] : [tool('decision', decided)]),
    ...(dates.length === 0 ? [] : [tool('dates', <NextDates dates={dates} />)]),
    ...agreementTool(t, view, store.send),
    ...annexTool(t, view, store.send),
  ];
}

/** Whoever is asked if they agree with the plan, or speaks for somebody who is. */
const agreementTool = (
  t: Say,
  view: ConferenceView,
  send: OpenConference['store']['send'],
): Tool[] =>
  view.agreement === undefined || view.conference.progress !== 'open'
    ? []
    : [
        {
          id: 'agreement',
          words: t('agreeing.tool'),
          icon: icons.agreement,
          content: <AgreeCard view={view} send={send} />,
          ...(callsForAnswer(view) ? { badge: 1, badgeWords: t('agreeing.calls') } : {}),
        },
      ];

/** Whoever was in a restricted part, after the close. */
const annexTool = (t: Say, view: ConferenceView, send: OpenConference['store']['send']): Tool[] =>
  view.annexes === undefined
    ? []
    : [
        {
          id: 'annex',
          words: t('notifying.annex.tool'),
          icon: 'lock',
          content: <AnnexList view={view} send={send} />,
        },
      ];

/** Reports that this person has and has not ticked. */
function unread(t: Say, { reports }: MyReady): Pick<Tool, 'badge' | 'badgeWords'> {
  const count = reports.filter(({ read }) => !read).length;
  return { badge: count, badgeWords: t('ready.mine.unread', { count }) };
}

/** The agencies were asked, or it is their turn. */
const hasViews = (view: ConferenceView): boolean =>
  (view.agencyViews ?? []).length > 0 || isAt(view, 'views');

/** The conference is at this step of its format. */
const isAt = ({ course, conference }: ConferenceView, step: 'views' | 'decision'): boolean =>
  templateOf(conference).stages.some(({ id, shows }) => id === course?.stage && shows === step);

/** This person's agency has not said what it thinks. */
function viewCalls(
  t: Say,
  { agencyViews = [], conference }: ConferenceView,
): Pick<Tool, 'badge' | 'badgeWords'> | undefined {
  const isMissing = agencyViews.some(
    ({ mine }) => mine !== undefined && mine.given.length < conference.children.length,
  );
  return isMissing ? { badge: 1, badgeWords: t('deciding.calls') } : undefined;
}

/** A question waits for this person's number. */
function calls(t: Say, view: ConferenceView): Pick<Tool, 'badge' | 'badgeWords'> | undefined {
  return questionFor(view) === null ? undefined : { badge: 1, badgeWords: t('app.room.asked') };
}
