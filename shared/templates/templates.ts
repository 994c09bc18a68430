import type { Template } from '../conference/template.ts';
import { derby } from './derby.ts';
import { durham } from './durham.ts';
import { ealing } from './ealing.ts';
import { eastSussex } from './east-sussex.ts';
import { kingstonRichmond } from './kingston-richmond.ts';
import { northYorkshire2020 } from './north-yorkshire-2020.ts';
import { northYorkshire } from './north-yorkshire.ts';
import { sixHeadings } from './six-headings.ts';
import { somerset } from './somerset.ts';

/** The formats a chair can choose from; the first is where a new conference starts. */
export const templates: readonly [Template, ...Template[]] = [
  northYorkshire,
  somerset,
  durham,
  derby,
  eastSussex,
  northYorkshire2020,
  ealing,
  kingstonRichmond,
  sixHeadings,
];

/** The template with this id, or null: also for a council's own, which is not in this program. */
export const knownTemplate = (id: string): Template | null =>
  templates.find((template) => template.id === id) ?? null;

/** The template with this id; an unknown one (a newer release, a council's own) falls back to the first. */
export const templateOf = (id: string): Template => knownTemplate(id) ?? templates[0];
