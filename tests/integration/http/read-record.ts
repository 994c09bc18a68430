import type { Answer } from './browser.ts';
import type { Reader } from './reader.ts';

/** Asks for the record of a closed conference, and for all that happened in it, to its beginning; what was answered. */
export async function readRecord(one: Reader, conference: string): Promise<Buffer[]> {
  const record = `/api/conferences/${conference}/record`;
  await one.get(record);
  const pages: Buffer[] = [];
  for (let before = ''; ;) {
    const page: Answer = await one.get(`${record}/happened${before}`);
    if (page.status !== 200) return pages;
    pages.push(Buffer.from(page.text));
    const { next } = page.json as { next: number | null };
    if (next === null) return pages;
    before = `?before=${next}`;
  }
}
