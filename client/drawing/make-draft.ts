import { isFirstName } from '../../shared/conference/child-pages.ts';
import { drawsByRole } from '../../shared/conference/drawing-rights.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import type { Say } from '../language/language.ts';
import { usualAudience } from '../reading/who-sees.ts';

/** Audiences that chair and minute taker may make a page for now: they hold the pen there. That of the part comes first. */
export function penAudiences(view: ConferenceView): string[] {
  const usual = usualAudience(view);
  const ids = (view.audiences ?? [])
    .filter(({ id, takesLines }) => takesLines && hasPen(view, id))
    .map(({ id }) => id);
  return ids.includes(usual ?? '') ? [usual ?? '', ...ids.filter((id) => id !== usual)] : ids;
}

/** Do they hold the pen for this audience now? */
export const hasPen = ({ documents }: Pick<ConferenceView, 'documents'>, audience: string) =>
  documents.some((one) => one.audience === audience && one.pen);

/** "Family tree", or "Family tree 2" where there is one already. */
export function nameFor(
  t: Say,
  kind: DrawingKind,
  child: string | null,
  drawings: readonly Pick<DrawingView, 'name'>[],
): string {
  const name = (
    child === null ? t(`drawings.kinds.${kind}`) : t('drawings.make.names.child', { name: child })
  ).slice(0, drawingLimits.nameText - 4);
  const taken = new Set(drawings.map((one) => one.name));
  for (let count = 2; taken.has(name) && count <= drawings.length + 2; count += 1) {
    const again = t('drawings.make.names.again', { name, count });
    if (!taken.has(again)) return again;
  }
  return name;
}

/** Who could draw there without the pen: children first, then who speaks for them, then everybody else who sees it. */
export function drawersFor(
  { people, audiences = [] }: Pick<ConferenceView, 'people' | 'audiences'>,
  audience: string,
): PersonView[] {
  const members = audiences.find(({ id }) => id === audience)?.members ?? [];
  const first = ['child', 'advocate', 'parent', 'network', 'supporter'];
  const rank = ({ role }: PersonView) =>
    first.includes(role) ? first.indexOf(role) : first.length;
  return people
    .filter(
      (person) =>
        members.includes(person.id) &&
        person.attendance !== 'removed' &&
        person.role !== 'chair' &&
        !person.pen &&
        drawsByRole(person),
    )
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Who most likely draws a child's own page: the child, as the chair noted it, else the one child there of that first name. */
export function likelyDrawers(
  { childPages = [], conference }: Pick<ConferenceView, 'childPages' | 'conference'>,
  child: string | null,
  people: readonly PersonView[],
): string[] {
  const noted = childPages.find((one) => one.child === child)?.person ?? null;
  if (noted !== null) return people.filter(({ id }) => id === noted).map(({ id }) => id);
  const name = conference.children.find(({ id }) => id === child)?.name ?? '';
  const taken = childPages.map(({ person }) => person);
  const [only, ...others] = people.filter(
    (one) => one.role === 'child' && isFirstName(name, one.name) && !taken.includes(one.id),
  );
  return only === undefined || others.length > 0 ? [] : [only.id];
}
