/** What a caller should handle is in the return type; bugs are thrown. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const no = <Problem>(problem: Problem): Result<never, Problem> => ({ ok: false, problem });

/** A switch that ends here will not compile when a new case is added. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
