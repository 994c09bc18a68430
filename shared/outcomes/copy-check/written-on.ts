import type { BoardDocument } from '../readable-board.ts';

/** Everything that somebody wrote for this audience: lines, and what stands on its drawings and beneath them. */
export const writtenOn = ({ lines, pages = [] }: BoardDocument): string[] => [
  ...lines.map(({ text }) => text),
  ...pages.flatMap(({ page: { shapes, description } }) => [
    ...shapes.flatMap(({ props }) => {
      if (props.type === 'words') return [props.text];
      return props.type === 'person' ? [props.name, props.note, props.home] : [];
    }),
    description,
  ]),
];
