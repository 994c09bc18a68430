import type { Block, Paper, PaperLine } from '../../../shared/papers/paper.ts';

/** A line that says this in each of its places. */
const lineSaying = (text: string, comments: readonly PaperLine[]): PaperLine => ({
  text,
  tone: 'child',
  struck: true,
  said: text,
  notes: [text, text],
  facts: [{ name: text, value: text }],
  changed: { label: text, was: text },
  comments,
});

/** Every kind of block, and this text wherever a text can stand. */
const blocksSaying = (text: string): Block[] => [
  { is: 'paragraph', words: { label: text, text, lang: 'ur', weight: 'strong' } },
  { is: 'list', ordered: true, items: [{ text, lang: 'ar' }] },
  { is: 'facts', facts: [{ name: text, value: text }] },
  { is: 'lines', lines: [lineSaying(text, [lineSaying(text, [])])] },
  {
    is: 'table',
    caption: text,
    head: [text, text],
    rows: [[{ text, notes: [text] }, { text }]],
  },
  {
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
  },
  {
    is: 'scale',
    alt: text,
    marks: [{ name: text, initials: text, voice: 'family', score: 3 }],
    legend: [{ voice: 'family', words: text }],
  },
];

/** A paper that says these, each in every place there is. */
export const paperSaying = (texts: readonly string[]): Paper => ({
  kind: 'record',
  lang: 'en-GB',
  title: texts[0] ?? '',
  lead: texts,
  blocks: texts.map((text) => ({
    is: 'section',
    heading: text,
    tone: 'danger',
    blocks: blocksSaying(text),
  })),
  foot: texts,
});
