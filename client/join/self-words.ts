import type { Role } from '../../shared/conference/roles.ts';

/** How people say who they are, in the order of the list. The chair signs in and is not among them. */
export const selfRoles = [
  'parent',
  'child',
  'network',
  'supporter',
  'professional',
  'advocate',
  'interpreter',
  'minute-taker',
  'observer',
] as const satisfies readonly Role[];

export type SelfRole = (typeof selfRoles)[number];

export const isSelfRole = (role: Role): role is SelfRole => selfRoles.some((one) => one === role);

/** Roles whose words alone may not tell enough. */
const explained = ['network', 'supporter', 'professional', 'advocate'] as const;

type Explained = (typeof explained)[number];

export const isExplained = (role: SelfRole): role is Explained =>
  explained.some((one) => one === role);
