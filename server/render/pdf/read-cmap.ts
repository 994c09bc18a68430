/**
 * The code points a TrueType font has a glyph for: its `cmap` table in formats 4 and 12 (OpenType 1.9), which every font
 * that comes with us has. Other formats are passed over.
 */
export function readCmap(font: Buffer): Set<number> {
  const start = tableStart(font, 'cmap');
  const points = new Set<number>();
  const count = font.readUInt16BE(start + 2);
  for (let at = 0; at < count; at += 1) {
    const table = font.subarray(start + font.readUInt32BE(start + 8 + at * 8));
    const format = table.readUInt16BE(0);
    if (format === 4) addSegments(table, points);
    if (format === 12) addGroups(table, points);
  }
  return points;
}

function tableStart(font: Buffer, name: string): number {
  const tables = font.readUInt16BE(4);
  for (let at = 0; at < tables; at += 1) {
    const entry = 12 + at * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`a font has no ${name} table`);
}

/** Format 4: runs of code points up to U+FFFF; glyph 0 is "no such letter". */
function addSegments(table: Buffer, points: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const first = table.readUInt16BE(16 + size + at);
    const delta = table.readUInt16BE(16 + 2 * size + at);
    const offsetAt = 16 + 3 * size + at;
    const offset = table.readUInt16BE(offsetAt);
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const raw =
        offset === 0 ? point : table.readUInt16BE(offsetAt + offset + 2 * (point - first));
      const isNone = offset !== 0 && raw === 0;
      if (!isNone && ((raw + delta) & 0xffff) !== 0) points.add(point);
    }
  }
}

/** Format 12: runs of any code points. */
function addGroups(table: Buffer, points: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let at = 0; at < groups; at += 1) {
    const first = table.readUInt32BE(16 + at * 12);
    const last = table.readUInt32BE(20 + at * 12);
    const glyph = table.readUInt32BE(24 + at * 12);
    for (let point = first; point <= last; point += 1) {
      if (glyph + point - first !== 0) points.add(point);
    }
  }
}
