import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as register from '../../../client/reading/template-of.ts';
import { templateOf } from '../../../shared/templates/templates.ts';

/** Who may ask for what the program ships: the fallback of the register, and a blank sheet of no conference. */
const mayAsk = new Set(['client/reading/template-of.ts', 'client/before/blank-board-page.tsx']);

test('[T8] every page shows a conference in the format it keeps, not in the one the program ships', () => {
  const askers = globSync('client/**/*.{ts,tsx}')
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) =>
      /import \{[^}]*\btemplateOf\b[^}]*\} from '[./]*shared\//.test(readFileSync(path, 'utf8')),
    );
  expect(askers.filter((path) => !mayAsk.has(path))).toEqual([]);
  expect(askers).toContain('client/reading/template-of.ts');
});

test('[T8] of two conferences with the same format each is shown in its own copy', () => {
  const somerset = templateOf('somerset-5col');
  const older = { ...somerset, council: 'Somerset, as it was' };
  register.keepTemplate('one', older);
  expect(register.templateOf({ id: 'one', template: 'somerset-5col' })).toBe(older);
  expect(register.templateOf({ id: 'other', template: 'somerset-5col' })).toBe(somerset);
  expect(register.hasTemplate({ id: 'one', template: 'somerset-5col' })).toBe(true);
  expect(register.hasTemplate({ id: 'one', template: 'durham-agenda' })).toBe(false);
});
