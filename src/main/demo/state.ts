// What the demonstration remembers between starts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type DemoFolder, demoFolder } from './folder.ts';

export interface DemoState {
  readonly portOffset: number;
  /** Founded, agreed, data registered. */
  readonly isReady: boolean;
}

export function readState({ stateFile }: DemoFolder): DemoState | null {
  if (!existsSync(stateFile)) return null;
  return JSON.parse(readFileSync(stateFile, 'utf8')) as DemoState;
}
export const saveState = ({ stateFile }: DemoFolder, state: DemoState): void =>
  writeFileSync(stateFile, JSON.stringify(state));

export const readOffset = (cwd: string): number => readState(demoFolder(cwd))?.portOffset ?? 0;
