import type { Stage, Template } from '../../shared/conference/template.ts';
import { isOfBand, stageHeadings } from '../reading/stage-headings.ts';

/** What belongs in front at a step. */
export interface Bring {
  /** Headings by id, the first of them where there is room for one. */
  readonly headings: readonly string[];
  /** Danger statements with their goals, read in full. */
  readonly band: boolean;
  /** The tool beside the board, the best first: not everyone has each of them. */
  readonly tools: readonly string[];
  /** The tool opens by itself where there is room beside the board. */
  readonly opens: boolean;
}

const nothing: Bring = { headings: [], band: false, tools: [], opens: false };

const tools: Partial<Record<Stage['shows'], Pick<Bring, 'tools' | 'opens'>>> = {
  welcome: { tools: ['people'], opens: true },
  people: { tools: ['people'], opens: true },
  reports: { tools: ['ready'], opens: true },
  family: { tools: ['children'], opens: false },
  plan: { tools: ['plan'], opens: false },
  scale: { tools: ['scale'], opens: true },
  views: { tools: ['views', 'decision'], opens: true },
  decision: { tools: ['decision'], opens: true },
  dates: { tools: ['dates'], opens: true },
};

/** What everyone's browser brings to the front at this step of the format. */
export function bringOf(stage: Stage | undefined, template: Pick<Template, 'headings'>): Bring {
  if (stage === undefined) return nothing;
  return {
    ...nothing,
    ...tools[stage.shows],
    headings: stageHeadings(stage, template),
    band: isOfBand(stage),
  };
}
