/** What a random history draws from for how the copies reach their readers. */
interface Draws {
  readonly number: () => number;
  readonly flag: () => boolean;
  readonly person: () => string;
  readonly secret: () => string;
}

/** What is sent about copies that wait to be given out; some of it names nobody, or an older version. */
export function givingOutDrafts({ number, flag, person, secret }: Draws) {
  const version = () => ({ version: 1 + (number() % 3) });
  return {
    setProtected: () => ({
      facts: [{ kind: 'address', text: secret(), keptFrom: [person()] }],
    }),
    settleHit: () => ({ hit: 'some-hit', reason: secret() }),
    setOfficeOnly: () => ({ person: person(), on: flag() }),
    agreeToCopies: version,
    agreeToCopiesAsStaff: version,
    giveOutCopies: version,
  };
}
