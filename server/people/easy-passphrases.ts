/** Words that a guesser tries first; a passphrase made of nothing else is easy to guess. */
const firstGuesses =
  /password|passphrase|qwerty|letmein|welcome|chair|conference|whiteboard|council|admin|(\d)\1+|0?123456789?0?|abc(def)?/gi;

/** So few different letters, or so little beside the name and the words everybody tries, that fifteen are no help. */
export function isEasyToGuess({
  passphrase,
  username,
  name,
}: {
  passphrase: string;
  username: string;
  name: string;
}): boolean {
  const own = [username, ...name.split(/\s+/)].filter((word) => word.length > 2);
  const rest = own
    .reduce((text, word) => text.replaceAll(word.toLowerCase(), ''), passphrase.toLowerCase())
    .replaceAll(firstGuesses, '');
  return new Set(passphrase.toLowerCase()).size < 6 || rest.replaceAll(/\s/g, '').length < 8;
}
