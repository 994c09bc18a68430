import type { PersonView } from '../../shared/conference/view.ts';

export interface Voices {
  readonly notYet: readonly PersonView[];
  readonly spoke: readonly PersonView[];
}

/** Those who say nothing for themselves: they lead, write, interpret or only watch. */
const silent = new Set<PersonView['role']>(['chair', 'minute-taker', 'interpreter', 'observer']);

/** Somerset (M3): everyone has a say, the child too. Who is here and has not had a turn, nor said a line of this part. */
export function voicesOf(
  people: readonly PersonView[],
  spoke: readonly string[],
  lines: readonly { readonly saidBy: readonly { readonly id: string }[] }[],
): Voices {
  const heard = new Set([...spoke, ...lines.flatMap(({ saidBy }) => saidBy.map(({ id }) => id))]);
  const here = people.filter(
    ({ attendance, role }) => attendance === 'present' && !silent.has(role),
  );
  return {
    notYet: here.filter(({ id }) => !heard.has(id)),
    spoke: here.filter(({ id }) => heard.has(id)),
  };
}
