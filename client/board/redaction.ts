import type { Line } from '../../shared/board/line.ts';
import type { ShownLine } from '../reading/shown-line.ts';

/** The same words as this line's where it stands before other people: they go with it unless somebody says otherwise. */
export const sameWordsAs = ({
  text,
  alsoAs,
}: Pick<ShownLine, 'text' | 'alsoAs'>): readonly string[] =>
  alsoAs.filter((one) => one.text.trim() === text.trim()).map(({ id }) => id);

/** All answers to a line, and to those answers: they go with it, because they speak of it. */
export function answersUnder(lines: readonly Line[], line: string): readonly Line[] {
  const found = new Map<string, Line>();
  const look = (about: string) => {
    for (const answer of lines.filter((one) => one.about === about && one.code === 'comment')) {
      if (found.has(answer.id) || answer.id === line) continue;
      found.set(answer.id, answer);
      look(answer.id);
    }
  };
  look(line);
  return [...found.values()];
}
