import type { PersonView } from '../../shared/conference/view.ts';
import type { Answer, NewCommand } from '../provider/send-command.ts';
import type { Hears } from './person-hears.tsx';

/** What a person may do and hear, and whom they must not meet, as the form holds it. */
export interface PersonRules {
  readonly hears: Hears;
  readonly apart: readonly string[];
  /** Null where their role leaves nothing to choose here. */
  readonly adds: boolean | null;
}

/** The commands that make the person be as the form says, without those that would change nothing. */
export function rulesToSend(
  id: string,
  rules: PersonRules,
  known: Pick<PersonView, 'hears' | 'apart' | 'adds' | 'scores'> | undefined,
): NewCommand[] {
  const commands: (NewCommand | false)[] = [
    !isSame(rules.hears, known?.hears ?? 'all') && {
      kind: 'setHearing',
      person: id,
      hears: rules.hears === 'all' ? 'all' : [...rules.hears],
    },
    !isSame(rules.apart, known?.apart ?? []) && {
      kind: 'keepApart',
      person: id,
      from: [...rules.apart],
    },
    rules.adds !== null &&
      rules.adds !== (known?.adds ?? false) && {
        kind: 'setRights',
        person: id,
        adds: rules.adds,
        scores: known?.scores ?? false,
      },
  ];
  return commands.filter((command) => command !== false);
}

/**
 * Sends one after another and answers whether all were accepted. `done` remembers what was: whoever presses again after
 * a refusal sends nothing twice.
 */
export async function sendInTurn(
  send: (command: NewCommand) => Promise<Answer>,
  commands: readonly NewCommand[],
  done: Map<NewCommand['kind'], string>,
): Promise<boolean> {
  for (const command of commands) {
    const words = JSON.stringify(command);
    if (done.get(command.kind) === words) continue;
    // One after another: what follows stands on what was accepted.
    if (!(await send(command)).ok) return false;
    done.set(command.kind, words);
  }
  return true;
}

const isSame = (one: Hears, other: Hears): boolean =>
  one === 'all' || other === 'all'
    ? one === other
    : [...one].toSorted().join(' ') === [...other].toSorted().join(' ');
