import type * as z from 'zod/mini';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';

type Issue = z.core.$ZodError['issues'][number];

const kept = 'Your words are still here.';

/** A reason in plain words, which repeats nothing of what was sent. */
export function explainMalformed(error: z.core.$ZodError): HttpRefusal {
  const issues = error.issues.flatMap(flatten);
  const reasons = issues.map(explain).filter((reason) => reason !== null);
  return reasons[0] ?? refusals.notJson;
}

/** A union's own issue says nothing: what its members found is inside. */
function flatten(issue: Issue): Issue[] {
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(flatten) : [issue];
}

function explain(issue: Issue): HttpRefusal | null {
  const field = issue.path.at(-1);
  if (field === 'score') return malformed('A number on the scale goes from 0 to 10.');
  if (issue.code === 'custom') return explainWords(issue.message);
  if (issue.code === 'too_big' && issue.origin === 'string') return tooLong(Number(issue.maximum));
  if (issue.code === 'too_big') return malformed('These are too many at once.');
  if (issue.code === 'too_small' && field === 'passphrase') {
    return malformed(`A passphrase needs at least ${String(issue.minimum)} letters.`);
  }
  if (field === 'date' || field === 'by') return malformed(noSuchDay);
  if (field === 'time') return malformed('Please write the time like 13:30.');
  return null;
}

function explainWords(problem: string): HttpRefusal | null {
  if (problem === 'blank') return malformed('Something that is needed was left empty.');
  if (problem === 'broken-characters') {
    return malformed('One character in this is broken. Please take it out and write it again.');
  }
  return problem === 'no-such-day' ? malformed(noSuchDay) : null;
}

const noSuchDay = 'This is not a day of the calendar.';

const malformed = (reason: string): HttpRefusal => ({
  kind: 'malformed',
  message: `${reason} ${kept}`,
});

const tooLong = (max: number): HttpRefusal => ({
  kind: 'too-long',
  message: `This is too long: up to ${max.toLocaleString('en-GB')} letters fit. ${kept}`,
});
