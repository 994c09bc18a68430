import type { ConferenceView, PersonView, ScaleView } from '../../shared/conference/view.ts';
import { roleRights } from '../../shared/conference/roles.ts';
import type { ScoreDraft } from '../ui/score-fields.tsx';

/** Somebody whose number this person may give: their own, or that of somebody they speak for. */
export interface Whose {
  readonly id: string;
  readonly name: string;
  readonly isMe: boolean;
  /** The format asks this person for a reason with a number. */
  readonly reasonNeeded: boolean;
}

type Asked = Pick<ScaleView, 'askedOfMe' | 'mayRecordFor' | 'reasons' | 'standing' | 'mine'>;

/** Whose numbers are given on this device. Chair and minute taker write others' down elsewhere. */
export function whoseNumbers(
  { you, people }: Pick<ConferenceView, 'you' | 'people'>,
  scale: Asked,
): Whose[] {
  const spokenFor = you.role === 'advocate' ? (scale.mayRecordFor ?? []) : [];
  return [...(scale.askedOfMe ? [you.id] : []), ...spokenFor].flatMap((id) =>
    people
      .filter((person) => person.id === id)
      .map((person) => ({
        id,
        name: person.name,
        isMe: id === you.id,
        reasonNeeded: isReasonNeeded(scale, person),
      })),
  );
}

/** Durham and others: professionals must say why; elsewhere a reason only helps. */
function isReasonNeeded(
  { reasons }: Pick<ScaleView, 'reasons'>,
  { role }: Pick<PersonView, 'role'>,
): boolean {
  return reasons === 'all' || (reasons === 'professionals' && roleRights[role].professional);
}

/** What still has to be filled in before a number can be saved. */
export function missingIn(
  { score, reason }: ScoreDraft,
  reasonNeeded: boolean,
): 'number' | 'reason' | null {
  if (score === null) return 'number';
  return reasonNeeded && score !== 'no-number' && reason.trim() === '' ? 'reason' : null;
}

/** The newest question that waits for an answer from this device. */
export function questionFor<Scale extends Asked>(
  view: Pick<ConferenceView, 'you' | 'people'> & { readonly scales: readonly Scale[] },
): Scale | null {
  const open = view.scales.filter(
    (scale) =>
      scale.standing === 'asking' && scale.mine === null && whoseNumbers(view, scale).length > 0,
  );
  return open.at(-1) ?? null;
}
