import { byChair, idsOf, pick, type Acts } from './picking.ts';

/** What is looked for in the copies, and who reads theirs in the office. */
export const copyActs: Pick<Acts, 'protect' | 'officeOnly'> = {
  protect: async (world, { people, words }, perform, opId) => {
    // A word that lines have, one that a board alone may have, and one that nothing has.
    const text = pick(['w1', 'Words', `Review ${words}`, 'Larkspur Court'], words) ?? '';
    const facts = [{ kind: 'other' as const, text, keptFrom: idsOf(world, people) }];
    await perform(byChair({ kind: 'setProtected', opId, facts }));
  },
  officeOnly: async ({ people }, { who, on }, perform, opId) => {
    await perform(byChair({ kind: 'setOfficeOnly', opId, person: people[who], on }));
  },
};
