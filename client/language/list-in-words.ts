/** "Juno, Otis and Wren" from the three names. */
export function listInWords(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang, { style: 'long', type: 'conjunction' }).format(names);
}
