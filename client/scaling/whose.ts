import type { ConferenceView, PersonView, ScaleView } from '../../shared/conference/view.ts';
import { revealGroupOf } from '../../shared/conference/asked.ts';
import { roleRights } from '../../shared/conference/roles.ts';
import type { ScoreDraft } from '../ui/score-fields.tsx';

/** Somebody whose number this person may give: their own, or that of somebody they speak for. */
export interface Whose {
  readonly id: string;
  readonly name: string;
  readonly isMe: boolean;
  /** The format asks this person for a reason with a number. */
  readonly reasonNeeded: boolean;
  /** They are asked whether a plan is needed. */
  readonly asksPlan: boolean;
  /** Their group was shown: nothing about it can be changed. */
  readonly isSettled: boolean;
}

type Asked = Pick<
  ScaleView,
  'askedOfMe' | 'mayRecordFor' | 'reasons' | 'asksPlan' | 'shown' | 'standing' | 'mine'
>;

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
        asksPlan: scale.asksPlan === true && roleRights[person.role].professional,
        isSettled: scale.shown?.includes(revealGroupOf(person.role)) === true,
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
  { score, reason, planNeeded }: ScoreDraft,
  { reasonNeeded, asksPlan }: Pick<Whose, 'reasonNeeded' | 'asksPlan'>,
): readonly ('number' | 'plan' | 'reason')[] {
  if (score === null)
    return ['number', ...(asksPlan && planNeeded === null ? (['plan'] as const) : [])];
  if (score === 'no-number') return [];
  return [
    ...(asksPlan && planNeeded === null ? (['plan'] as const) : []),
    ...(reasonNeeded && reason.trim() === '' ? (['reason'] as const) : []),
  ];
}

/** The newest question that waits for an answer from this device. */
export function questionFor<Scale extends Asked>(
  view: Pick<ConferenceView, 'you' | 'people'> & { readonly scales: readonly Scale[] },
): Scale | null {
  const open = view.scales.filter(
    (scale) =>
      scale.standing === 'asking' &&
      scale.mine === null &&
      whoseNumbers(view, scale).some(({ isSettled }) => !isSettled),
  );
  return open.at(-1) ?? null;
}
