import { byChair, idsOf, pick, type Acts } from './picking.ts';

/** What is looked for in the copies. */
export const copyActs: Pick<Acts, 'protect'> = {
  protect: async (world, { people, words }, perform, opId) => {
    // A word that lines have, one that a board alone may have, and one that nothing has.
    const text = pick(['w1', 'Words', `Review ${words}`, 'Larkspur Court'], words) ?? '';
    const facts = [{ kind: 'other' as const, text, keptFrom: idsOf(world, people) }];
    await perform(byChair({ kind: 'setProtected', opId, facts }));
  },
};
