import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBarriers } from './accessibility.ts';
import type { Venue } from './venue.ts';
import { watchPage } from './witness.ts';
import type { Witness } from './witness.ts';

/** Somebody with a browser of their own. */
export interface Person {
  readonly who: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly witness: Witness;
  /** Looks at a screen that is new in the story: a picture of it, no barrier on it, a neutral title. */
  looks(screen: string): Promise<void>;
  /** Into a tunnel, and out of it. */
  goesOffline(): Promise<void>;
  comesBack(): Promise<void>;
  /** A picture only. */
  shows(moment: string): Promise<void>;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const laptop: Viewport = { width: 1366, height: 768 };
export const projector: Viewport = { width: 1920, height: 1080 };
export const phone: Viewport = { width: 390, height: 844 };

/** Two busy cores may take a while over a step; whoever waits longer waits in vain. */
export const patienceMs = 30_000;

/** Where somebody sits down. */
interface Place {
  readonly browser: Venue['browser'];
  readonly server: Pick<Venue['server'], 'origin'>;
  readonly nextPicture: Venue['nextPicture'];
}

export async function openPerson(venue: Place, who: string, viewport: Viewport): Promise<Person> {
  const context = await venue.browser.newContext({
    viewport,
    hasTouch: viewport === phone,
    isMobile: viewport === phone,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const witness = watchPage(page, venue.server.origin);
  const picture = async (name: string) => {
    const path = venue.nextPicture(`${who}-${name}`);
    if (path !== null) await page.screenshot({ path });
  };
  return {
    who,
    page,
    context,
    witness,
    shows: picture,
    goesOffline: async () => {
      witness.connectionIsGone(true);
      await context.setOffline(true);
      await page.getByText(lostWords).first().waitFor();
    },
    comesBack: async () => {
      await context.setOffline(false);
      await page.getByText(lostWords).first().waitFor({ state: 'hidden' });
      witness.connectionIsGone(false);
    },
    looks: async (screen) => {
      // A page that is still on its way has nothing to look at.
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await picture(screen);
      expect(await findBarriers(page), `barriers for ${who} at ${screen}`).toEqual([]);
      expect(await page.title(), `title for ${who} at ${screen}`).toMatch(neutralTitle);
      expect(witness.errors, `errors for ${who} at ${screen}`).toEqual([]);
    },
  };
}

/** Whether something waits to be saved or not. */
const lostWords = /^(Connection lost|Not saved yet)/;

/** What stands in a tab and in the browser's history tells a stranger nothing. */
const neutralTitle =
  /^(?!.*(Thistlewick|Pikestaff|Juno|Otis|Wren|child protection|safeguard|danger)).{1,40}$/i;
