/** Resolves as soon as the claim holds, judged anew whenever something changed. */
export function until(
  changes: { readonly subscribe: (listener: () => void) => () => void },
  holds: () => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) {
      resolve();
      return;
    }
    const stop = changes.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}
