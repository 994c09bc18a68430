const textless = new Set(['radio', 'checkbox', 'button', 'submit', 'range', 'color', 'file']);

/**
 * Somebody has a question in front of them, or their cursor in a box with words: nothing may move under their hands. An
 * empty box moves nobody's words where the headings stand side by side; on a phone it would go from sight.
 */
export function isWriting(): boolean {
  const { activeElement } = document;
  const isBox =
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement && !textless.has(activeElement.type));
  if (isBox) return activeElement.value !== '' || !matchMedia('(min-width: 900px)').matches;
  return document.querySelector('dialog[open]') !== null;
}
