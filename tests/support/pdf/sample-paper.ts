import type { Block, Paper, PaperLine } from '../../../shared/papers/paper.ts';

const line = (text: string, more: Partial<PaperLine> = {}): PaperLine => ({
  text,
  tone: 'plain',
  struck: false,
  said: '',
  notes: [],
  facts: [],
  comments: [],
  ...more,
});

const scale: Block = {
  is: 'section',
  heading: 'How safe are Juno and Otis at home today?',
  tone: 'plain',
  blocks: [
    {
      is: 'paragraph',
      words: {
        label: '10 means',
        text: 'Everybody is sure that both children are safe and well looked after, and the case could close.',
      },
    },
    {
      is: 'paragraph',
      words: { label: '0 means', text: 'The children cannot be at home tonight.' },
    },
    {
      is: 'scale',
      alt: 'The lowest number is 3, the highest is 8. Kezia said 7, Juno said 8.',
      marks: [
        { name: 'Maud Ferreby', initials: 'MF', voice: 'professional', score: 4 },
        { name: 'Piers Quell', initials: 'PQ', voice: 'professional', score: 4 },
        { name: 'Ines Abara', initials: 'IA', voice: 'professional', score: 3 },
        { name: 'Kezia', initials: 'K', voice: 'family', score: 7 },
        { name: 'Rowan', initials: 'R', voice: 'family', score: 4 },
        { name: 'Juno', initials: 'J', voice: 'child', score: 8 },
      ],
      legend: [
        { voice: 'professional', words: 'Professionals' },
        { voice: 'family', words: 'Family' },
        { voice: 'child', words: 'A child' },
      ],
    },
    { is: 'paragraph', words: { text: 'The numbers go from 3 to 8.', weight: 'strong' } },
    {
      is: 'table',
      caption: 'Everybody’s number and why',
      head: ['Who', 'Number', 'Why', 'One higher if'],
      rows: [
        [
          { text: 'Maud Ferreby', notes: ['Health visitor'] },
          { text: '4', notes: ['3 the time before'] },
          {
            text: 'Both children had their checks, but two appointments were missed when Kezia was low.',
          },
          { text: 'Somebody rings on the morning of an appointment.' },
        ],
        [
          { text: 'Kezia', notes: ['Mother'] },
          { text: '7' },
          { text: 'I have not missed a day of school for Juno since March.' },
          { text: 'My sister stays on Fridays.' },
        ],
        [
          { text: 'Juno', notes: ['written by Ines Abara'] },
          { text: '8' },
          { text: 'Mum reads to me.' },
          { text: '' },
        ],
      ],
    },
  ],
};

const scripts: Block = {
  is: 'section',
  heading: 'In the words people wrote',
  tone: 'plain',
  blocks: [
    {
      is: 'lines',
      lines: [
        line('جدتي تساعدنا كل يوم (منذ 12 مارس 2026) وتتحدث مع Kezia عبر الهاتف.', {
          lang: 'ar',
          said: 'Said by Halina (grandmother)',
          notes: ['a strength', 'about Juno and Otis'],
        }),
        line('بچے ہر صبح 8:30 بجے اسکول پہنچتے ہیں (Elm Lane)، اور استاد خوش ہیں۔', {
          lang: 'ur',
          said: 'Said by Farah Anwar (aunt)',
        }),
        line('ਬੱਚੇ ਆਪਣੀ ਨਾਨੀ ਨਾਲ ਖੁਸ਼ ਹਨ (2026).', { lang: 'pa', said: 'Said by Simran Gill' }),
        line('Żółć, ťažký, naïve, Ðorđe, Ελληνικά, Мама читает сказку; ½ ≥ 3 → ✓ ☎ 🙂 👩‍👧‍👦 ❤️', {
          said: 'Said by Zbyšek Łęcki',
        }),
        line('Kezia meets مريم (الثلاثاء 14:00) at the library [room 2].', {
          said: 'Said by Maud Ferreby (Health visitor)',
        }),
        line('A letter no font has: \u16A0 and \u4E2D.', {
          said: 'Said by Piers Quell (Head teacher)',
        }),
      ],
    },
  ],
};

const worried: Block = {
  is: 'section',
  heading: 'What are we worried about?',
  tone: 'danger',
  blocks: [
    { is: 'paragraph', words: { text: 'Danger statement 1', weight: 'strong' } },
    {
      is: 'lines',
      lines: [
        line(
          'Maud and Ines are worried that when Kezia drinks on her own at night she may not hear Otis cry, and that he may be hurt or go hungry before anybody knows.',
          {
            said: 'Said by Maud Ferreby (Health visitor) and Ines Abara (Social worker), written by Tove Lind',
            notes: ['a danger statement', 'about Otis', 'agreed by Kezia and Rowan'],
          },
        ),
      ],
    },
    {
      is: 'section',
      heading: 'What we want to see',
      tone: 'goal',
      blocks: [
        {
          is: 'lines',
          lines: [
            line('Every night somebody sober is in the flat who hears Otis and looks after him.', {
              notes: ['a safety goal', 'about Otis'],
              comments: [
                line('That is right. My sister can come on Fridays.', {
                  said: 'Said by Kezia (mother)',
                }),
              ],
            }),
          ],
        },
      ],
    },
  ],
};

const strengths: Block = {
  is: 'section',
  heading: 'What is working well?',
  tone: 'plain',
  blocks: [
    {
      is: 'lines',
      lines: [
        line(
          'Kezia reads to Juno every evening, and Otis listens.\nThey have a shelf of library books.',
          {
            said: 'Said by Maud Ferreby (Health visitor)',
            notes: ['a strength', 'fact', 'about Juno and Otis'],
            comments: [
              line('Since last week Rowan reads too.', { said: 'Said by Kezia (mother)' }),
              line('I like the one with the whale.', { tone: 'child', said: 'Said by Juno' }),
            ],
          },
        ),
        line('I want to stay with Mum and see Dad on Saturdays.', {
          tone: 'child',
          said: 'Said by Juno, written by Ines Abara',
          notes: ['a child’s view'],
        }),
        line('Juno was at school on 96 of 100 days.', {
          said: 'Said by Piers Quell (Head teacher)',
          notes: ['fact'],
          changed: { label: 'It said before', was: 'Juno was at school on 69 of 100 days.' },
        }),
        line('Rowan keeps every appointment.', {
          notes: ['opinion'],
          changed: { label: 'New in this version', was: '' },
        }),
        line('The flat was cold in January.', {
          struck: true,
          said: 'Said by Maud Ferreby (Health visitor)',
          notes: ['taken back'],
        }),
      ],
    },
  ],
};

const plan: Block = {
  is: 'section',
  heading: 'The plan',
  tone: 'plain',
  blocks: [
    {
      is: 'facts',
      facts: [
        { name: 'Lead', value: 'Ines Abara' },
        { name: 'Core group', value: 'Kezia, Rowan, Maud Ferreby and Piers Quell' },
        { name: 'How often', value: 'Every four weeks, on a Tuesday at 10:00' },
      ],
    },
    {
      is: 'lines',
      lines: [
        line('Maud shows Kezia the family clinic and goes with her the first time.', {
          notes: ['an action'],
          facts: [
            { name: 'Who', value: 'Maud Ferreby' },
            { name: 'With', value: 'Kezia' },
            { name: 'By when', value: 'Friday 24 April 2026' },
            { name: 'How we will know', value: 'Kezia has been twice and says whether it helps.' },
          ],
        }),
      ],
    },
    {
      is: 'list',
      ordered: true,
      items: [
        { text: 'The first core group meets within ten working days.' },
        { label: 'Then', text: 'Ines visits every week, also without saying so before.' },
        { text: 'If nobody opens the door, Ines rings Halina.', weight: 'strong' },
      ],
    },
  ],
};

const decided: Block = {
  is: 'section',
  heading: 'What was decided',
  tone: 'plain',
  blocks: [
    {
      is: 'section',
      heading: 'Otis',
      tone: 'plain',
      blocks: [
        { is: 'paragraph', words: { text: 'Otis has a child protection plan.', weight: 'strong' } },
        { is: 'paragraph', words: { label: 'Category', text: 'Neglect' } },
        {
          is: 'section',
          heading: 'Who did not agree',
          tone: 'plain',
          blocks: [
            {
              is: 'list',
              ordered: false,
              items: [
                { label: 'Rowan', text: 'I think a plan as a child in need is enough.' },
                { text: 'Nobody else', weight: 'soft' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** Somebody was there: a long table that goes over pages. */
const attendance: Block = {
  is: 'section',
  heading: 'Who was there',
  tone: 'plain',
  blocks: [
    {
      is: 'table',
      caption: 'People, and from when to when they were there',
      head: ['Name', 'As', 'There'],
      rows: Array.from({ length: 40 }, (_, at) => [
        { text: `Person ${String(at + 1)}` },
        {
          text: at % 3 === 0 ? 'Social worker, Children’s services' : 'School nurse',
          notes: at % 5 === 0 ? ['by video'] : [],
        },
        { text: '10:02 to 11:45' },
      ]),
    },
  ],
};

/** A paper with every kind of block, four scripts and more than a page of each that can be long. */
export const samplePaper: Paper = {
  kind: 'outcomes',
  lang: 'en-GB',
  title: 'Outcomes of the conference',
  lead: [
    'First child protection conference about Juno and Otis, Tuesday 14 April 2026, 10:00 to 11:45.',
    'This copy is for Kezia. Version 2, given out on 15 April 2026.',
  ],
  blocks: [strengths, worried, scale, decided, plan, scripts, attendance],
  foot: [
    'If something here is wrong, tell the chair: you can have it put right or have your own words added.',
    'Code of this copy: 7F3A-90C2-11DE. With it the council can show that nothing in this copy was changed.',
  ],
};
