import { expect, test } from 'vitest';
import { boardAsText } from '../../../client/board/board-as-text.ts';
import { say, startLanguage } from '../../../client/language/language.ts';
import { allLines } from '../../../client/reading/all-lines.ts';
import { aDocument, boardLine, shownBoard } from '../../support/shown-board.ts';

test('the board as a text file holds every line this person sees, with who said it and what answers it', () => {
  const board = shownBoard([
    aDocument('everyone', [
      boardLine({ id: 'd', code: 'danger-statement' }),
      boardLine({ id: 'g', code: 'safety-goal', goal: 'd' }),
      boardLine({ id: 'w', struck: true }),
      boardLine({ id: 'k', code: 'comment', about: 'w', saidBy: ['kezia'] }),
      boardLine({ id: 'x', code: 'action', owner: 'kezia', by: '2026-04-24' }),
    ]),
    aDocument('professionals', [boardLine({ id: 'p' })]),
  ]);
  startTexts();
  const text = boardAsText(board, 'The board', say, 'en-GB');
  for (const line of allLines(board)) expect(text).toContain(line.text);
  expect(text).toContain('Words of w (Struck out; Maud Pettigrew, Health visitor)');
  expect(text).toContain('- Danger statement 1: Words of d');
  expect(text).toContain('- Safety goal 1: Words of g');
  expect(text).toContain('> Words of k (Kezia Thistlewick, Mother)');
  expect(text).toContain('By when: Friday 24 April 2026');
  expect(text).toContain('Words of p (Professionals only; Maud Pettigrew, Health visitor)');
});

/** The catalogue wants a page to tell its language to. */
function startTexts(): void {
  const page = { documentElement: { lang: '', dir: '' } };
  Object.assign(globalThis, { document: page });
  startLanguage();
}
