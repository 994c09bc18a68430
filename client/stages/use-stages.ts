import { useEffect, useRef, useState } from 'react';
import type { Stage } from '../../shared/conference/template.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { templateOf } from '../reading/template-of.ts';
import type { Front } from '../ui/front.ts';
import { bringOf } from './bring.ts';
import { heard, isWithAll, looked, opened, returned } from './follow.ts';
import { isWriting } from './is-writing.ts';

interface StagesInput {
  view: ConferenceView;
  /** The tools this person has beside the board. */
  tools: readonly string[];
  tool: string | null;
  onTool: (tool: string | null) => void;
}

export interface Stages {
  readonly all: readonly Stage[];
  /** The step this browser is at, and the one everyone is at. */
  readonly at: Stage | undefined;
  readonly now: Stage | undefined;
  readonly isWithAll: boolean;
  readonly front: Front;
  /** The step's own tool, where this person has it and it is not open. */
  readonly offered: string | null;
  readonly look: (stage: string) => void;
  readonly comeBack: () => void;
}

/** Follows the conference through its running order, and brings what belongs to a step to the front. */
export function useStages({ view, tools, tool, onTool }: StagesInput): Stages {
  const template = templateOf(view.conference);
  const stage = view.course?.stage ?? null;
  const [place, setPlace] = useState(() => opened(stage));
  if (place.now !== stage) setPlace(heard(place, stage, isWriting()));
  const find = (id: string | null) => template.stages.find((one) => one.id === id);
  const at = find(place.at);
  const bring = bringOf(at, template);
  const wanted = bring.tools.find((id) => tools.includes(id)) ?? null;
  const { headings, band } = bring;
  const front: Front = { headings, band, tool: wanted, turn: place.turn };
  useFront(front);
  useStepTool(bring.opens ? wanted : null, place.turn, tool, onTool);
  return {
    all: template.stages,
    at,
    now: find(place.now),
    isWithAll: isWithAll(place),
    front,
    offered: wanted === tool ? null : wanted,
    look: (id) => setPlace((before) => looked(before, id)),
    comeBack: () => setPlace(returned),
  };
}

/** The place of a step comes into sight, without taking the focus from anybody. */
function useFront({ headings, band, turn }: Front): void {
  const first = headings[0] ?? null;
  useEffect(() => {
    if (turn === 0) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const goal =
      first === null
        ? band && document.querySelector('.band')
        : (onPhone() && document.querySelector('.heading-choice')) ||
          document.querySelector(`[data-heading="${CSS.escape(first)}"]`);
    if (goal instanceof HTMLElement) {
      const behavior = isCalm ? 'instant' : 'smooth';
      goal.scrollIntoView({ behavior, block: onPhone() ? 'start' : 'nearest', inline: 'nearest' });
    }
  }, [turn, first, band]);
}

const onPhone = (): boolean => !matchMedia('(min-width: 900px)').matches;

/**
 * Opens the tool of a step where there is room for it beside the board, and closes it with the step. A tool that this
 * person opened stays, and the focus stays where it was.
 */
function useStepTool(
  wanted: string | null,
  turn: number,
  tool: string | null,
  onTool: (tool: string | null) => void,
): void {
  /** The tool that a step opened. */
  const opened = useRef<string | null>(null);
  const focused = useRef<Element | null>(null);
  const latest = useRef({ tool, onTool });
  useEffect(() => {
    latest.current = { tool, onTool };
    // Runs after the tool has taken the focus.
    if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true });
    focused.current = null;
  });
  useEffect(() => {
    const { tool: open, onTool: set } = latest.current;
    if (turn === 0 || onPhone() || (open !== null && open !== opened.current)) return;
    opened.current = wanted;
    if (open === wanted) return;
    focused.current = document.activeElement;
    set(wanted);
  }, [turn, wanted]);
}
