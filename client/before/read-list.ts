import { newPerson } from './draft.ts';
import type { DraftPerson } from './draft.ts';
import { guessRole } from './guess-role.ts';
import { limits } from '../../shared/protocol/limits.ts';

/**
 * People from a pasted text, one a line: name, here as, works for, with tabs, semicolons or commas between. Numbers
 * and dots in front are list marks.
 */
export function readList(text: string): DraftPerson[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•·]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .slice(0, limits.people)
    .map(readPerson);
}

function readPerson(line: string): DraftPerson {
  const mark = ['\t', ';', ','].find((mark) => line.includes(mark)) ?? '\t';
  const [name = '', title = '', ...agency] = line
    .split(mark)
    .map((part) => part.trim().slice(0, limits.nameText));
  return newPerson({
    name,
    title,
    agency: agency.filter((part) => part !== '').join(', '),
    role: guessRole(title),
  });
}
