/** What a disk says, by the way it says so: through a thread or a socket only its sentence is left. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [
    /^ENOSPC|disk is full/,
    'There is not enough room on the disk. Make room, or choose a folder on another disk; nothing half done was left.',
  ],
  [
    /^(EACCES|EPERM)/,
    'This user may not do that. Run it as the user the server runs as, or choose another folder.',
  ],
  [/^EROFS|readonly database/, 'Nothing can be written to that disk.'],
  [/^(ENOTDIR|EEXIST)/, 'A file stands where a folder should be. Choose another folder.'],
  [/^ENOENT/, 'There is no such place. Is its disk mounted?'],
  [/^EISDIR/, 'This is a folder, and a file is needed.'],
  [
    /file is not a database|^no such table/,
    'One of these files is not a file of this program. Are --data and --keys the right ones?',
  ],
  [
    /unable to open database|^EIO|disk I\/O error/,
    'The disk did not read or write. Are the paths right, and is the disk well?',
  ],
];

/** One sentence of what went wrong and what to do, for whoever runs a program; ours are left as they are. */
export function inPlainWords(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong.';
  const saying = sayings.find(([pattern]) => pattern.test(error.message))?.[1];
  return saying === undefined ? error.message : `${saying}${placeIn(error.message)}`;
}

/** "ENOENT: no such file or directory, mkdir '/mnt/backup'" names the place. */
function placeIn(message: string): string {
  const place = /^E[A-Z]+:.* '([^']+)'$/.exec(message)?.[1];
  return place === undefined ? '' : ` (${place})`;
}
