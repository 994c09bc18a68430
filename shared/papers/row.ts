/** The columns of the typed outcomes as a table; a new one is put at the end, so that programs that read it go on. */
export const columns = [
  'Row',
  'Heading',
  'Kind',
  'Words',
  'Said by',
  'Written down by',
  'Fact or opinion',
  'About',
  'Only for',
  'Crossed out',
  'Who',
  'With',
  'By when',
  'How we will know',
  'Achievable',
  'Realistic',
  'Timely',
  'Answers',
  'Steps in',
  'Does',
  'Agreed by',
  'Agreed before a change',
  'Since',
  'Became',
  'Changed',
  'Words before',
  'Number',
  'Number before',
  'Plan needed',
  'Reason',
  'One step higher',
  'Outcome',
  'Category',
  'Other categories',
  'Census code',
  'Date',
  'Time',
  'Place',
] as const;

/** What is known of one thing; a column that says nothing of it is left out. */
export type Row = Partial<Record<(typeof columns)[number], string>>;

export const cellsOf = (row: Row): string[] => columns.map((column) => row[column] ?? '');

/** Several in one cell. */
export const several = (names: readonly string[]): string => names.join('; ');

export const yes = (is: boolean | undefined): string => (is === true ? 'yes' : '');
