/** The objects of a PDF by their number, each as the bytes from its own "1 0 obj" to the next. */
export interface PdfObjects {
  /** What stands before the first object. */
  readonly head: Buffer;
  readonly objects: Map<number, Buffer>;
  /** From "trailer" to before "startxref". */
  readonly trailer: Buffer;
}

/** Reads a PDF as typst writes it: one table of all objects at the end, none of them within another. */
export function readObjects(pdf: Buffer): PdfObjects {
  const start = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(pdf.toString('latin1', pdf.length - 64))?.[1],
  );
  const tail = pdf.toString('latin1', start);
  const table = /^xref\s+0 (\d+)\s+/u.exec(tail);
  if (table === null) throw new Error('The PDF has no table of its objects.');
  const entries = tail.slice(table[0].length).matchAll(/(\d{10}) \d{5} ([nf])\s{1,2}/gu);
  const places = Array.from(entries, ([, at, use], number) => ({
    number,
    at: Number(at),
    isUsed: use === 'n',
  }))
    .filter(({ isUsed }) => isUsed)
    .toSorted((a, b) => a.at - b.at);
  const trailerAt = tail.indexOf('trailer');
  return {
    head: pdf.subarray(0, places[0]?.at),
    objects: new Map(
      places.map(({ number, at }, index) => [
        number,
        pdf.subarray(at, places[index + 1]?.at ?? start),
      ]),
    ),
    trailer: Buffer.from(tail.slice(trailerAt, tail.lastIndexOf('startxref')), 'latin1'),
  };
}

/** The same PDF again, with a table that fits its objects. */
export function writeObjects({ head, objects, trailer }: PdfObjects): Buffer {
  const places = new Map<number, number>();
  let length = head.length;
  for (const [number, object] of objects) {
    places.set(number, length);
    length += object.length;
  }
  const size = Math.max(...objects.keys()) + 1;
  const table = Array.from({ length: size }, (_, number) => {
    const at = places.get(number);
    return at === undefined
      ? '0000000000 65535 f\r\n'
      : `${String(at).padStart(10, '0')} 00000 n\r\n`;
  });
  const tail = `xref\n0 ${String(size)}\n${table.join('')}`;
  const end = `startxref\n${String(length)}\n%%EOF\n`;
  return Buffer.concat([head, ...objects.values(), Buffer.from(tail), trailer, Buffer.from(end)]);
}
