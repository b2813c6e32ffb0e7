// The stage of the browser tests: a demonstration alliance of real processes in a scratch folder, and
// the system's Chromium.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const ROOT = path.join(import.meta.dirname, '../..');
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const ARTEFACTS = path.join(ROOT, 'artefacts');

/** The system's Chromium, or null: then browser tests are skipped, and say so. */
export const chromiumPath: string | null =
  [process.env['ENTENTE_CHROMIUM'] ?? '', ...PLACES].find(isExecutable) ?? null;
export const SKIPPED =
  'browser tests skipped: no Chromium (apt install chromium, or set ENTENTE_CHROMIUM)';

function isExecutable(file: string): boolean {
  if (file === '') return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    return false;
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'],
  });

const PORTS = { us: 7411, uk: 7412, jp: 7413, au: 7414 } as const;
export type NationKey = keyof typeof PORTS;

export interface Stage {
  readonly folder: string;
  addressOf(nation: NationKey): string;
  /** `entente demo fault`, with these words. */
  fault(...words: string[]): Promise<void>;
  close(): Promise<void>;
}

/** `npm start` as a newcomer has it, on ports of its own; ready when its story has been told. */
export async function openStage(portOffset: number): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-e2e-'));
  const args = ['bin/entente.cjs', 'demo', 'start', '--port-offset', `${portOffset}`];
  const child = spawn(process.execPath, [path.join(ROOT, args[0]!), ...args.slice(1)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilTold(child, 'The nodes keep running', 90_000);
  return {
    folder,
    addressOf: (nation) => `http://127.0.0.1:${PORTS[nation] + portOffset}`,
    async fault(...words) {
      const command = [path.join(ROOT, 'bin/entente.cjs'), 'demo', 'fault', ...words];
      await promisify(execFile)(process.execPath, command, { cwd: folder });
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // The launcher hands it on; SIGINT it leaves to the terminal.
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilTold(child: ChildProcess, words: string, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`${why}\n${said}`));
    const timer = setTimeout(() => {
      child.kill('SIGTERM');
      fail(`the demonstration did not say "${words}" within ${withinMs} ms`);
    }, withinMs);
    const listen = (bytes: Buffer) => {
      said += bytes.toString('utf8');
      if (!said.includes(words)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => fail(`the demonstration ended with ${code}`));
  });
}
