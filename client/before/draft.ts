import type { Role } from '../../shared/conference/roles.ts';
import { newId } from '../provider/new-id.ts';

/** What the form for a conference holds while it is being filled in. */
export interface Details {
  readonly type: 'initial' | 'review' | null;
  /** Empty until one is chosen: the first of the list. */
  readonly template: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /** What due dates are counted from; empty where nobody knows. */
  readonly strategyOn: string;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly children: readonly DraftChild[];
}

/** `key` names the row on the page; `id` is there once the conference knows the child. */
export interface DraftChild {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly born: string;
}

export interface DraftPerson {
  readonly key: string;
  readonly name: string;
  readonly role: Role | '';
  readonly title: string;
  readonly agency: string;
  readonly where: 'room' | 'video';
  readonly device: boolean;
}

export interface Draft extends Details {
  readonly people: readonly DraftPerson[];
}

export const newChild = (name = ''): DraftChild => ({ key: newId(), name, born: '' });

export function newPerson(known: Partial<DraftPerson> = {}): DraftPerson {
  return {
    name: '',
    role: '',
    title: '',
    agency: '',
    where: 'room',
    device: true,
    ...known,
    key: newId(),
  };
}

export const newDraft = (): Draft => ({
  type: null,
  template: '',
  date: '',
  time: '',
  place: '',
  strategyOn: '',
  firstOn: '',
  lastOn: '',
  children: [newChild()],
  people: [newPerson()],
});

/** A row in which nothing was written yet. */
export const isEmptyPerson = ({ name, title, agency }: DraftPerson): boolean =>
  [name, title, agency].every((text) => text.trim() === '');
