import { useSyncExternalStore } from 'react';

/** Pages that are opened by a link with something secret behind the #. */
const linkPages = ['/set-up', '/join', '/screen', '/read'] as const;

type LinkPage = (typeof linkPages)[number];

let taken: { page: string; token: string } | null = null;
const listeners = new Set<() => void>();

/**
 * Takes the token out of the address bar and the browser's history before anything is shown or sent, also when a
 * second link is opened in the same tab. It lives in memory only.
 */
export function watchLinkTokens(): void {
  takeToken();
  window.addEventListener('hashchange', takeToken);
}

/** The token this page was opened with, or null. */
export function useLinkToken(page: LinkPage): string | null {
  return useSyncExternalStore(subscribe, () => (taken?.page === page ? taken.token : null));
}

/** Hands a token on to another page, as if it had been opened with it. */
export function passTokenOn(page: LinkPage, token: string): void {
  keep({ page, token });
}

function takeToken(): void {
  const { pathname, hash } = window.location;
  const page = linkPages.find((path) => path === pathname);
  if (page === undefined || hash.length < 2) return;
  window.history.replaceState(window.history.state, '', pathname);
  keep({ page, token: hash.slice(1) });
}

function keep(next: typeof taken): void {
  taken = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
