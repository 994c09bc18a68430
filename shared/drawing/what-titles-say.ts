import type { PersonSymbol } from './shape.ts';

/** What somebody's title says of them, and nothing that it does not say: "Mother", "Father of Otis and Wren". */

const women =
  /\b(?:(?:grand|god|step)?-?(?:mother|mum|mam|mama|daughter)|mummy|nan|nana|nanny|gran|granny|grandma|babcia|aunt|auntie|sister|wife|niece|girlfriend)\b/iu;
const men =
  /\b(?:(?:grand|god|step)?-?(?:father|dad|son)|daddy|grandpa|grandad|uncle|brother|husband|nephew|boyfriend)\b/iu;

/** The symbol of a family tree that a title allows; a diamond where it says neither, or both. */
export function symbolSaid(title: string): PersonSymbol {
  // "Wren's father": the words of a relationship, not of whom it is to.
  const own = title.replace(/\b(?:of|to|for)\b.*$/iu, '');
  const [isWoman, isMan] = [women.test(own), men.test(own)];
  if (isWoman === isMan) return 'diamond';
  return isWoman ? 'circle' : 'square';
}

/** Of which children a title says that somebody is mother or father. Null: it says so of none. */
export function parentSaid(
  title: string,
  children: readonly string[],
): { readonly symbol: PersonSymbol; readonly of: 'all' | readonly string[] } | null {
  const symbol = symbolSaid(title);
  const [, whose, who] = ofSomebody.exec(title) ?? [];
  if (parentAlone.test(title)) return { symbol, of: 'all' };
  const named = whose ?? who;
  if (named === undefined) return null;
  const of = children.filter((child) => names(named).includes(child.trim().toLowerCase()));
  return of.length === 0 ? null : { symbol, of };
}

const parentWord = '(?:birth )?(?:mother|mum|mam|father|dad)';
const parentAlone = new RegExp(`^\\s*${parentWord}\\s*$`, 'iu');
const ofSomebody = new RegExp(
  `^\\s*(?:(.+?)['’]s? ${parentWord}|${parentWord} (?:of|to) (.+?))\\s*$`,
  'iu',
);

const names = (list: string): string[] =>
  list.split(/,|&|\band\b/iu).map((name) =>
    name
      .trim()
      .replace(/['’]s?$/u, '')
      .toLowerCase(),
  );
