import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const client = fileURLToPath(new URL('../../client/', import.meta.url));

/** Every box of every page, with the file it stands in. */
const boxes = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    [
      ...readFileSync(join(client, file), 'utf8').matchAll(
        /<(textarea|select|input)\b[^]*?\/?>\n/g,
      ),
    ].map(([box, kind = '']) => ({ file, kind, box })),
  );

test('[J7] no browser writes what stands in a box into its files', () => {
  expect(boxes.length).toBeGreaterThan(8);
  const kept = boxes.filter(({ kind, box }) =>
    kind === 'input' ? !/autoComplete=/.test(box) : !box.includes('form={notOnDisk}'),
  );
  expect(kept).toEqual([]);
  for (const file of ['index.html', 'canvas/index.html']) {
    const page = readFileSync(join(client, file), 'utf8');
    expect(page).toContain('<form id="not-on-disk" autocomplete="off" hidden></form>');
  }
});
