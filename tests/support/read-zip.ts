import { inflateRawSync } from 'node:zlib';

/** One part of a zip file, as its directory names it. */
export interface ZipPart {
  readonly name: string;
  /** Date and time as zip counts them (APPNOTE 4.4.6), of the directory and of the part's own head. */
  readonly times: readonly [number, number];
  readonly bytes: Buffer;
}

/** The parts of a zip file, read by its directory as programs do that open one. */
export function readZip(file: Uint8Array): ZipPart[] {
  const zip = Buffer.from(file);
  const end = zip.lastIndexOf('PK\u0005\u0006', 'latin1');
  const parts: ZipPart[] = [];
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, remark] = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at));
    const head = zip.readUInt32LE(entry + 42);
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
    parts.push({
      name: zip.toString('utf8', entry + 46, entry + 46 + (name ?? 0)),
      times: [zip.readUInt32LE(entry + 12), zip.readUInt32LE(head + 10)],
      bytes: zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed),
    });
    entry += 46 + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return parts;
}
