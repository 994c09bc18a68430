/**
 * Fetches every weight of our letters while there is a connection: a page that shows its first bold words when the
 * connection is lost would show them in other letters.
 */
export function fetchLetters(): void {
  for (const weight of [400, 600, 700]) {
    // Without them the machine's own letters are shown.
    document.fonts.load(`${weight} 1em "Noto Sans"`).catch(() => undefined);
  }
}
