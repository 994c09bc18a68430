import type { Code } from '../../shared/board/codes.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type {
  ChildPageView,
  HandedInView,
} from '../../shared/conference/view/schemas/handing-in.ts';
import type { Template } from '../../shared/conference/template.ts';
import type { NewCommand } from '../provider/send-command.ts';
import { usualAudience } from '../reading/who-sees.ts';

/** What the chair makes of one thing that was handed in. */
export interface ReleaseDraft {
  readonly to: string;
  /** Empty: the chair says where it goes. */
  readonly code: Code | '';
  readonly children: readonly string[];
  /** The chair's own words in place of theirs. */
  readonly isReworded: boolean;
  readonly text: string;
  readonly readOutBy: string;
  readonly agreed: boolean;
}

/** A draft goes under its own heading, a child's words among the children's; where anything else goes is for the chair to say. */
export function startOf(view: ConferenceView, entry: HandedInView): ReleaseDraft {
  const page = view.childPages?.find(({ child }) => child === entry.child);
  return {
    to: targetOf(view, page),
    code: codeOf(entry),
    children: entry.child === null ? [] : [entry.child],
    isReworded: false,
    text: '',
    readOutBy: '',
    agreed: false,
  };
}

/** Whom the child lets see the page, else the people of the part that runs. */
function targetOf(view: ConferenceView, page: ChildPageView | undefined): string {
  const chosen = view.audiences?.find(({ id }) => id === page?.audience);
  return chosen?.id ?? usualAudience(view) ?? '';
}

function codeOf({ kind }: HandedInView): Code | '' {
  if (kind === 'child-view') return 'child-view';
  return kind === 'danger-statement' || kind === 'safety-goal' || kind === 'action' ? kind : '';
}

/** A place on the board: what a line there is, and the heading it stands under. */
export interface Place {
  readonly code: Code;
  readonly words: string;
}

/** The places this may go to; `bandWords` names those above the headings. */
export function placesFor(
  { headings }: Pick<Template, 'headings'>,
  { kind }: HandedInView,
  bandWords: (code: Code) => string,
  kindWords: (code: Code) => string,
): Place[] {
  const band = (code: Code): Place => ({ code, words: bandWords(code) });
  if (kind === 'child-view') return [band('child-view')];
  if (kind === 'danger-statement' || kind === 'safety-goal') return [band(kind)];
  return headings.flatMap(({ text, codes }) =>
    codes
      .filter((code) => code !== 'comment' && (kind !== 'action' || code === 'action'))
      .map((code) => ({ code, words: `${text} · ${kindWords(code)}` })),
  );
}

export const releaseCommand = (
  { id }: HandedInView,
  draft: ReleaseDraft & { readonly code: Code },
  note: string,
): NewCommand => ({
  kind: 'releaseHandedIn',
  handedIn: id,
  to: draft.to,
  code: draft.code,
  children: [...draft.children],
  text: draft.isReworded ? draft.text : null,
  readOutBy: draft.readOutBy === '' ? null : draft.readOutBy,
  note,
  agreed: draft.agreed,
});
