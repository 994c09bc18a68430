import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { lineSchema } from '../../../shared/board/line.ts';
import { listLines } from '../../../shared/board/read-lines.ts';
import { startTestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

interface Example {
  openDocument(where: { origin: string; cookie: string; conference: string; document: string }): {
    doc: Doc;
    provider: WebsocketProvider;
  };
  writeLine(doc: Doc, me: string): string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readme = readFileSync(`${root}shared/board/README.md`, 'utf8');
// Where a program of its own would find the packages too.
const folder = `${root}node_modules/.cache/golden-example-${process.pid}`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('[B1] the line of the README is a valid line', () => {
  const line: unknown = JSON.parse(blockOf('json'));
  expect(lineSchema.parse(line)).toEqual(line);
});

test('[B1] the program of the README writes that line on the board, and somebody else reads it there', async () => {
  const example = await loadExample();
  const relay = await startTestRelay();
  const open = (person: 'minuteTaker' | 'mother') =>
    example.openDocument({
      origin: relay.origin,
      cookie: relay.cookieOf(relay.people[person]),
      conference: relay.conference,
      document: relay.documents.everyone,
    });
  const [writer, reader] = [open('minuteTaker'), open('mother')];
  await Promise.all([synced(writer.provider), synced(reader.provider)]);
  const me = relay.people.minuteTaker;
  const id = example.writeLine(writer.doc, me);
  const said = JSON.parse(blockOf('json')) as object;
  const seen = () => listLines(reader.doc).find((line) => line.id === id);
  const changes = {
    subscribe: (listener: () => void) => {
      reader.doc.on('update', listener);
      return () => reader.doc.off('update', listener);
    },
  };
  await until(changes, () => seen() !== undefined);
  expect(seen()).toEqual({ ...said, id, saidBy: [me], recordedBy: me });
  for (const { provider, doc } of [writer, reader]) {
    provider.destroy();
    doc.destroy();
  }
  await relay.stop();
});

function blockOf(language: string): string {
  const [, block] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme) ?? [];
  if (block === undefined) throw new Error(`the README has no ${language}`);
  return block;
}

async function loadExample(): Promise<Example> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/example.mjs`, blockOf('js'));
  return (await import(/* @vite-ignore */ pathToFileURL(`${folder}/example.mjs`).href)) as Example;
}

async function synced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return;
  await new Promise<void>((resolve) => {
    provider.once('sync', () => resolve());
  });
}
