import type { Template } from '../conference/template.ts';

/** Category words and the codes of the children in need census (domain.md section 6 G). Councils differ in the words. */
const census = ['NEG', 'PHY', 'SAB', 'EMO'] as const;

const named = (words: readonly [string, string, string, string]): Template['categories'] =>
  census.map((censusCode, at) => ({
    id: censusCode.toLowerCase(),
    words: words[at] ?? censusCode,
    censusCode,
  }));

/** Somerset (M18), and the words most councils print. */
export const abuseCategories = named([
  'Neglect',
  'Physical abuse',
  'Sexual abuse',
  'Emotional abuse',
]);

/** Durham (D35). */
export const harmCategories = named(['Neglect', 'Physical harm', 'Sexual harm', 'Emotional harm']);
