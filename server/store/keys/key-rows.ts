/** Where wrapped keys lie, apart from the data they open. */
export interface KeyRows {
  list(): Promise<readonly WrappedKey[]>;
  /** Resolves when all of them are durable. */
  put(keys: readonly WrappedKey[]): Promise<void>;
}

export interface WrappedKey {
  /** A conference's id, or empty for the installation. */
  readonly owner: string;
  readonly name: string;
  readonly wrapped: Uint8Array;
}
