/** A CSV file as RFC 4180 has it, cell by cell. */
export function readCsv(file: string): string[][] {
  const rows = file.replace(/^\uFEFF/u, '').split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  return rows
    .filter((row) => row !== '')
    .map((row) =>
      [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu)].map(([, cell = '']) =>
        cell.replaceAll('""', '"'),
      ),
    );
}
