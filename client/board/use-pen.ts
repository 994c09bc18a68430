import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { audienceWords, shortAudienceWords, standingOf } from '../reading/audience-words.ts';
import { usualAudience } from '../reading/who-sees.ts';
import type { WritesTo } from './audience-choice.tsx';
import type { Choice } from './choice.ts';
import type { Pen } from './new-line.tsx';

/** What this person writes with: whose words, for whom; null without the pen. */
export function usePen(t: Say, view: ConferenceView): Pen | null {
  const usual = usualAudience(view) ?? null;
  const [said, setSaid] = useState<{ usual: string | null; by: readonly string[] }>();
  const [chosen, setChosen] = useState<{ usual: string | null; audience: string | null }>();
  const children = view.people.filter(({ role }) => role === 'child').map(({ id }) => id);
  // Nothing becomes a child's own words by habit: a child is chosen for each line anew.
  const onSaidBy = (people: readonly string[]) =>
    setSaid({ usual, by: people.filter((id) => !children.includes(id)) });
  const choices = audienceChoices(
    t,
    view,
    // Nothing can be written in a document that is damaged.
    view.documents.filter(({ pen, audience }) => pen && view.damaged?.includes(audience) !== true),
  );
  // What was chosen in one part counts in no other: not who reads, and not whose words they are.
  const wished = chosen?.usual === usual ? chosen.audience : null;
  const now = choices.find(({ id }) => id === (wished ?? usual)) ?? choices[0];
  if (now === undefined) return null;
  const writesTo: WritesTo = {
    audience: now.id,
    choices,
    onChoose: (audience) => setChosen({ usual, audience }),
  };
  return { writesTo, saidBy: said?.usual === usual ? said.by : [], onSaidBy };
}

/**
 * Who can be chosen for a new line: the people of this part first, then the three that are always there, then those the
 * chair made, then other parts. Nobody chooses a narrowed one: the children of a line lead there by themselves.
 */
export function audienceChoices(
  t: Say,
  view: Pick<ConferenceView, 'audiences' | 'parts' | 'part' | 'writesTo'>,
  documents: ConferenceView['documents'],
): Choice[] {
  const usual = usualAudience(view);
  const known = new Map(view.audiences?.map((audience) => [audience.id, audience]));
  const rank = ({ audience, name }: (typeof documents)[number]): number => {
    if (audience === usual) return 0;
    if (standingOf(name) !== null) return 1;
    return known.get(audience)?.kind === 'part' ? 3 : 2;
  };
  const isOffered = ({ audience, name }: (typeof documents)[number]): boolean => {
    if (audience === usual) return true;
    // While a restricted part is open every wider document is frozen.
    if (view.part.restricted) return false;
    // Who is not told of audiences writes for the people of this part, or for fewer: never for others by mistake.
    if (view.audiences === undefined) return name === 'professionals';
    return known.get(audience)?.of === null;
  };
  return documents
    .filter(isOffered)
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ audience, name }) => ({
      id: audience,
      words:
        audience === usual && view.part.name !== ''
          ? t('board.audience.this-part')
          : shortAudienceWords(t, name),
      detail: audienceWords(t, name),
    }));
}
