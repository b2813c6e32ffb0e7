// Files that a person names on the command line: JSON, or a description in YAML. What is wrong with
// one is said with the file, the line and what to do, never with a stack.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Terminal } from './terminal.ts';

/** Wrong usage that only shows while a command runs: exit 2, one line. */
export class UsageError extends Error {}

const WHY_NOT = new Map([
  ['ENOENT', 'is not there. Check the path; it is taken from the folder you are in.'],
  ['EACCES', 'may not be read by this user.'],
  ['EISDIR', 'is a folder; name a file.'],
  ['ENOTDIR', 'is not in a folder. Check the path.'],
]);

/** Null for what is no person's mistake about a path. */
export function whyUnreadable(cause: unknown): string | null {
  const { code = '', path: file = '' } = (cause ?? {}) as NodeJS.ErrnoException;
  const why = WHY_NOT.get(code);
  return why === undefined || file === '' ? null : `${file} ${why}`;
}

async function readGiven(terminal: Terminal, file: string): Promise<string> {
  if (file === '-') return terminal.readInput();
  const whole = path.resolve(terminal.cwd, file);
  try {
    return readFileSync(whole, 'utf8');
  } catch (cause) {
    // A folder is opened before it turns out to be none, and the failure then names no path.
    if ((cause as NodeJS.ErrnoException).code !== 'EISDIR') throw cause;
    throw new UsageError(`${whole} ${WHY_NOT.get('EISDIR')}`);
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

/** The JSON object in a file, or in standard input for `-`. */
export async function readWhole(
  terminal: Terminal,
  file: string,
): Promise<Record<string, unknown>> {
  const content = await readGiven(terminal, file);
  try {
    return JSON.parse(content) as Record<string, unknown>;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new UsageError(`${nameOf(file)} is not JSON: ${cause.message}`);
  }
}

/** Names of a file, one a line; empty lines and repeats are left out. */
export async function readNames(terminal: Terminal, file: string): Promise<string[]> {
  const lines = (await readGiven(terminal, file)).replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
  if (names.length > 0) return names;
  throw new UsageError(`${nameOf(file)} names nobody. Write one identifier a line.`);
}

/** The fields of a YAML file; JSON is YAML too. */
export async function readYaml(terminal: Terminal, file: string): Promise<Record<string, unknown>> {
  const lineCounter = new LineCounter();
  const document = parseDocument(await readGiven(terminal, file), {
    lineCounter,
    prettyErrors: false,
  });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    throw new UsageError(`${nameOf(file)}:${line}:${col}: this is not YAML. ${problem.message}`);
  }
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(
      `${nameOf(file)} holds no fields. Write one a line, as \`title: Heart cohort\`.`,
    );
  return value as Record<string, unknown>;
}
