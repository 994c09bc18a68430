/** The package has no types of its own; this is as much of it as we use. */
declare module 'unicode-name' {
  /** "NAZAR AMULET"; nothing where the character has no name. */
  export function unicodeName(character: string): string | undefined;
}
