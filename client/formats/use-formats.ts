import type { Template } from '../../shared/conference/template.ts';
import { formatsSchema } from '../../shared/templates/own-format.ts';
import { templates } from '../../shared/templates/templates.ts';
import { useFetched } from '../provider/use-fetched.ts';

/**
 * The formats a conference can have: the council's own first, then those of the leaflets. `now` is the format it has,
 * which may have been changed or taken away since; it stays in the list. Null until it is known which there are.
 */
export function useFormats(now?: Template): readonly Template[] | null {
  const { value, failure } = useFetched('/api/formats', formatsSchema);
  if (value === null && failure === null) return null;
  const listed = [...(value?.own ?? []), ...templates];
  const isListed = now === undefined || listed.some(({ id }) => id === now.id);
  return isListed ? listed.map((each) => (each.id === now?.id ? now : each)) : [now, ...listed];
}
