import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const built = new URL('dist/client/', new URL('../../', import.meta.url));

test('[K5] nothing that leads to tldraw is reached from the board’s page, and no words of a page are loaded before there is one', () => {
  const read = (file: string): string => readFileSync(new URL(file, built), 'utf8');
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = read(file);
    for (const [, next] of text.matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+\.(?:js|css))["'`]/g)) {
      follow(`assets/${next ?? ''}`);
    }
  };
  follow('index.html');
  expect(reached.size).toBeGreaterThan(20);
  const isTldraw = (file: string): boolean => /tl-container|cdn\.tldraw/.test(read(file));
  expect([...reached].filter(isTldraw)).toEqual([]);
  const first = read('index.html').match(/assets\/[\w.-]+\.js/g) ?? [];
  expect(first.length).toBeGreaterThan(2);
  expect(first.filter((file) => read(file).includes('House of worries'))).toEqual([]);
  const ofBoard = new Set(reached);
  follow('canvas/index.html');
  expect([...reached].filter((file) => !ofBoard.has(file) && isTldraw(file))).not.toEqual([]);
});
