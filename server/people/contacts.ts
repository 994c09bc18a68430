import type { Contacts } from '../../shared/conference/contacts.ts';
import { contactsSchema, isWithoutContacts, noContacts } from '../../shared/conference/contacts.ts';
import { StoreFailure } from '../store/store-failure.ts';
import type { Store } from '../store/store.ts';
import { takingTurns } from './taking-turns.ts';

/** Whom readers of the council's papers can ask: as they are now, for copies that are made from now on. */
export interface KeptContacts {
  /** As they were last saved; all empty before that. */
  now(): Contacts;
  /** What goes into a copy that is made now; null where nothing is set. */
  forCopies(): Contacts | null;
  save(contacts: Contacts): Promise<void>;
}

const key = 'contacts';

/** Reads them once: a copy is made without waiting. Those that cannot be understood are as if none were set. */
export async function openContacts(store: Store): Promise<KeptContacts> {
  let contacts = await read(store);
  const oneAtATime = takingTurns();
  return {
    now: () => contacts,
    forCopies: () => (isWithoutContacts(contacts) ? null : contacts),
    save: (fresh) =>
      oneAtATime(key, async () => {
        await store.putRecord('setting', key, fresh);
        contacts = fresh;
      }),
  };
}

async function read(store: Store): Promise<Contacts> {
  const kept = contactsSchema.safeParse(
    await store.readRecord('setting', key).catch((reason: unknown) => {
      if (reason instanceof StoreFailure) throw reason;
      return null;
    }),
  );
  return kept.success ? kept.data : noContacts;
}
