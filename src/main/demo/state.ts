// What the demonstration remembers between starts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type DemoFolder, demoFolder } from './folder.ts';

export interface DemoState {
  readonly portOffset: number;
  /** Founded, agreed, data registered. */
  readonly isReady: boolean;
  /** Nothing is there but the seed that the next start is to use. */
  readonly isReset?: boolean;
  /** Ids come from it; see `seeded-ids.ts`. */
  readonly seed: number;
  /** Ids of what the stories made, by name. */
  readonly made?: Readonly<Record<string, string>>;
}

export function readState({ stateFile }: DemoFolder): DemoState | null {
  if (!existsSync(stateFile)) return null;
  return JSON.parse(readFileSync(stateFile, 'utf8')) as DemoState;
}
export function saveState({ root, stateFile }: DemoFolder, state: DemoState): void {
  mkdirSync(root, { recursive: true });
  writeFileSync(stateFile, JSON.stringify(state));
}

/** The id of something that a story needs: made at its first telling, remembered after. */
export async function remembered(
  demo: DemoFolder,
  name: string,
  make: () => Promise<string>,
): Promise<string> {
  const known = readState(demo)?.made?.[name];
  if (known !== undefined) return known;
  const id = await make();
  const state = readState(demo)!;
  saveState(demo, { ...state, made: { ...state.made, [name]: id } });
  return id;
}

export const readOffset = (cwd: string): number => readState(demoFolder(cwd))?.portOffset ?? 0;
