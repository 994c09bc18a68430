import { durham } from './durham.ts';
import { northYorkshire } from './north-yorkshire.ts';
import { somerset } from './somerset.ts';
import type { Template } from '../conference/template.ts';

/** The formats a chair can choose from; the first is where a new conference starts. */
export const templates: readonly [Template, ...Template[]] = [northYorkshire, somerset, durham];

/** The template with this id, or null: also for a council's own, which is not in this program. */
export const knownTemplate = (id: string): Template | null =>
  templates.find((template) => template.id === id) ?? null;

/** The template with this id; an unknown one (a newer release, a council's own) falls back to the first. */
export const templateOf = (id: string): Template => knownTemplate(id) ?? templates[0];
