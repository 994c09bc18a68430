import type { Outcomes } from '../outcomes/outcomes.ts';
import { contactBlocks } from './after-blocks.ts';
import { paragraph, section } from './blocks.ts';
import type { Block } from './paper.ts';
import type { PaperWords } from './words.ts';

/** What conference, when and where, about whom, what this paper is, for whom, and when it was made. */
export function leadOf(
  { conference, ...copy }: Outcomes,
  about: string,
  { outcomes: say }: PaperWords,
): string[] {
  const { kind, date, time, place, children } = conference;
  const when = `${say[kind]}, ${say.date(date)}, ${time}`;
  return [
    place === '' ? when : `${when}. ${place}`,
    ...(children.length === 0 ? [] : [`${say.children}: ${say.list(children)}`]),
    about,
    `${say.madeFor(copy.for.name)} ${say.version(copy.version, say.date(copy.issuedAt))}`,
  ];
}

/** The code of the copy, and what it is for. */
export const footOf = ({ code }: Outcomes, { outcomes: say }: PaperWords): string[] =>
  code === undefined ? [] : [say.code(code), say.whyCode];

/** How to correct it, how to complain, whom to ask. */
export const nextSection = (
  { contacts }: Pick<Outcomes, 'contacts'>,
  words: PaperWords,
): Block | null =>
  section(words.outcomes.next, [
    paragraph(words.outcomes.howToCorrect),
    paragraph(words.outcomes.howToComplain),
    section(words.contacts, contactBlocks(contacts, words)),
  ]);
