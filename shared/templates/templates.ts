import { durham } from './durham.ts';
import { northYorkshire } from './north-yorkshire.ts';
import { somerset } from './somerset.ts';
import type { Template } from './template.ts';

/** The formats a chair can choose from; the first is where a new conference starts. */
export const templates: readonly [Template, ...Template[]] = [northYorkshire, somerset, durham];

/** The template with this id; an unknown one (a newer release, a council's own) falls back to the first. */
export const templateOf = (id: string): Template =>
  templates.find((template) => template.id === id) ?? templates[0];
