import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** What one of the five councils' leaflets says, in our own words: D Durham, E East Sussex, Y Derby, N North Yorkshire, M Somerset. */
const factSchema = z.strictObject({
  id: z.string().check(z.regex(/^[DEYNM]\d{1,2}$/)),
  says: z.string(),
  /** Why no test keeps it. */
  unkept: z.optional(z.string()),
});

export type LeafletFact = z.infer<typeof factSchema>;

const root = new URL('../../', import.meta.url);

export const readFacts = (): LeafletFact[] =>
  z
    .array(factSchema)
    .parse(JSON.parse(readFileSync(new URL('leaflet-facts.json', import.meta.url), 'utf8')));

/** A test that says in parentheses which facts it keeps: "[C131] of two readings the earlier one counts (D22)". */
export interface KeepingTest {
  readonly name: string;
  readonly file: string;
  readonly facts: readonly string[];
}

/** Every test of the project that names a fact of a leaflet. */
export const listKeepingTests = (): KeepingTest[] =>
  readdirSync(new URL('tests/', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(\.test|^browser\/story\/.*)\.tsx?$/.test(file))
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(fileURLToPath(new URL(`tests/${file}`, root)), 'utf8');
      return [...source.matchAll(titles)].flatMap(([, , name = '']) => {
        const facts = factsIn(name);
        return facts.length === 0 ? [] : [{ name, file: `tests/${file}`, facts }];
      });
    });

/** A promise begins with the number of its rule; a chapter of a story has none. */
const titles = /(?<=test\(|(?=['"`]\[[A-Z]+\d))(['"`])([^\n]*?)\1,/g;

const factsIn = (name: string): string[] =>
  [...name.matchAll(/\(([^)]*)\)/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/\b[DEYNM]\d{1,2}\b/g)].map(([id]) => id),
  );
