import type { AnyCommand } from '../../../shared/conference/decide.ts';
import { isGivenCopy, isOf, placeOf, readsAnnex, sees, type Model } from './model.ts';
import { isAskedToLook } from './split.ts';

/**
 * Who may learn of how copies are looked through, given out, corrected and added to, and of who agrees with the plan,
 * told again from the rules people were told.
 */
interface Look {
  readonly who: string;
  /** Sees what those see who keep the board, at some time from then on. */
  readonly keeps: boolean;
  readonly before: Model;
  readonly after: Model;
  readonly later: readonly Model[];
}

/** May this reader learn of it? Null: it is nothing of the kind. The chair learns of everything. */
export function isAfterCloseVisible(command: AnyCommand, look: Look): boolean | null {
  const { who, keeps, before, after, later } = look;
  switch (command.kind) {
    case 'askAgreement':
      return later.some((model) => sees(model, who, placeOf(after, command.audience)));
    case 'agreePlan':
      return isAnswerVisible(command, look);
    // What is looked for, found and settled is the chair's to know.
    case 'setProtected':
      return false;
    case 'setOfficeOnly':
      return command.person === who;
    case 'giveOutCopies':
      return isGivenCopy(after, who) || isAskedToLook(before, who);
    case 'proposeCorrection':
      return command.sentBy === who;
    case 'answerCorrection':
      return isOwn(before, command.correction, who);
    case 'addAddendum': {
      const { audience, children } = command;
      const place = {
        audience: placeOf(after, audience).audience,
        children: childrenOf(after, audience, children),
      };
      const isReader = after.after.made.has(who) && isOf(after, who, place);
      return isReader || isOwn(before, command.correction ?? '', who) || isAskedToLook(after, who);
    }
    case 'putNotification':
    case 'dropNotification':
      return keeps;
    case 'setRestriction':
      return later.some((model) => readsAnnex(model, who, command.part));
    default:
      return null;
  }
}

/** At the table it is for them, whoever speaks for them and those who keep the board; in the copies for those it was asked among. */
function isAnswerVisible(
  { audience, person }: { readonly audience: string; readonly person: string },
  { who, keeps, after, later }: Look,
): boolean {
  const place = placeOf(after, audience);
  const isTheirs =
    keeps ||
    person === who ||
    later.some(({ people }) => people.get(who)?.speaksFor.includes(person) === true);
  return later.some((model) => sees(model, who, place) && (isTheirs || isGivenCopy(model, who)));
}

const isOwn = ({ after }: Model, correction: string, who: string): boolean =>
  after.corrections.get(correction) === who;

const childrenOf = (model: Model, audience: string, children: readonly string[]): string[] => [
  ...new Set([...placeOf(model, audience).children, ...children]),
];

/** Both may read what one restricted part wrote, where it says who else may. */
export const shareAnnex = (model: Model, who: string, person: string): boolean =>
  [...model.parts].some(
    ([part, { restricted, people }]) =>
      restricted &&
      readsAnnex(model, who, part) &&
      (people === 'everyone' || people.includes(person)),
  );
