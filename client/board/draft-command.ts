import type { Code } from '../../shared/board/codes.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { roleRights } from '../../shared/conference/roles.ts';
import type { NewCommand } from '../provider/send-command.ts';
import type { Draft, Target } from './draft.ts';
import type { ShownHeading } from '../reading/shown-line.ts';

interface Spoken {
  readonly code: Code;
  readonly saidBy: string;
  readonly audience: string;
}

/** The command that a private text becomes when it is sent. */
export function commandOf(
  target: Target,
  { text, children }: Pick<Draft, 'text' | 'children'>,
  spoken: Spoken,
): NewCommand {
  if (target.kind === 'reword') return { kind: 'changeLine', line: target.line, text };
  const { code, saidBy, audience } = spoken;
  if (target.kind === 'answer') {
    return { kind: 'addLine', audience, code: 'comment', text, saidBy, about: target.line };
  }
  const line = { kind: 'addLine', audience, code, text, saidBy, about: null } as const;
  return children.length === 0 ? line : { ...line, children: [...children] };
}

/** The kinds somebody may call their own line under a heading; an answer needs a line to answer. */
export const kindsUnder = ({ codes }: Pick<ShownHeading, 'codes'>): readonly Code[] =>
  codes.filter((code) => code !== 'comment');

/** What a line is until somebody says otherwise: a family's worry is the family's. */
export function usualKind(heading: Pick<ShownHeading, 'codes' | 'startsAs'>, role: Role): Code {
  const familys = heading.codes.find((code) => code === 'family-worry' || code === 'family-goal');
  return roleRights[role].family && familys !== undefined ? familys : heading.startsAs;
}
