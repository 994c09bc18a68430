import type { PersonSymbol, TieKind } from './shape.ts';

/** The few words that stand on a template, in the reader's language. */
export interface DrawingLabels {
  readonly worries: string;
  readonly good: string;
  readonly dreams: string;
  readonly inner: string;
  readonly middle: string;
  readonly outer: string;
}

/** What a page is said with, in the reader's language. Words in braces are filled in. */
export interface PageWords {
  /** A person without a name. */
  readonly nobody: string;
  readonly symbols: Readonly<Record<PersonSymbol, string>>;
  readonly died: string;
  /** Said of whoever the tie begins at, and of whoever it leads to: "{others}". */
  readonly ties: Readonly<Record<TieKind, { readonly from: string; readonly to: string }>>;
  /** "Lives with {others}." */
  readonly home: string;
  /** "House of worries: My tooth": "{where}: {what}". */
  readonly lies: string;
  /** Where something lies that is in no house or ring, and what is in the middle of the circles. */
  readonly outside: string;
  readonly inTheMiddle: string;
  readonly oneLine: string;
  /** "{count}". */
  readonly lines: string;
  readonly and: string;
  /** Behind the first of many names: "{count}". */
  readonly more: string;
}

export const plainLabels: DrawingLabels = {
  worries: 'House of worries',
  good: 'House of good things',
  dreams: 'House of dreams',
  inner: 'Closest to us',
  middle: 'People who help',
  outer: 'People we could ask',
};

export const plainPageWords: PageWords = {
  nobody: 'Somebody without a name here',
  symbols: {
    square: 'a man or boy',
    circle: 'a woman or girl',
    diamond: '',
    triangle: 'a baby not born yet',
  },
  died: 'has died',
  ties: {
    couple: { from: 'In a couple with {others}.', to: 'In a couple with {others}.' },
    separated: { from: 'Separated from {others}.', to: 'Separated from {others}.' },
    divorced: { from: 'Divorced from {others}.', to: 'Divorced from {others}.' },
    parent: { from: 'Parent of {others}.', to: 'Child of {others}.' },
    'looks-after': { from: 'Looks after {others}.', to: 'Looked after by {others}.' },
    close: { from: 'Very close to {others}.', to: 'Very close to {others}.' },
    difficult: { from: 'Finds it hard with {others}.', to: 'Finds it hard with {others}.' },
  },
  home: 'Lives with {others}.',
  lies: '{where}: {what}',
  outside: 'Beside it',
  inTheMiddle: 'In the middle',
  oneLine: 'One line is drawn.',
  lines: '{count} lines are drawn.',
  and: ' and ',
  more: '{count} more',
};
