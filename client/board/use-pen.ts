import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { WritesTo } from './audience-choice.tsx';
import type { Pen } from './new-line.tsx';

interface Audience {
  readonly audience: string;
  readonly name: string;
}

/** What this person writes with: whose words, for whom; null without the pen. */
export function usePen(
  view: Pick<ConferenceView, 'documents' | 'writesTo' | 'people'>,
): Pen | null {
  const [saidBy, setSaidBy] = useState<readonly string[]>([]);
  const children = view.people.filter(({ role }) => role === 'child').map(({ id }) => id);
  // Nothing becomes a child's own words by habit: a child is chosen for each line anew.
  const onSaidBy = (people: readonly string[]) =>
    setSaidBy(people.filter((id) => !children.includes(id)));
  const writable = view.documents.filter(({ pen }) => pen);
  const writesTo = useWritesTo(writable, view.writesTo);
  return writesTo === null ? null : { writesTo, saidBy, onSaidBy };
}

/** The audience new lines go to: the one that was chosen while it is open, else the conference's own. */
export function useWritesTo(open: readonly Audience[], usual: string | null): WritesTo | null {
  const [chosen, onChoose] = useState<string | null>(null);
  const find = (id: string | null) => open.find(({ audience }) => audience === id);
  const now = find(chosen) ?? find(usual) ?? open[0];
  if (now === undefined) return null;
  const audiences = open.map(({ audience, name }) => ({ id: audience, name }));
  return { audience: now.audience, name: now.name, audiences, onChoose };
}
