import type { Role } from '../../shared/conference/roles.ts';
import { templates } from '../../shared/templates/templates.ts';
import { newId } from '../provider/new-id.ts';

/** What the form for a conference holds while it is being filled in. */
export interface Details {
  readonly type: 'initial' | 'review' | null;
  readonly template: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly children: readonly DraftChild[];
}

/** `key` names the row on the page; `id` is there once the conference knows the child. */
export interface DraftChild {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
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

export const newChild = (name = ''): DraftChild => ({ key: newId(), name });

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
  template: templates[0].id,
  date: '',
  time: '',
  place: '',
  children: [newChild()],
  people: [newPerson()],
});

/** A row in which nothing was written yet. */
export const isEmptyPerson = ({ name, title, agency }: DraftPerson): boolean =>
  [name, title, agency].every((text) => text.trim() === '');
