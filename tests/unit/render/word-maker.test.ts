import { expect, onTestFinished, test } from 'vitest';
import { paperDocx } from '../../../server/render/docx/paper-docx.ts';
import { createWordMaker } from '../../../server/render/docx/word-maker.ts';
import { paperOfLines, paperSaying } from '../../support/sample-papers.ts';

test('[H27] Word files are made beside everything else, several at once in their order, and are the same bytes', async () => {
  const word = createWordMaker();
  onTestFinished(() => word.close());
  const papers = [paperSaying('one'), paperSaying('two'), paperOfLines([])];
  const made = await Promise.all(papers.map((paper) => word.make(paper, 'large')));
  for (const [at, paper] of papers.entries()) {
    expect(Buffer.compare(made[at] ?? Buffer.of(), await paperDocx(paper, 'large'))).toBe(0);
  }
});

test('[H27] while a long one is made everything else goes on', async () => {
  const word = createWordMaker();
  onTestFinished(() => word.close());
  await word.make(paperOfLines([]), 'standard');
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  await word.make(paperOfLines(Array.from({ length: 900 }, () => 'Wren sleeps well.')), 'standard');
  clearInterval(turning);
  expect(turns).toBeGreaterThan(5);
});
