/** A text without what can be written in more than one way, and where each letter of it came from. */
export interface Folded {
  readonly text: string;
  /** Letters and digits only, in lower case, Latin wherever they look Latin. */
  readonly letters: string;
  /** The same with letters and digits that are taken for one another made one. */
  readonly lookalikes: string;
  /** For each letter: where the character it came from begins and ends in `text` (UTF-16). */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** For each letter: a word begins with it; a word ends with it. */
  readonly begins: readonly boolean[];
  readonly ends: readonly boolean[];
  /** For each letter: it was written as a capital. */
  readonly capital: readonly boolean[];
}

interface Letters {
  readonly letters: string[];
  readonly from: number[];
  readonly to: number[];
  readonly begins: boolean[];
  readonly capital: boolean[];
}

/**
 * Accents, case, widths, letters of other scripts that look the same, soft hyphens and characters nobody sees are gone;
 * so is everything between the words, but for where one begins. `LarkspurCourt` and `6Larkspur` are two words each.
 */
export function foldText(text: string): Folded {
  const made: Letters = { letters: [], from: [], to: [], begins: [], capital: [] };
  let at = 0;
  let before = 'gap';
  for (const character of text) {
    const end = at + character.length;
    const folded = foldCharacter(character);
    if (folded === '') {
      // Accents that stand by themselves and what nobody sees part no words.
      if (!unseen.test(character)) before = 'gap';
    } else {
      const kind = kindOf(character);
      for (let index = 0; index < folded.length; index += 1) {
        made.letters.push(folded.charAt(index));
        made.from.push(at);
        made.to.push(end);
        made.begins.push(index === 0 && beginsWord(before, kind));
        made.capital.push(kind === 'upper');
      }
      before = kind;
    }
    at = end;
  }
  const { letters, begins, ...rest } = made;
  const joined = letters.join('');
  const ends = begins.map((_, index) => begins[index + 1] ?? true);
  return { text, letters: joined, lookalikes: sameLooks(joined), begins, ends, ...rest };
}

/** The letters of a text alone. */
export const lettersOf = (text: string): string => foldText(text).letters;

/** One for each group of letters and digits that are taken for one another. */
export const sameLooks = (letters: string): string =>
  letters.replaceAll('0', 'o').replaceAll(/[1i]/gu, 'l');

const beginsWord = (before: string, kind: string): boolean =>
  before === 'gap' ||
  (before === 'lower' && kind === 'upper') ||
  (before === 'digit') !== (kind === 'digit');

function kindOf(character: string): 'upper' | 'lower' | 'digit' {
  if (/\p{N}/u.test(character)) return 'digit';
  return /\p{Lu}/u.test(character) ? 'upper' : 'lower';
}

export const unseen = /\p{M}|\p{Cf}|[\u115F\u1160\u3164]/u;

const plain = /^[a-z0-9]$/u;

/** Its letters and digits, small and Latin where they look so; empty for what is neither. */
export function foldCharacter(character: string): string {
  if (plain.test(character)) return character;
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = foldRare(character);
  // Every text has the same few hundred characters: they are looked at once.
  if (folded.size < 4096) folded.set(character, made);
  return made;
}

const folded = new Map<string, string>();

const foldRare = (character: string): string =>
  Array.from(character.normalize('NFKD').toLowerCase().normalize('NFKD'))
    .map((one) => looksLatin[one] ?? one)
    .join('')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[\u115F\u1160\u3164]/gu, '');

/** Letters of other scripts, and Latin ones that do not come apart, by what they are read as. */
const looksLatin: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // Cyrillic
    ['аеорсухіјѕԁһӏвкмнт', 'aeopcyxijsdhlbkmht'],
    // Greek
    ['αβεηικνορτυχωϲ', 'abenikvoptuxwc'],
    // Latin that Unicode does not take apart, and what stands for letters
    ['łøđðħıŀſɡɑəƒ', 'lodohilsgaef'],
    // Small capitals, and white letters on black circles and squares
    ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
    ['🅐🅑🅒🅓🅔🅕🅖🅗🅘🅙🅚🅛🅜🅝🅞🅟🅠🅡🅢🅣🅤🅥🅦🅧🅨🅩', 'abcdefghijklmnopqrstuvwxyz'],
    ['🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹🅺🅻🅼🅽🅾🅿🆀🆁🆂🆃🆄🆅🆆🆇🆈🆉', 'abcdefghijklmnopqrstuvwxyz'],
  ].flatMap(([others = '', latin = '']) =>
    Array.from(others).map((other, index) => [other, latin.charAt(index)]),
  ),
);
