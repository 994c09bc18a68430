import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';
import { finishTags } from './finish-tags.ts';
import { families } from './font-files.ts';
import { layOut } from './lay-out.ts';
import { spellOutMarks } from './missing-characters.ts';
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
    return compile(layOut(paper, size)) ?? must(compile(layOut(spellOutMarks(paper), size)));
  } finally {
    // What was written of a family does not stay in memory.
    compiler.evictCache(0);
  }
}

/** Nothing where typst refuses a letter that a font of ours has, but not with what stands around it. */
function compile(sheet: Sheet): Uint8Array | null {
  const { json, aloud } = prepareAloud(sheet);
  const compiled = compiler.compile({ mainFileContent: template, inputs: { sheet: json } });
  if (compiled.result === null) throw new Error('The template could not be set.');
  const pdf = exported(compiled.result);
  return pdf === null ? null : finishTags(pdf, aloud, sheet.lang);
}

function exported(document: NodeTypstDocument): Buffer | null {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return null;
  }
}

function must(pdf: Uint8Array | null): Uint8Array {
  if (pdf === null) throw new Error('The paper cannot be a PDF/UA.');
  return pdf;
}
