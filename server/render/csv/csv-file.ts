import { stringify } from 'csv-stringify/sync';
import { cleanText } from '../clean-text.ts';

/**
 * Rows as a CSV file (RFC 4180) that a spreadsheet opens as it is: with a byte order mark, so that accents are shown, every
 * cell in quotes, so that no other separator cuts it, and no cell that a spreadsheet would take for a formula.
 */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(harmless)),
    { bom: true, quoted: true, quoted_empty: true, record_delimiter: '\r\n' },
  );

/** What a spreadsheet skips before it looks for a formula: spaces, quotes and what nobody sees. */
const skipped = /^[\s\p{Cf}\p{Z}"'‘’“”`´]*/u;

/** As OWASP advises: an apostrophe before what a spreadsheet would count, in any width or height of the sign. */
function harmless(text: string): string {
  const words = cleanText(text).replaceAll(/\r\n?/gu, '\n').replaceAll('\t', ' ');
  const first = words.replace(skipped, '').charAt(0).normalize('NFKC');
  return words.startsWith('\n') || /^[=+\-@−]/u.test(first) ? `'${words}` : words;
}
