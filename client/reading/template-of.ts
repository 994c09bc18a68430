import type { Template } from '../../shared/conference/template.ts';
import { templateOf as shippedTemplate } from '../../shared/templates/templates.ts';

/** Which conference, and in which format: as a view says it. */
export interface InFormat {
  readonly id: string;
  readonly template: string;
}

const known = new Map<string, Template>();
const keyOf = ({ id, template }: InFormat) => `${id}/${template}`;

/**
 * The format a conference keeps: its own copy, which the council may have changed since, as the server gave it to
 * `keepTemplate`. Pages show nothing before it is there; without it (a test, a preview) it is the one the program ships.
 */
export const templateOf = (conference: InFormat): Template =>
  known.get(keyOf(conference)) ?? shippedTemplate(conference.template);

/** From now on this is how that conference is shown. */
export const keepTemplate = (conference: string, template: Template): void =>
  void known.set(keyOf({ id: conference, template: template.id }), template);

export const hasTemplate = (conference: InFormat): boolean => known.has(keyOf(conference));
