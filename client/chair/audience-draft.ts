import { roles } from '../../shared/conference/roles.ts';
import type { Role } from '../../shared/conference/roles.ts';
import type { PersonView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { shortNames } from '../reading/short-names.ts';
import type { NewCommand } from '../provider/send-command.ts';

/** The ways to say who belongs to an audience. */
export const audienceWays = ['people', 'all-but', 'roles'] as const;

export type AudienceWay = (typeof audienceWays)[number];

export interface AudienceDraft {
  readonly way: AudienceWay;
  readonly people: readonly string[];
  readonly roles: readonly Role[];
  /** Empty: named by who belongs to it. */
  readonly name: string;
}

export const emptyAudience: AudienceDraft = { way: 'people', people: [], roles: [], name: '' };

/** Roles somebody can be named by; the chair is of every audience. */
export const audienceRoles = roles.filter((role) => role !== 'chair');

export const isChosen = ({ way, people, roles: chosen }: AudienceDraft): boolean =>
  way === 'roles' ? chosen.length > 0 : people.length > 0;

/** "Only Kezia and Ines", "Everyone but Rowan and Halina", "Professional and observer". */
export function audienceNameOf(
  t: Say,
  lang: string,
  draft: AudienceDraft,
  people: readonly PersonView[],
): string {
  if (!isChosen(draft)) return '';
  if (draft.way === 'roles') {
    const words = audienceRoles
      .filter((role) => draft.roles.includes(role))
      .map((role) => t(`roles.${role}`));
    return t('parts.audience.named.roles', { names: listInWords(words, lang) });
  }
  const chosen = people.filter(({ id }) => draft.people.includes(id));
  const names = listInWords(shortNames(chosen, people), lang);
  return t(`parts.audience.named.${draft.way}`, { names });
}

/** The command that makes it. */
export function audienceCommand(draft: AudienceDraft, name: string): NewCommand {
  const people = [...draft.people];
  switch (draft.way) {
    case 'people':
      return { kind: 'makeAudience', name, members: { by: 'people', people } };
    case 'all-but':
      return { kind: 'makeAudience', name, members: { by: 'all-but', people } };
    default:
      return { kind: 'makeAudience', name, members: { by: 'roles', roles: [...draft.roles] } };
  }
}
