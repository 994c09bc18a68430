import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { forbiddenPackages, keptAtHome, layers, longFiles, maxLinesInAFile } from './layers.ts';
import { findOffences, findStrays, leadsTo, listImports } from './read-imports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const notOurs = ['node_modules', 'dist', 'data', 'keys'];
const code = readOurFiles('**/*.{ts,tsx,mjs}');
const allText = readOurFiles('**/*.{ts,tsx,mjs,json,md,html,css,yml,yaml}');

describe('the map of layers', () => {
  test('code imports only what the map allows', () => {
    expect(findOffences(code, layers, forbiddenPackages)).toEqual([]);
  });

  test('there is code to judge', () => {
    expect(code.size).toBeGreaterThan(5);
  });

  test('every place on the map exists, or is marked as coming later', () => {
    const missing = layers.filter(({ path, later }) => !later && !existsSync(`${root}${path}`));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('a place that has come is no longer marked as later', () => {
    const arrived = layers.filter(({ path, later }) => later && existsSync(`${root}${path}`));
    expect(arrived.map(({ path }) => path)).toEqual([]);
  });

  test('every road on the map leads to a place on the map', () => {
    const lost = layers
      .flatMap(({ mayImport }) => mayImport)
      .filter((road) => !layers.some((layer) => leadsTo(road, layer)));
    expect(lost).toEqual([]);
  });

  const planted = [
    ['shared/board/line.ts', "import { openStore } from '../../server/store/store.ts';"],
    ['shared/board/line.ts', "import { decide } from '../conference/decide.ts';"],
    ['shared/result.ts', "export * from './protocol/ids.ts';"],
    ['shared/conference/view.ts', "import { liveMessage } from '../protocol/live.ts';"],
    ['shared/protocol/ids.ts', "import { readFileSync } from 'node:fs';"],
    ['server/gate/gate.ts', "import type { Room } from '../rooms/room.ts';"],
    ['server/gate/gate.ts', "const room = await import('../rooms/room.ts');"],
    ['server/store/store.ts', "new Worker(new URL('../rooms/room.ts', import.meta.url));"],
    ['server/rooms/room.ts', "import {\n  type Relay,\n  open,\n} from '../relay/relay.ts';"],
    ['server/main.ts', "import { family } from '../tests/support/family.ts';"],
    ['client/ui/button.tsx', "import { board } from '../board/board.tsx';"],
    ['client/board/board.tsx', "import '../chair/chair.css';"],
    ['client/join/join.tsx', "import { decide } from '../../server/rooms/room.ts';"],
    ['client/app/main.tsx', "import { join } from 'node:path';"],
    ['client/nowhere/new.ts', 'export const lost = true;'],
    ['tests/unit/a.test.ts', "import { b } from '../../../shared/b.ts';"],
  ] as const;

  test.each(planted)('an offence planted in %s is caught: %s', (file, text) => {
    expect(findOffences(new Map([[file, text]]), layers, forbiddenPackages)).toHaveLength(1);
  });

  test('a road that is open is not called an offence', () => {
    const honest = new Map([
      ['server/relay/relay.ts', "import { judge } from '../gate/gate.ts';\nimport ws from 'ws';"],
      ['client/app/main.tsx', "import { Board } from '../board/board.tsx';\nimport 'react';"],
      ['shared/outcomes/build.ts', "import { decide } from '../conference/decide.ts';"],
    ]);
    expect(findOffences(honest, layers, forbiddenPackages)).toEqual([]);
  });

  test('what is kept at home is imported nowhere else', () => {
    expect(findStrays(code, keptAtHome)).toEqual([]);
    const astray = new Map([
      ['client/drawing/page.tsx', "const tldraw = await import('@tldraw/tldraw');"],
      ['client/drawing/watch.tsx', "import '../../shared/drawing/tldraw-schema.ts';"],
    ]);
    expect(findStrays(astray, keptAtHome)).toHaveLength(2);
  });

  test('an import is found however it is written', () => {
    const text = [
      "import a from './a.ts';",
      'import type { B } from "./b.ts";',
      "import {\n  c,\n} from './c.ts';",
      "import './d.css';",
      "export { e } from './e.ts';",
      "const f = await import('./f.ts');",
      "const from = 'not an import';",
    ].join('\n');
    const found = ['./a.ts', './b.ts', './c.ts', './e.ts', './d.css', './f.ts'];
    expect(listImports(text).toSorted()).toEqual(found.toSorted());
  });
});

describe('every file of ours', () => {
  test('is short enough to be one thing', () => {
    const long = [...code]
      .filter(([file, text]) => !longFiles.includes(file) && countLines(text) > maxLinesInAFile)
      .map(([file, text]) => `${file} has ${countLines(text)} lines`);
    expect(long).toEqual([]);
  });

  test('the list of files that may be longer is empty', () => {
    expect(longFiles).toEqual([]);
  });

  test('names no machine and no folder outside the repository', () => {
    // Put together here, so that this file does not name them itself.
    const names = [
      ['/wor', 'k/'],
      ['.lib', 'rary'],
      ['far', 'm-'],
    ].map((halves) => halves.join(''));
    const mentions = (text: string, name: string) =>
      RegExp(String.raw`(^|[\s'"\x60(=])${escapeForRegExp(name)}`, 'm').test(text);
    const offenders = [...allText].flatMap(([file, text]) =>
      names.filter((name) => mentions(text, name)).map((name) => `${file} mentions ${name}`),
    );
    expect(offenders).toEqual([]);
  });

  test('points to no path that leaves the repository', () => {
    const offenders = [...allText].flatMap(([file, text]) => {
      const depth = file.split('/').length - 1;
      return [...text.matchAll(/(?:\.\.\/)+/g)]
        .filter(([climb]) => climb.length / '../'.length > depth)
        .map(([climb]) => `${file} climbs ${climb}`);
    });
    expect(offenders.filter((line) => !line.startsWith('tests/architecture/'))).toEqual([]);
  });
});

function readOurFiles(pattern: string): Map<string, string> {
  const files = globSync(pattern, {
    cwd: root,
    exclude: (path) => notOurs.includes(path) || path.startsWith('node_modules/'),
  });
  return new Map(
    files
      .map((file) => file.replaceAll('\\', '/'))
      .filter(
        (file) => file !== 'package-lock.json' && !notOurs.some((n) => file.startsWith(`${n}/`)),
      )
      .map((file) => [file, readFileSync(`${root}${file}`, 'utf8')]),
  );
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function countLines(text: string): number {
  return text.split('\n').length;
}
