/** "Kezia" from "Kezia Thistlewick"; "Mr Applegarth" and "DC Priya Lanternhill" stay whole. */
export function shortName(name: string): string {
  const [first = name, ...others] = name.trim().split(/\s+/u);
  return others.length === 0 || honorifics.has(plain(first)) ? name.trim() : first;
}

/** Is this word of a name a form of address and not a name? */
export const isHonorific = (word: string): boolean => honorifics.has(plain(word));

const plain = (word: string): string => word.toLowerCase().replaceAll('.', '');

const honorifics = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lady lord rev dc pc ds di dci ps sgt sergeant'.split(
    ' ',
  ),
);
