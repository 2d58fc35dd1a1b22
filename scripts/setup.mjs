// What every command of the checkout needs first: packages installed, code built. Plain Node, no
// dependency, because it runs before anything is installed. Messages go to stderr: stdout is for data.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PNPM = 'pnpm@12.21.0';
const INSTALL_STAMP = join(ROOT, 'node_modules/.plangraph-installed.json');
const BUILD_STAMP = join(ROOT, 'dist/.built.json');
const NODE_NEEDED = [20, 19];

/** Says it in the language of the terminal, as the command line does once it is built. */
export function tell(en, ja = en) {
  const { PLANGRAPH_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = [PLANGRAPH_LANG, LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  process.stderr.write(`${/^ja(?:[_.@-]|$)/i.test(locale ?? '') ? ja : en}\n`);
}

/** Runs a command in the checkout; its stdout goes to our stderr. Ends the process when it fails. */
export function runStep(command, args, options = {}) {
  const shell = process.platform === 'win32';
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell, ...options });
  if (done.status !== 0) {
    if (options.mend !== undefined) tell(...[options.mend].flat());
    process.exit(done.status ?? 1);
  }
}

export function binary(name) {
  return join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return;
  const needed = NODE_NEEDED.join('.');
  const { node } = process.versions;
  tell(
    `PlanGraph needs Node ${needed} or newer; this is ${node}.`,
    `PlanGraph には Node ${needed} 以上が必要です（今の版は ${node}）。`,
  );
  process.exit(2);
}

function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return hash.digest('hex');
}

function* filesUnder(path) {
  for (const entry of readdirSync(join(ROOT, path), { withFileTypes: true })) {
    if (['node_modules', 'dist', 'test', '.dev'].includes(entry.name) || entry.name.endsWith('.spec.ts')) continue;
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(inside);
    else yield inside;
  }
}

/**
 * Installs what the lockfile says, once; later runs touch neither network nor disk.
 * @param {{ tools: boolean }} options tools: also what only tests and checks need
 */
export function ensureInstalled({ tools }) {
  requireNode();
  const lock = hashOf(['pnpm-lock.yaml']);
  const stamp = readStamp(INSTALL_STAMP);
  if (stamp.lock === lock && (stamp.tools || !tools)) return;
  tell('Installing packages …', 'パッケージを取得しています …');
  // Tools that someone has installed by hand stay.
  const all = tools || existsSync(binary('vitest'));
  runStep('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', ...(all ? [] : ['--prod'])], {
    env: { ...process.env, CI: 'true' },
    mend: [
      'The packages could not be installed. The first start needs the network; try again when it is there.',
      'パッケージを取得できませんでした。最初の起動にはネットワークが要ります。つながってから、もう一度実行してください。',
    ],
  });
  writeFileSync(INSTALL_STAMP, JSON.stringify({ lock, tools: all }));
}

/** Builds packages, release files and explorer, unless nothing has changed since the last time. */
export function ensureBuilt() {
  const inputs = [
    'pnpm-lock.yaml',
    'tsconfig.base.json',
    'tsconfig.json',
    ...['packages', 'apps', 'data', 'scripts'].flatMap((folder) => [...filesUnder(folder)]),
    ...(existsSync(join(ROOT, 'ontology')) ? filesUnder('ontology') : []),
  ].sort();
  const hash = hashOf(inputs);
  const outputs = [
    'dist/site/index.html',
    'dist/site/data/network.json',
    'dist/cybersecurity-2018/manifest.json',
    'packages/cli/dist/main.js',
    'packages/widget/dist/plan-graph.js',
    'packages/widget/dist/figure/live/bundle.js',
  ];
  if (readStamp(BUILD_STAMP).hash === hash && outputs.every((path) => existsSync(join(ROOT, path)))) return;
  tell('Building the packages …', 'プログラムを作っています …');
  runStep(binary('tsc'), ['-b']);
  for (const mode of ['module', 'classic']) {
    runStep(binary('vite'), ['build', '--logLevel', 'warn', '--mode', mode], { cwd: join(ROOT, 'packages/widget') });
  }
  runStep(process.execPath, ['scripts/live-figure.mjs']);
  tell('Building the graph from the plan …', '計画からグラフを作っています …');
  runStep(process.execPath, ['packages/cli/dist/main.js', 'build', '--out', 'dist/cybersecurity-2018']);
  tell('Building the explorer …', 'エクスプローラーを作っています …');
  runStep(binary('vite'), ['build', '--logLevel', 'warn'], { cwd: join(ROOT, 'apps/explorer') });
  runStep(process.execPath, ['scripts/site-data.mjs']);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(BUILD_STAMP, JSON.stringify({ hash }));
}
