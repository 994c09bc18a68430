/** What streets are called, each with its short forms. */
export const streetWords: readonly (readonly string[])[] = [
  ['street', 'str', 'st'],
  ['road', 'rd'],
  ['avenue', 'ave', 'av'],
  ['close', 'cl'],
  ['court', 'crt', 'ct'],
  ['crescent', 'cres', 'cr'],
  ['drive', 'drv', 'dr'],
  ['gardens', 'gdns', 'gdn'],
  ['green', 'grn'],
  ['grove', 'grv', 'gr'],
  ['hill'],
  ['house', 'hse'],
  ['lane', 'ln'],
  ['mews'],
  ['park', 'pk'],
  ['place', 'pl'],
  ['rise'],
  ['row'],
  ['square', 'sq'],
  ['terrace', 'terr', 'ter'],
  ['view'],
  ['walk', 'wlk'],
  ['way'],
  ['wharf'],
  ['yard'],
  ['flats', 'flat', 'flt', 'apartment', 'apt'],
];

/** The forms of one of these words; none for any other. */
export const formsOfStreet = (word: string): readonly string[] | undefined =>
  streetWords.find((forms) => forms.includes(word));

/** How the numbers of houses are said. */
export function numberInWords(digits: string): string | null {
  const number = Number(digits);
  if (!/^\d{1,2}$/u.test(digits) || number === 0) return null;
  if (number < 20) return small[number] ?? null;
  const rest = number % 10;
  return [tens[Math.floor(number / 10)] ?? '', ...(rest === 0 ? [] : [small[rest] ?? ''])].join(
    ' ',
  );
}

export function numberFromWords(word: string): string | null {
  const at = small.indexOf(word);
  if (at > 0) return String(at);
  const ten = tens.indexOf(word);
  return ten > 1 ? String(ten * 10) : null;
}

const small =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/u);
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
