import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';
import { finishTags } from './finish-tags.ts';
import { families } from './font-files.ts';
import { layOut } from './lay-out.ts';
import { prepareAloud } from './read-aloud.ts';
import type { Sheet } from './sheet.ts';

const template = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');
const compiler = NodeCompiler.create({
  workspace: fileURLToPath(new URL('./', import.meta.url)),
  fontArgs: [
    { fontBlobs: families.flatMap(({ files }) => files.map((file) => readFileSync(file))) },
  ],
});

/**
 * The paper as PDF/UA-1; the same paper gives the same bytes. It holds up the thread that calls it, so only the worker
 * does.
 */
export function makePdf(paper: Paper, size: PaperSize): Uint8Array {
  try {
    return compile(layOut(paper, size));
  } finally {
    // What was written of a family does not stay in memory.
    compiler.evictCache(0);
  }
}

function compile(sheet: Sheet): Uint8Array {
  const { json, aloud } = prepareAloud(sheet);
  const compiled = compiler.compile({ mainFileContent: template, inputs: { sheet: json } });
  if (compiled.result === null) throw new Error('The template could not be set.');
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  return finishTags(pdf, aloud, sheet.lang);
}
