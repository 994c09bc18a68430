import type Database from 'better-sqlite3';

/** The first release left the mark of its keys, and none of its format. */
export function isOfFormat1(data: Database.Database): boolean {
  if (data.pragma('user_version', { simple: true }) === 0) return false;
  const marks = data.prepare<[], { id: string }>("SELECT id FROM records WHERE kind = 'store'");
  const ids = new Set(marks.all().map(({ id }) => id));
  return ids.has('check') && !ids.has('format');
}
