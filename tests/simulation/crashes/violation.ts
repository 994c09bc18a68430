/** A promise that was broken: which of the README's claims, and how. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly claim: string;

  constructor(claim: string, how: string) {
    super(`[${claim}] ${how}`);
    this.claim = claim;
  }
}

export function demand(holds: boolean, claim: string, orElse: string): asserts holds {
  if (!holds) throw new Violation(claim, orElse);
}
