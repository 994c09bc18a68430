import { Suspense, lazy } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Tool } from '../board/tools.tsx';
import type { Say } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';

const CorrectionsTool = lazy(async () => ({
  default: (await import('../corrections/corrections-tool.tsx')).CorrectionsTool,
}));

interface Ways {
  send: BoardStore['send'];
  onCopies: () => void;
}

/** For the chair after the close, and as long as somebody waits for an answer: what readers say of their copies. */
export function correctionTools(t: Say, view: ConferenceView, { send, onCopies }: Ways): Tool[] {
  const waiting = (view.corrections ?? []).filter(({ answer }) => answer === null).length;
  if (!view.may.includes('addAddendum') && waiting === 0) return [];
  return [
    {
      id: 'corrections',
      words: t('corrections.tool.name'),
      icon: 'pen',
      wide: true,
      ...(waiting === 0
        ? {}
        : { badge: waiting, badgeWords: t('corrections.tool.waiting', { count: waiting }) }),
      content: (
        <Suspense fallback={<p className="soft">{t('app.loading')}</p>}>
          <CorrectionsTool view={view} send={send} onCopies={onCopies} />
        </Suspense>
      ),
    },
  ];
}
