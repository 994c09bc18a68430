import type { Stage } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import './lead-prompt.css';

/** What the chair alone is reminded of: to explain the room, to ask the family first, and what they say at each step. */
export function LeadPrompt({ stage }: { stage: Stage | undefined }) {
  const t = useTexts();
  if (stage === undefined) return null;
  return (
    <span className="lead-prompt">
      <Icon name="speech" size={16} />
      {t(`stages.prompt.${promptOf(stage)}`)}
    </span>
  );
}

type Prompt = 'welcome' | 'family-first' | 'goodbye' | 'throughout';

/** Durham (D25, D53) and North Yorkshire (N13). */
export function promptOf({ shows, familyFirst }: Pick<Stage, 'shows' | 'familyFirst'>): Prompt {
  if (shows === 'welcome' || shows === 'people') return 'welcome';
  if (familyFirst) return 'family-first';
  return shows === 'close' ? 'goodbye' : 'throughout';
}
