import { createPdfMaker, type PdfMaker } from '../pdf/pdf-maker.ts';

const worker = new URL('./worker.ts', import.meta.url);

/** Makes Word files off the main thread, one after another, with the patience and the refusals of PDFs. */
export const createWordMaker = (): PdfMaker => createPdfMaker({ worker });
