import type { KeepingTest, LeafletFact } from './read-facts.ts';

const councils: Record<string, string> = {
  D: 'Durham',
  E: 'East Sussex',
  Y: 'Derby',
  N: 'North Yorkshire',
  M: 'Somerset',
};

/** Each fact of the five leaflets with the tests that keep it, or the reason why none does: Markdown. */
export function tableOf(facts: readonly LeafletFact[], tests: readonly KeepingTest[]): string {
  const sections = Object.entries(councils).map(([letter, council]) => [
    `## ${council}`,
    '',
    '| | What the leaflet says | Kept by |',
    '| --- | --- | --- |',
    ...facts.filter(({ id }) => id.startsWith(letter)).map((fact) => row(fact, tests)),
    '',
  ]);
  return [
    '# The five leaflets, fact by fact',
    '',
    'Made by `node tests/facts/write-table.ts` from the names of the tests: a test names the facts it keeps in parentheses.',
    'A check fails when a fact has neither a test nor a reason, and when this page is older than the tests.',
    '',
    ...sections.flat(),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const row = ({ id, says, unkept }: LeafletFact, tests: readonly KeepingTest[]): string => {
  const kept = tests.filter(({ facts }) => facts.includes(id)).map(entry);
  const why = unkept === undefined ? [] : [`No test: ${unkept}`];
  return `| ${id} | ${cell(says)} | ${[...kept.slice(0, most), ...why].join('<br>')} |`;
};

/** Enough to look it up. */
const most = 3;

const entry = ({ name, file }: KeepingTest): string => `${cell(name)} (\`${file}\`)`;

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\\’', '’');
