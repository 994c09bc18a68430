import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Tool } from '../board/tools.tsx';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { StageStrip } from '../stages/stage-strip.tsx';
import { useStages } from '../stages/use-stages.ts';
import type { Front } from '../ui/front.ts';

const LeadButtons = lazy(async () => ({
  default: (await import('../stages/lead-buttons.tsx')).LeadButtons,
}));
const LeadPrompt = lazy(async () => ({
  default: (await import('../stages/lead-prompt.tsx')).LeadPrompt,
}));

interface RoomStages {
  view: ConferenceView;
  tools: readonly Tool[];
  tool: string | null;
  onTool: (tool: string | null) => void;
  send: BoardStore['send'];
}

/** The running order above the board, and what it brings to the front. What only the chair has comes in a chunk of its own. */
export function useRoomStages({ view, tools, tool, onTool, send }: RoomStages): {
  strip: ReactNode;
  front: Front;
} {
  const t = useTexts();
  const stages = useStages({ view, tools: tools.map(({ id }) => id), tool, onTool });
  const isChair = view.may.includes('goToStage');
  const offered = tools.find(({ id }) => id === stages.offered);
  const strip = (
    <StageStrip
      view={view}
      stages={stages}
      prompt={
        isChair && (
          <Suspense fallback={null}>
            <LeadPrompt stage={stages.at} />
          </Suspense>
        )
      }
      lead={
        isChair && (
          <Suspense fallback={null}>
            <LeadButtons view={view} stages={stages} send={send} />
          </Suspense>
        )
      }
      offer={
        offered === undefined
          ? null
          : {
              words: t('stages.open', { tool: offered.words }),
              onOpen: () => onTool(offered.id),
            }
      }
    />
  );
  return { strip, front: stages.front };
}
