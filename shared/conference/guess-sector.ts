import type { Sector } from './agency-views.ts';

/** What a job and an agency most likely belong to, by the words councils use; "other" where nothing tells. */
export function guessSector(title: string, agency: string): Sector {
  const words = `${agency} ${title}`.normalize('NFKC').toLowerCase();
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? 'other';
}

/** The first that fits: a school nurse is of health, an adult social worker of the services for adults. */
const signs: readonly (readonly [Sector, RegExp])[] = [
  ['health', /school nurse|health visitor|midwi|camhs|paediatric/u],
  ['adult-services', /\badults?\b|recovery|substance|\bdrugs?\b|alcohol/u],
  ['social-care', /social care|social work|children[’']?s services|family safeguarding/u],
  ['police', /police|constabulary|detective|\bd[csi]\b/u],
  ['probation', /probation/u],
  ['education', /school|nursery|academy|college|education|teacher|safeguarding lead|pastoral/u],
  ['health', /health|\bnhs\b|hospital|\bgps?\b|surgery|nurse|doctor|clinic|medical/u],
  ['housing', /housing|homeless|landlord|tenan/u],
  [
    'voluntary',
    /voluntary|charity|refuge|women[’']s aid|domestic abuse|barnardo|nspcc|home-start/u,
  ],
];
