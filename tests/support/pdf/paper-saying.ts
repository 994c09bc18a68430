import type { Block, Paper, PaperLine } from '../../../shared/papers/paper.ts';
import { pictureSaying } from '../picture-saying.ts';

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
  pictureSaying(text),
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
