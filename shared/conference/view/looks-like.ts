/**
 * Would somebody who glances at the list take this name for that one? For the chair's second look only: nobody is let
 * in or kept out by it. Case, accents, invisible letters, signs and the letters of other scripts that look like ours
 * make no difference, and what stands before or behind the name neither ("Marguerite Oldacre (chair)").
 */
export function looksLike(name: string, other: string): boolean {
  const [one, two] = [lookOf(name), lookOf(other)];
  const holdsIt = two.length >= longEnough && one.includes(two);
  return one === two || holdsIt || saysChair.test(plainWords(name));
}

/** A shorter name stands inside many others by chance. */
const longEnough = 8;

/** "The chair", "Chairperson": no name at all, and not one that a guest has. */
const saysChair = /\b(chair|chairman|chairwoman|chairperson)\b/;

const plainWords = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replace(/./gu, (letter) => lookalikes[letter] ?? letter);

const lookOf = (name: string): string =>
  plainWords(name)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[0o]/g, 'o')
    .replace(/[1il]/g, 'l');

/** Cyrillic and Greek letters that are drawn like Latin ones (from Unicode's list of confusables). */
const lookalikes: Record<string, string> = Object.fromEntries(
  [
    ['аα', 'a'],
    ['вβ', 'b'],
    ['сϲ', 'c'],
    ['ԁ', 'd'],
    ['еєε', 'e'],
    ['ɡ', 'g'],
    ['һнη', 'h'],
    ['іїıι', 'i'],
    ['јϳ', 'j'],
    ['кκ', 'k'],
    ['ӏ', 'l'],
    ['мμ', 'm'],
    ['пո', 'n'],
    ['оοσ', 'o'],
    ['рρ', 'p'],
    ['ԛ', 'q'],
    ['г', 'r'],
    ['ѕ', 's'],
    ['тτ', 't'],
    ['υ', 'u'],
    ['ѵν', 'v'],
    ['ѡω', 'w'],
    ['хχ', 'x'],
    ['уγ', 'y'],
    ['ᴢζ', 'z'],
  ].flatMap(([letters = '', latin = '']) => Array.from(letters, (letter) => [letter, latin])),
);
