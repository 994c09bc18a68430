import type { Role } from '../../shared/conference/roles.ts';

/** Words that tell a role. */
const telling: readonly (readonly [Role, RegExp])[] = [
  ['interpreter', /\b(interpreter|signer|translator)\b/i],
  ['advocate', /\badvocate\b/i],
  ['minute-taker', /\b(minute[- ]taker|note[- ]taker|minutes)\b/i],
  [
    'network',
    /\b(grand(mother|father|ma|pa|dad|mum|parent)|nan|nana|aunt|auntie|uncle|cousin|neighbour|family friend|(step)?(sister|brother))\b/i,
  ],
  ['parent', /\b((step|foster )?(mum|mother|dad|father|parent|carer|guardian))\b/i],
  ['child', /^(child|young person)$/i],
  ['supporter', /\b(supporter|solicitor)\b/i],
  ['observer', /\b(observer|student|shadowing)\b/i],
  [
    'professional',
    /\b(social worker|team manager|health visitor|school nurse|midwife|nurse|gp|doctor|dr|teacher|head ?teacher|safeguarding lead|police|pc|dc|ds|officer|probation|paediatrician|key ?worker|support worker|recovery worker|psychologist|manager)\b/i,
  ],
];

/**
 * The one role that "here as" tells, or empty where it tells none or two ("mother's solicitor"): then the chair
 * chooses. A wrong guess could show a family what is for professionals.
 */
export function guessRole(title: string): Role | '' {
  const [role, ...others] = telling.filter(([, words]) => words.test(title));
  return role === undefined || others.length > 0 ? '' : role[0];
}
