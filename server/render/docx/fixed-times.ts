const endOfDirectory = 0x06_05_4b_50;
const inDirectory = 0x02_01_4b_50;

/** 1 January 1980, the first day a zip file knows. */
const firstDay = 0x00_21;

/**
 * A zip file in which no part says when it was packed, so that the same parts are the same bytes (APPNOTE 4.3: the time
 * stands in each part's own head and again in the directory at the end).
 */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (view.getUint32(end, true) !== endOfDirectory) end -= 1;
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === inDirectory) {
    const part = view.getUint32(entry + 42, true);
    setTime(view, entry + 12);
    setTime(view, part + 10);
    entry += 46 + lengthsAt(view, entry + 28);
  }
  return zip;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, firstDay, true);
}

/** Of the name, the extra field and the remark. */
const lengthsAt = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint16(at + 2, true) + view.getUint16(at + 4, true);
