import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Tool } from '../board/tools.tsx';
import { childrenWithPage } from '../children/page-lines.ts';
import { countNew } from '../handed-in/count-new.ts';
import { InsideLetters } from '../handed-in/inside-letters.tsx';
import type { Say } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { ShownBoard } from '../reading/shown-line.ts';

const Tray = lazy(async () => ({ default: (await import('../handed-in/tray.tsx')).Tray }));
const ChildPages = lazy(async () => ({
  default: (await import('../children/child-pages.tsx')).ChildPages,
}));

interface Beside {
  view: ConferenceView;
  board: ShownBoard;
  send: BoardStore['send'];
}

/** What was handed in, for the chair; writing to the chair, for everyone else; the children's pages, for who may see them. */
export function letterTools(t: Say, { view, board, send }: Beside): Tool[] {
  return [...childrenTool(t, { view, board, send }), ...letterTool(t, view, send)];
}

function letterTool(t: Say, view: ConferenceView, send: BoardStore['send']): Tool[] {
  const count = countNew(view);
  if (view.handedIn !== undefined) {
    const tray = {
      id: 'handed-in',
      words: t('handed-in.tray.heading'),
      icon: 'mail',
      wide: true,
    } as const;
    const badge =
      count === 0 ? {} : { badge: count, badgeWords: t('handed-in.tray.new-badge', { count }) };
    return [
      {
        ...tray,
        ...badge,
        content: (
          <Later t={t}>
            <Tray view={view} send={send} />
          </Later>
        ),
      },
    ];
  }
  if (!view.may.includes('handIn')) return [];
  return [
    {
      id: 'to-chair',
      words: t('handed-in.prepare.tool'),
      icon: 'mail',
      content: <InsideLetters view={view} send={send} />,
    },
  ];
}

function childrenTool(t: Say, { view, board, send }: Beside): Tool[] {
  const { childPages = [], writesFor = [], conference, you } = view;
  if (childrenWithPage(board, childPages, writesFor, conference.children).length === 0) return [];
  return [
    {
      id: 'children',
      words: t(you.role === 'child' ? 'children.tool-own' : 'children.tool'),
      icon: 'child',
      wide: true,
      content: (
        <Later t={t}>
          <ChildPages view={view} board={board} send={send} />
        </Later>
      ),
    },
  ];
}

const Later = ({ t, children }: { t: Say; children: ReactNode }) => (
  <Suspense fallback={<p className="soft">{t('app.loading')}</p>}>{children}</Suspense>
);
