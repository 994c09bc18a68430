import type { Id, Struct } from './read-update.ts';

/** The structs of one update by clientID, in the order of their clocks. */
export interface StructIndex {
  /** The struct that covers this id. */
  find(id: Id): Struct | undefined;
  lists(): Iterable<readonly Struct[]>;
}

export function createStructIndex(structs: readonly Struct[]): StructIndex {
  const lists = new Map<number, Struct[]>();
  for (const struct of structs) {
    const list = lists.get(struct.client);
    if (list === undefined) lists.set(struct.client, [struct]);
    else list.push(struct);
  }
  return {
    find: ({ client, clock }) => halve(lists.get(client) ?? [], clock),
    lists: () => lists.values(),
  };
}

/** Structs of one client follow each other without a hole. */
function halve(list: readonly Struct[], clock: number): Struct | undefined {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = list[middle];
    if (struct === undefined || clock < struct.clock) high = middle - 1;
    else if (clock >= struct.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return undefined;
}
