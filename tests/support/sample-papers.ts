import type { Block, Paper, PaperLine } from '../../shared/papers/paper.ts';
import { pictureSaying } from './picture-saying.ts';

/** A paper with every kind of block, in which whatever somebody can write is this text. */
export const paperSaying = (text: string): Paper => ({
  kind: 'outcomes',
  lang: 'en-GB',
  title: 'Typed outcomes',
  lead: ['Initial child protection conference, 14 April 2026', text],
  blocks: blocksSaying(text),
  foot: ['Code of this copy: 4f1a'],
});

const blocksSaying = (text: string): Block[] => [
  {
    is: 'section',
    heading: 'What are we worried about?',
    tone: 'plain',
    blocks: [
      { is: 'paragraph', words: { text, weight: 'soft' } },
      { is: 'lines', lines: [lineSaying(text)] },
      { is: 'section', heading: text, tone: 'danger', blocks: [list(text, true), facts(text)] },
    ],
  },
  {
    is: 'section',
    heading: 'Scale',
    tone: 'plain',
    blocks: [scale(text), pictureSaying(text), table(text)],
  },
  {
    is: 'section',
    heading: 'What happens next',
    tone: 'goal',
    blocks: [list(text, false), { is: 'paragraph', words: { label: 'Why', text, lang: 'ur' } }],
  },
];

const list = (text: string, ordered: boolean): Block => ({
  is: 'list',
  ordered,
  items: [{ text }, { label: 'First', text, weight: 'strong' }],
});

const facts = (text: string): Block => ({ is: 'facts', facts: [{ name: 'Who', value: text }] });

const lineSaying = (text: string): PaperLine => ({
  ...plainLine,
  text,
  lang: 'pl',
  struck: true,
  said: `Said by ${text}`,
  notes: ['Fact', text],
  facts: [{ name: 'By when', value: text }],
  changed: { label: 'It said', was: text },
  comments: [{ ...plainLine, text, tone: 'child', said: `Said by ${text}` }],
});

const plainLine: PaperLine = {
  text: '',
  tone: 'plain',
  struck: false,
  said: '',
  notes: [],
  facts: [],
  comments: [],
};

const scale = (text: string): Block => ({
  is: 'scale',
  alt: 'Numbers from 3 to 6',
  marks: [
    { name: text, initials: 'BT', voice: 'family', score: 6 },
    { name: 'Maud', initials: 'M', voice: 'professional', score: 3 },
    { name: 'Juno', initials: 'J', voice: 'child', score: 3 },
  ],
  legend: [
    { voice: 'professional', words: 'Professionals' },
    { voice: 'family', words: 'Family' },
    { voice: 'child', words: 'Children' },
  ],
});

const table = (text: string): Block => ({
  is: 'table',
  caption: 'Everybody’s number',
  head: ['Said by', 'Number', 'Why'],
  rows: [
    [{ text, notes: ['Mother', text] }, { text: '6' }, { text }],
    [{ text: 'Maud' }, { text: '3' }, { text: '' }],
  ],
});

/** A paper of lines alone. */
export const paperOfLines = (texts: readonly string[]): Paper => ({
  ...paperSaying('words'),
  lead: [],
  blocks: [
    {
      is: 'section',
      heading: 'What are we worried about?',
      tone: 'plain',
      blocks: [{ is: 'lines', lines: texts.map((text) => ({ ...plainLine, text })) }],
    },
  ],
  foot: [],
});
