import type { Family } from './family.ts';
import type { PersonShape } from './shape.ts';

/**
 * In which row of the tree everybody stands: parents above their children, couples side by side. Who looks after
 * somebody stands above them where nothing else says where either belongs. A tie that contradicts those before it (a
 * grandchild's parent) is left out of the reckoning, so nonsense never hangs.
 */
export function generationsOf(family: Family): ReadonlyMap<string, number> {
  const beside = besideEachOther(family);
  const groupOf = (person: PersonShape): string => beside.get(person.id) ?? person.id;
  const below = new Map<string, Set<string>>();
  for (const [parent, child] of descentsOf(family)) {
    const [from, to] = [groupOf(parent), groupOf(child)];
    if (from === to || leadsTo(below, to, from)) continue;
    below.set(from, (below.get(from) ?? new Set()).add(to));
  }
  const rows = rowsOf(new Set(family.people.map(groupOf)), below);
  return new Map(family.people.map((person) => [person.id, rows.get(groupOf(person)) ?? 0]));
}

/** From whoever stands above to whoever stands below. */
export function descentsOf({ siblings, unions, others }: Family): [PersonShape, PersonShape][] {
  const descents = siblings.flatMap(({ parents, children }) =>
    parents.flatMap((parent) =>
      children.map((child): [PersonShape, PersonShape] => [parent, child]),
    ),
  );
  const placed = new Set([...descents.flat(), ...unions.flatMap(({ one, other }) => [one, other])]);
  const careful = others.filter(
    ({ tie, one, other }) => tie === 'looks-after' && !(placed.has(one) && placed.has(other)),
  );
  return [
    ...descents,
    ...careful.map(({ one, other }): [PersonShape, PersonShape] => [one, other]),
  ];
}

/** One name for all who stand side by side; two of whom one descends from the other never do. */
function besideEachOther({ siblings, unions }: Family): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    let name = id;
    for (let next = names.get(name); next !== undefined; next = names.get(name)) name = next;
    return name;
  };
  const belowNow = () => {
    const below = new Map<string, Set<string>>();
    for (const { parents, children } of siblings) {
      for (const parent of parents) {
        const name = nameOf(parent.id);
        const known = below.get(name) ?? new Set();
        for (const child of children) known.add(nameOf(child.id));
        below.set(name, known);
      }
    }
    return below;
  };
  for (const { one, other } of unions) {
    const [a, b] = [nameOf(one.id), nameOf(other.id)];
    if (a === b) continue;
    const below = belowNow();
    if (!leadsTo(below, a, b) && !leadsTo(below, b, a)) names.set(b, a);
  }
  return new Map([...names.keys()].map((id) => [id, nameOf(id)]));
}

function leadsTo(
  below: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of below.get(at) ?? []) {
      if (next === to) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}

/** As far down as the longest way from the top; and who has nobody above stands right above their children. */
function rowsOf(
  groups: ReadonlySet<string>,
  below: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>();
  for (const next of below.values()) {
    for (const group of next) waiting.set(group, (waiting.get(group) ?? 0) + 1);
  }
  const tops = [...groups].filter((group) => !waiting.has(group));
  const rows = new Map(tops.map((group) => [group, 0]));
  const open = [...tops];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const group of below.get(at) ?? []) {
      rows.set(group, Math.max(rows.get(group) ?? 0, (rows.get(at) ?? 0) + 1));
      const left = (waiting.get(group) ?? 1) - 1;
      waiting.set(group, left);
      if (left === 0) open.push(group);
    }
  }
  for (const top of tops) {
    const children = [...(below.get(top) ?? [])].map((group) => rows.get(group) ?? 1);
    if (children.length > 0) rows.set(top, Math.min(...children) - 1);
  }
  return rows;
}
