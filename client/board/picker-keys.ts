/** Moves the focus in an open list: arrows, Home, End, or the next one that starts with a letter. */
export function chooseByKey(list: HTMLElement | null, key: string): boolean {
  const options = [...(list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
  const at = options.findIndex((option) => option === document.activeElement);
  const goal = goalOf(options, at, key);
  goal?.focus();
  return goal !== undefined;
}

function goalOf(options: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return options[Math.min(at + 1, options.length - 1)];
  if (key === 'ArrowUp') return options[Math.max(at - 1, 0)];
  if (key === 'Home') return options.at(0);
  if (key === 'End') return options.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...options.slice(at + 1), ...options.slice(0, at + 1)];
  return after.find(({ textContent }) =>
    textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()),
  );
}
