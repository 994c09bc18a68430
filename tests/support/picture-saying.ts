import type { Block } from '../../shared/papers/paper.ts';

/** A picture of two lines that says this. */
export const pictureSaying = (text: string): Block => ({
  is: 'picture',
  alt: text,
  picture: {
    x: -10,
    y: -10,
    width: 400,
    height: 200,
    parts: [
      { kind: 'path', d: 'M0 0L380 0L380 180L0 180Z', stroke: 'blue', fill: 'paper', width: 3 },
      {
        kind: 'words',
        x: 20,
        y: 40,
        size: 20,
        ink: 'black',
        anchor: 'start',
        bold: false,
        lines: [text],
      },
      { kind: 'path', d: 'M10 30Q90 60 170 30', stroke: 'red', fill: null, width: 4 },
    ],
  },
});
