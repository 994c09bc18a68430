import type { Page } from 'playwright-core';
import type { Screen } from './cast.ts';

/** A running order, gone through with everyone's browser following. */
export interface Leading {
  /** Closes what is open, goes on to the next step, which has this title, and everyone and the room's screen is there. */
  leadTo(title: string): Promise<void>;
  /** This browser stands at this step. */
  isAt(page: Page, title: string): Promise<void>;
}

interface Followed {
  readonly chair: { readonly page: Page };
  readonly guests: readonly { readonly page: Page }[];
  readonly screen: Screen;
}

const strip = (page: Page) => page.getByRole('region', { name: 'Where we are' });

/** `titles`: every step, in the order of the format. */
export function createLeading({ chair, guests, screen }: Followed, titles: string[]): Leading {
  const countAt = (title: string) =>
    `${String(titles.indexOf(title) + 1)} of ${String(titles.length)}`;
  const isAt: Leading['isAt'] = (page, title) =>
    strip(page).getByText(countAt(title)).locator('..').getByText(title).first().waitFor();
  return {
    isAt,
    leadTo: async (title) => {
      await Promise.all([chair, ...guests].map(({ page }) => closeTool(page)));
      await strip(chair.page)
        .getByRole('button', { name: new RegExp(`^(Begin|Next): ${title}$`) })
        .click();
      await Promise.all([chair, ...guests].map(({ page }) => isAt(page, title)));
      await screen.seesWords(countAt(title));
    },
  };
}

async function closeTool(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close this and go back' });
  if ((await close.count()) > 0) await close.click();
}
