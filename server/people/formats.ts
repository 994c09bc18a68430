import type { Template } from '../../shared/conference/template.ts';
import { templateSchema } from '../../shared/conference/template.ts';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import { mostOwnFormats } from '../../shared/templates/own-format.ts';
import type { OwnFormat } from '../../shared/templates/own-format.ts';
import { knownTemplate } from '../../shared/templates/templates.ts';
import { StoreFailure } from '../store/store-failure.ts';
import type { Store } from '../store/store.ts';
import { takingTurns } from './taking-turns.ts';
import { makeToken } from './tokens.ts';

/** The formats a chair can choose from: the council's own, and those of the leaflets. */
export interface Formats {
  /** By its id as it is now; null for none, and for a version that was changed or taken away since. */
  find(id: string): Template | null;
  /** The council's own, by name. */
  own(): readonly Template[];
  /** A new version under a new id; `replaces` is the version it was made from. */
  save(format: OwnFormat, replaces: string | null): Promise<Result<Template, WhyNotSaved>>;
  /** False where it is not there any more. Conferences keep their copy. */
  remove(id: string): Promise<boolean>;
}

/** changed: somebody else saved or took away that version first. */
export type WhyNotSaved = 'changed' | 'too-many';

const prefix = 'format.';

/** Reads them once: who decides in a conference looks a format up without waiting. */
export async function openFormats(store: Store): Promise<Formats> {
  // By the key of the format, which stays the same from version to version.
  const kept = await readAll(store);
  const oneAtATime = takingTurns();
  const keyOf = (id: string): string | undefined =>
    [...kept].find(([, each]) => each.id === id)?.[0];
  const own = () =>
    [...kept.values()].toSorted((one, other) => one.council.localeCompare(other.council));
  return {
    find: (id) => [...kept.values()].find((each) => each.id === id) ?? knownTemplate(id),
    own,
    save: (format, replaces) =>
      oneAtATime(prefix, async () => {
        const key = replaces === null ? `${prefix}${makeToken()}` : keyOf(replaces);
        if (key === undefined) return no('changed');
        if (replaces === null && kept.size >= mostOwnFormats) return no('too-many');
        const template = { ...format, id: makeToken() };
        await store.putRecord('setting', key, template);
        kept.set(key, template);
        return ok(template);
      }),
    remove: (id) =>
      oneAtATime(prefix, async () => {
        const key = keyOf(id);
        if (key === undefined) return false;
        await store.deleteRecord('setting', key);
        return kept.delete(key);
      }),
  };
}

/**
 * One that cannot be understood (a newer release wrote it) stays where it is. Where one was altered on disk, none of
 * them can be chosen: that stops neither the server nor a conference, which has its own copy.
 */
async function readAll(store: Store): Promise<Map<string, Template>> {
  const all = await store.listRecords('setting').catch((reason: unknown) => {
    if (reason instanceof StoreFailure) throw reason;
    return [];
  });
  return new Map(
    all.flatMap(({ key, value }): [string, Template][] => {
      const read = key.startsWith(prefix) ? templateSchema.safeParse(value) : null;
      return read?.success === true ? [[key, read.data]] : [];
    }),
  );
}
