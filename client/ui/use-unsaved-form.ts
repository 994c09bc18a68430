import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLeaveWarning } from './use-leave-warning.ts';

interface UnsavedForm {
  readonly ref: RefObject<HTMLFormElement | null>;
  /** Somebody typed or chose something. */
  readonly onInput: () => void;
  readonly onSubmit: () => void;
}

/**
 * Asks before the page is left while a form holds something that was typed or chosen in it and not sent, or whose
 * sending is under way or has failed. What it began with is nothing unsaved, nor is who signs in.
 */
export function useUnsavedForm(hasFailed: boolean): UnsavedForm {
  const form = useRef<HTMLFormElement>(null);
  const isEdited = useRef(false);
  const start = useRef('');
  const sent = useRef<string | null>(null);
  useEffect(() => {
    start.current = filledIn(form.current);
  }, []);
  useLeaveWarning(() => {
    if (!isEdited.current) return false;
    const now = filledIn(form.current);
    const isSafe = now === sent.current && !hasFailed && !isBusy(form.current);
    return now !== start.current && !isSafe;
  });
  return {
    ref: form,
    onInput: () => {
      isEdited.current = true;
    },
    onSubmit: () => {
      sent.current = filledIn(form.current);
    },
  };
}

/** All fields but those a browser knows by itself: names for signing in, passphrases, codes. */
function filledIn(form: HTMLFormElement | null): string {
  const fields = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'textarea, select, input[autocomplete="off"]:not([type="password"])',
  );
  return JSON.stringify([...(fields ?? [])].map(valueOf));
}

const valueOf = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
    ? field.checked
    : field.value;

/** Its button says so. */
const isBusy = (form: HTMLFormElement | null): boolean =>
  form?.querySelector('button[type="submit"][aria-disabled="true"]') !== null;
