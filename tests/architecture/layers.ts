/**
 * The map of the code: which folder may import which. Imports go one way; code that leaves the
 * road fails `layers.test.ts`, by name.
 *
 * A file belongs to the layer with the longest path that fits it, may import its own layer, and
 * beside that only the layers in `mayImport`. `shared/**` means every layer in that folder.
 */
export interface Layer {
  /** A folder, or one file. */
  path: string;
  mayImport: readonly string[];
  /** On the map already, in the tree only when its feature comes. */
  later?: true;
}

export const layers: readonly Layer[] = [
  // shared: no Node, no browser, nothing of ours outside shared. Each stands on those above it.
  { path: 'shared/result.ts', mayImport: [] },
  { path: 'shared/protocol', mayImport: ['shared/result.ts'] },
  { path: 'shared/board', mayImport: ['shared/result.ts', 'shared/protocol'] },
  // What lies on a drawing page, and the picture of it; what tldraw knows of it stands apart.
  { path: 'shared/drawing', mayImport: ['shared/result.ts', 'shared/protocol', 'shared/board'] },
  {
    path: 'shared/conference',
    mayImport: ['shared/result.ts', 'shared/protocol', 'shared/board', 'shared/drawing'],
  },
  // What a fact writes on the board stands above both.
  {
    path: 'shared/board/write-facts.ts',
    mayImport: [
      'shared/result.ts',
      'shared/protocol',
      'shared/board',
      'shared/drawing',
      'shared/conference',
    ],
  },
  // A board written anew stands on what is written on one.
  {
    path: 'shared/board/rewrite-document.ts',
    mayImport: ['shared/protocol', 'shared/board', 'shared/board/write-facts.ts'],
  },
  // The envelopes that carry commands, views and corrections stand above what they carry.
  ...['http', 'live', 'corrections'].map((name) => ({
    path: `shared/protocol/${name}.ts`,
    mayImport: [
      'shared/result.ts',
      'shared/protocol',
      'shared/board',
      'shared/drawing',
      'shared/conference',
    ],
  })),
  {
    path: 'shared/templates',
    mayImport: [
      'shared/result.ts',
      'shared/protocol',
      'shared/board',
      'shared/drawing',
      'shared/conference',
    ],
  },
  {
    path: 'shared/outcomes',
    mayImport: [
      'shared/result.ts',
      'shared/protocol',
      'shared/board',
      'shared/drawing',
      'shared/conference',
      'shared/templates',
    ],
  },
  // Everything there is to read of a conference, made of the typed outcomes.
  {
    path: 'shared/papers',
    mayImport: [
      'shared/result.ts',
      'shared/protocol',
      'shared/board',
      'shared/drawing',
      'shared/conference',
      'shared/templates',
      'shared/outcomes',
    ],
  },

  // The envelope that carries a copy stands above the copy.
  {
    path: 'shared/protocol/giving-out.ts',
    mayImport: ['shared/protocol', 'shared/board', 'shared/conference', 'shared/outcomes'],
  },

  // server: a keystroke runs relay → gate → rooms → store and back out through relay.
  { path: 'server/store', mayImport: ['shared/**'] },
  { path: 'server/gate', mayImport: ['shared/**'] },
  { path: 'server/render', mayImport: ['shared/**'] },
  { path: 'server/people', mayImport: ['server/store', 'shared/**'] },
  // rooms owns the Peer that the relay implements, and never sees a socket.
  { path: 'server/rooms', mayImport: ['server/gate', 'server/store', 'shared/**'] },
  {
    path: 'server/relay',
    mayImport: ['server/gate', 'server/rooms', 'server/people', 'shared/**'],
  },
  {
    path: 'server/http',
    mayImport: [
      'server/gate',
      'server/rooms',
      'server/people',
      'server/render',
      'server/store',
      'shared/**',
    ],
  },
  { path: 'server/observe', mayImport: [] },
  // Programs of the council's IT: they work on a folder, and ask the server that runs on it.
  { path: 'server/upkeep', mayImport: ['server/rooms', 'server/store', 'shared/**'] },
  // The files directly in server/ join everything: main.ts, demo.ts, serve.ts and what needs several tiers at once.
  { path: 'server', mayImport: ['server/**', 'shared/**'] },

  // client: the screens know the provider, the widgets and the words, never each other.
  { path: 'client/language', mayImport: ['shared/**'] },
  { path: 'client/ui', mayImport: ['shared/**'] },
  { path: 'client/provider', mayImport: ['shared/**'] },
  // How lines, decisions and dates are read, wherever they stand: board, screen and outcomes draw the same.
  { path: 'client/reading', mayImport: ['client/ui', 'client/language', 'shared/**'] },
  // Who is in which part, before the day and during it.
  {
    path: 'client/parts',
    mayImport: ['client/ui', 'client/language', 'shared/**'],
  },
  // In which format a conference is shown, and the council's own formats.
  {
    path: 'client/formats',
    mayImport: ['client/provider', 'client/ui', 'client/language', 'client/reading', 'shared/**'],
  },
  ...['before', 'chair'].map((screen) => ({
    path: `client/${screen}`,
    mayImport: [
      'client/handed-in',
      'client/formats',
      'client/parts',
      'client/ready',
      'client/review',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  })),
  ...['board', 'join', 'scaling'].map((screen) => ({
    path: `client/${screen}`,
    mayImport: ['client/provider', 'client/ui', 'client/language', 'client/reading', 'shared/**'],
  })),
  {
    path: 'client/outcomes',
    mayImport: [
      'client/provider',
      'client/ui',
      'client/ui/picture-parts.tsx',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  {
    path: 'client/screen',
    mayImport: [
      'client/drawing/picture.tsx',
      'client/drawing/picture-labels.ts',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  {
    path: 'client/plan',
    mayImport: ['client/provider', 'client/ui', 'client/language', 'client/reading', 'shared/**'],
  },
  {
    path: 'client/stages',
    mayImport: ['client/provider', 'client/ui', 'client/language', 'client/reading', 'shared/**'],
  },
  // One subject of the conference each: its screens for everyone it concerns.
  ...['agreeing', 'notifying'].map((subject) => ({
    path: `client/${subject}`,
    mayImport: ['client/provider', 'client/ui', 'client/language', 'client/reading', 'shared/**'],
  })),
  {
    path: 'client/deciding',
    mayImport: ['client/provider', 'client/ui', 'client/language', 'client/reading', 'shared/**'],
  },
  {
    path: 'client/review',
    mayImport: [
      'client/formats',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  // Everybody's copy before it goes out, shown as its reader will see it.
  {
    path: 'client/giving-out',
    mayImport: [
      'client/letters',
      'client/outcomes',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  // How a reader hears on paper where their copy is.
  {
    path: 'client/letters',
    mayImport: ['client/provider', 'client/ui', 'client/language', 'shared/**'],
  },
  // What readers say of their own copies, and what the chair answers.
  {
    path: 'client/corrections',
    mayImport: [
      'client/outcomes',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  {
    path: 'client/handed-in',
    mayImport: [
      'client/parts',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  {
    path: 'client/children',
    mayImport: [
      'client/handed-in',
      'client/parts',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  {
    path: 'client/ready',
    mayImport: [
      'client/parts',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  // The canvas stands alone in its frame: the page knows what they say to each other, and nothing else of it. What lies
  // on a page looks the same on both.
  {
    path: 'client/canvas',
    mayImport: ['client/canvas/messages.ts', 'client/ui/picture-parts.tsx', 'shared/**'],
  },
  { path: 'client/canvas/messages.ts', mayImport: ['shared/**'] },
  { path: 'client/ui/picture-parts.tsx', mayImport: ['client/ui/picture-parts.css', 'shared/**'] },
  { path: 'client/ui/picture-parts.css', mayImport: [] },
  // A page as it is looked at, wherever it stands: the room's screen shows the same.
  {
    path: 'client/drawing/picture.tsx',
    mayImport: ['client/drawing/picture.css', 'client/ui/picture-parts.tsx', 'shared/**'],
  },
  { path: 'client/drawing/picture.css', mayImport: [] },
  { path: 'client/drawing/picture-labels.ts', mayImport: ['client/language', 'shared/**'] },
  {
    path: 'client/drawing',
    mayImport: [
      'client/drawing/picture.tsx',
      'client/drawing/picture-labels.ts',
      'client/canvas/messages.ts',
      'client/provider',
      'client/ui',
      'client/language',
      'client/reading',
      'shared/**',
    ],
  },
  ...['client/app', 'client/main.tsx'].map((path) => ({
    path,
    mayImport: ['client/**', 'shared/**'],
  })),

  { path: 'tests', mayImport: ['shared/**', 'server/**', 'client/**', 'vite.config.ts'] },
  { path: 'vite.config.ts', mayImport: [] },
];

/** Packages that pull a tier into the wrong place, whatever the compiler thinks of it. */
export const forbiddenPackages: readonly { path: string; packages: RegExp }[] = [
  { path: 'shared', packages: /^(node:|react|ws$|fastify|better-sqlite3|y-websocket)/ },
  { path: 'client', packages: /^(node:|ws$|fastify|@fastify\/|better-sqlite3|pino|selfsigned)/ },
  { path: 'server', packages: /^(react|wouter|y-websocket|vitest|playwright-core|fast-check)/ },
];

/** What is imported at home and nowhere else: tldraw never comes into the board's page. */
export const keptAtHome: readonly { imported: RegExp; homes: readonly string[] }[] = [
  { imported: /^@tldraw\//, homes: ['client/canvas', 'shared/drawing/tldraw-schema.ts', 'tests'] },
  { imported: /\/tldraw-schema\.ts$/, homes: ['client/canvas', 'server/gate', 'tests'] },
];

export const maxLinesInAFile = 400;

/** Names of files that may be longer. It stays empty: a long file hides a second noun. */
export const longFiles: readonly string[] = [];
