import { useEffect, useMemo, useState } from 'react';
import { templateSchema } from '../../shared/conference/template.ts';
import { get } from '../provider/request.ts';
import { hasTemplate, keepTemplate } from '../reading/template-of.ts';
import type { InFormat } from '../reading/template-of.ts';

/**
 * The view in a format that has arrived here. Another one comes as soon as it is fetched; until then the board stays in
 * the one before, so that no box with somebody's words is taken away. Null while the first one is on its way.
 */
export function useInFormat<View extends { readonly conference: InFormat }>(
  view: View,
  as?: 'screen',
): View | null {
  const { id, template } = view.conference;
  // Fetched anew each time another one is chosen: the same format again may have taken something along.
  const [last, setLast] = useState(() => (hasTemplate(view.conference) ? template : null));
  const isThere = last === template;
  useEffect(
    () => (isThere ? undefined : fetchTemplate(id, template, as, () => setLast(template))),
    [id, template, as, isThere],
  );
  return useMemo(() => {
    if (last === null) return null;
    return { ...view, conference: { ...view.conference, template: last } };
  }, [view, last]);
}

/** Milliseconds before it is asked for again, when there was no answer. */
const firstWaitMs = 500;
const longestWaitMs = 10_000;

/** Asks until it is there; answers how to stop asking. */
function fetchTemplate(
  conference: string,
  wanted: string,
  as: 'screen' | undefined,
  onThere: () => void,
): () => void {
  const path = `/api/conferences/${conference}/template${as === undefined ? '' : `?as=${as}`}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const ask = async (waitMs: number): Promise<void> => {
    const answer = await get(path, templateSchema);
    if (isOver) return;
    if (answer.ok) keepTemplate(conference, answer.value);
    if (answer.ok && answer.value.id === wanted) return onThere();
    timer = setTimeout(() => void ask(Math.min(2 * waitMs, longestWaitMs)), waitMs);
  };
  void ask(firstWaitMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
