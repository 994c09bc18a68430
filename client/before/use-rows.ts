import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';

/**
 * Rows filled in by keyboard: Enter goes to the next row, and makes one at the end. Answers the handler for the list
 * and `focusRow`, which puts the cursor into a row once it is on the page.
 */
export function useRows(count: number, addRow: () => void) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null || wanted.current >= count) return;
    focusFirstInput(list.current, wanted.current);
    wanted.current = null;
  }, [count]);
  const focusRow = (at: number) => {
    if (at < count) focusFirstInput(list.current, at);
    else wanted.current = at;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const at = rowsOf(list.current).findIndex((row) => row.contains(event.target as Node));
    if (at === count - 1) addRow();
    focusRow(at + 1);
  };
  return { list, onKeyDown, focusRow };
}

const rowsOf = (list: HTMLElement | null) => [...(list?.querySelectorAll('[data-row]') ?? [])];

function focusFirstInput(list: HTMLElement | null, at: number) {
  rowsOf(list).at(at)?.querySelector('input')?.focus();
}
