import type { Page } from 'playwright-core';

/** Keys that were pressed beyond the words themselves and the Enter that ends them. */
export interface Keys {
  /** To choose who will see the next line. */
  readonly audience: number;
  /** All others, such as going to another heading. */
  readonly others: number;
}

interface Counted {
  audience: number;
  others: number;
}

declare global {
  interface Window {
    countedKeys?: Counted;
  }
}

/** Counts in the page itself what a hand presses, and starts anew with each answer. A chord is one press. */
export async function countKeys(page: Page): Promise<() => Promise<Keys>> {
  await page.evaluate(() => {
    const counted: Counted = { audience: 0, others: 0 };
    window.countedKeys = counted;
    const listen = ({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): void => {
      if (['Alt', 'Control', 'Meta', 'Shift'].includes(key)) return;
      const isChord = altKey || ctrlKey || metaKey;
      const isText = !isChord && (key.length === 1 || (key === 'Enter' && !shiftKey));
      if (isText) return;
      if (altKey && shiftKey && code.startsWith('Digit')) counted.audience += 1;
      else counted.others += 1;
    };
    document.addEventListener('keydown', listen, true);
  });
  return () =>
    page.evaluate(() => {
      const { audience = 0, others = 0 } = window.countedKeys ?? {};
      if (window.countedKeys) Object.assign(window.countedKeys, { audience: 0, others: 0 });
      return { audience, others };
    });
}
