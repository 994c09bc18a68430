import type { Outcomes } from '../outcomes/outcomes.ts';
import { factsBlock, factsOf, list, type Maybe, paragraph, section, those } from './blocks.ts';
import { quoted } from './decision-blocks.ts';
import { voice } from './line-blocks.ts';
import type { Block, PaperLine, Words } from './paper.ts';
import type { PaperWords } from './words.ts';

/** Who agrees with the plan, who does not and why, and who could not be asked. */
export const agreementBlock = (
  agreement: Outcomes['agreement'] = [],
  words: PaperWords,
): Block | null =>
  agreement.length === 0
    ? null
    : { is: 'lines', lines: agreement.map((one) => agreementLine(one, words)) };

function agreementLine(
  one: NonNullable<Outcomes['agreement']>[number],
  words: PaperWords,
): PaperLine {
  const says = {
    agrees: words.agrees,
    'does-not-agree': words.doesNotAgree,
    'could-not-be-asked': words.notAsked,
  };
  const answer = says[one.answer](voice(one));
  const notes = one.writtenBy ? [words.outcomes.writtenBy(one.writtenBy)] : [];
  return { ...quoted(answer, '', notes), facts: factsOf([[words.outcomes.reason, one.reason]]) };
}

/** What was added after the close: it changes nothing above it. */
export const addendaBlock = (addenda: Outcomes['addenda'] = [], words: PaperWords): Block | null =>
  addenda.length === 0
    ? null
    : {
        is: 'lines',
        lines: addenda.map(({ at, kind, by, words: text }) => {
          const says = kind === 'statement' ? words.statementBy : words.addedBy;
          return quoted(text, says(by.name, by.title, words.outcomes.date(at)));
        }),
      };

/** Why there is a new version, how to find what is new, and what is gone. */
export function changesBlocks(outcomes: Outcomes, words: PaperWords): readonly Maybe<Block>[] {
  const { changes } = outcomes;
  if (changes === undefined) return [];
  const { before, reason, gone } = changes;
  return [
    paragraph(reason, { label: words.changesWhy }),
    isMarked(outcomes) ? paragraph(words.changesMarked(before)) : null,
    section(words.gone, [list(gone.map(({ heading, text }) => ({ label: heading, text })))]),
  ];
}

/** Whether any line says that it is new or was changed: where only something was added, nothing is to be looked for. */
const isMarked = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ('changed' in value || Object.values(value).some(isMarked));

/** Whom to ask, how to complain and who helps, in the council's own words. */
export function contactBlocks(
  contacts: Outcomes['contacts'],
  words: PaperWords,
): readonly Maybe<Block>[] {
  if (contacts === undefined) return [];
  return [
    factsBlock([
      [words.chairReach, contacts.chair],
      [words.outOfHours, contacts.outOfHours],
      [words.complain, contacts.complain],
      [words.complainAboutChair, contacts.complainAboutChair],
      [words.moreHelp, contacts.more],
    ]),
    section(words.support, [supportList(contacts)]),
  ];
}

/** Who helps, with how to reach them first. */
export const supportList = (contacts: Outcomes['contacts']): Block | null =>
  list(
    (contacts?.support ?? []).map(({ name, reach, about }): Words | null => {
      const text = those([reach, about])
        .filter((part) => part !== '')
        .join('. ');
      return name === '' && text === '' ? null : { label: name, text };
    }),
  );
