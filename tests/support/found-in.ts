import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Do these letters stand in any of the bytes: as UTF-8, as UTF-16 of either kind, in base64, or compressed? */
export function foundIn(chunks: readonly Buffer[], letters: string): boolean {
  const needles = spellings(letters);
  return chunks.some((chunk) => needles.some((needle) => chunk.includes(needle)));
}

/** What bytes come to when they were compressed, beside the bytes themselves. */
export const unpacked = (chunk: Buffer): Buffer[] => [
  chunk,
  ...[inflateSync, inflateRawSync, gunzipSync, brotliDecompressSync].flatMap((open) => {
    try {
      return [open(chunk)];
    } catch {
      return [];
    }
  }),
];

function spellings(letters: string): Buffer[] {
  const utf8 = Buffer.from(letters, 'utf8');
  const utf16 = Buffer.from(letters, 'utf16le');
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...[0, 1, 2].flatMap((shift) => inBase64(utf8, shift)),
    ...[0, 1, 2].flatMap((shift) => inBase64(utf16, shift)),
  ];
}

/** Letters of base64 that do not hang on what stands before and after. */
function inBase64(bytes: Buffer, shift: number): Buffer[] {
  const before = Buffer.alloc(shift);
  const whole = Buffer.concat([before, bytes]);
  const text = whole.subarray(0, whole.length - (whole.length % 3)).toString('base64');
  const inner = text.slice(shift === 0 ? 0 : 4);
  const url = inner.replaceAll('+', '-').replaceAll('/', '_');
  return [Buffer.from(inner), Buffer.from(url)];
}
