const textless = new Set(['radio', 'checkbox', 'button', 'submit', 'range', 'color', 'file']);

/** Somebody has their cursor in a box, or a question in front of them: nothing may move under their hands. */
export function isWriting(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement && !textless.has(activeElement.type)) ||
    document.querySelector('dialog[open]') !== null
  );
}
