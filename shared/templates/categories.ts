import type { Template } from '../conference/template.ts';

type Categories = Template['categories'];

const category = (censusCode: string, words: string): Categories[number] => ({
  id: censusCode.toLowerCase(),
  words,
  censusCode,
});

/**
 * In each leaflet's words and order, with the codes of the children in need census. Somerset's (M18) are those most
 * councils print.
 */
export const abuseCategories: Categories = [
  category('PHY', 'Physical abuse'),
  category('SAB', 'Sexual abuse'),
  category('EMO', 'Emotional abuse'),
  category('NEG', 'Neglect'),
];

/** Durham (D35). */
export const harmCategories: Categories = [
  category('EMO', 'Emotional harm'),
  category('PHY', 'Physical harm'),
  category('SAB', 'Sexual harm'),
  category('NEG', 'Neglect'),
];
