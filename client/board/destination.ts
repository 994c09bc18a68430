import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { whoSees } from '../reading/who-sees.ts';
import type { WhoSees } from '../reading/who-sees.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { answersIn } from './answers-in.ts';
import type { Choice } from './choice.ts';
import type { Draft, Target } from './draft.ts';
import { audienceChoices } from './use-pen.ts';

/** Where composed words go when they are sent. */
export interface Destination {
  /** Who can be chosen to see them. */
  readonly audiences: readonly Choice[];
  /** Null: they cannot be sent as they are. */
  readonly audience: string | null;
  readonly sees: WhoSees | null;
  readonly hint: string | null;
  /** Why they cannot be sent just now. */
  readonly hindrance: string | null;
}

interface Composed {
  readonly target: Target;
  readonly draft: Pick<Draft, 'audience' | 'children' | 'text'>;
  /** The line that is answered or put in other words, while it is on this board. */
  readonly line: ShownLine | null | undefined;
}

/**
 * Whom composed words reach. Words that were begun for some people never go to others by themselves: when those cannot
 * be reached in the part that runs now, whoever wrote them chooses anew.
 */
export function destinationOf(
  { t, lang }: { t: Say; lang: string },
  view: ConferenceView,
  { target, draft, line }: Composed,
): Destination {
  const audiences = audienceChoices(t, view, view.documents);
  const nowhere = { audiences, audience: null, sees: null, hint: null };
  const open = (id: string | null | undefined): string | null =>
    view.documents.find(({ audience }) => audience === id)?.audience ?? null;
  if (target.kind !== 'new' && !line) {
    return { ...nowhere, hindrance: t('board.composer.line-gone') };
  }
  if (view.documents.length === 0) return { ...nowhere, hindrance: t('board.problem.no-pen') };
  const usual = line ? answersIn(view, line) : (view.writesTo ?? audiences[0]?.id);
  const own = target.kind === 'reword' ? line?.audience : (draft.audience ?? usual);
  const audience = open(own);
  if (audience === null) return { ...nowhere, hindrance: t('board.composer.other-people') };
  const about = view.conference.children.filter(({ id }) => draft.children.includes(id));
  const names = listInWords(
    about.map(({ name }) => name),
    lang,
  );
  return {
    audiences,
    audience,
    sees: whoSees(t, lang, view, audience),
    hint: about.length === 0 ? null : t('board.audience.sees.about', { names }),
    hindrance: null,
  };
}
