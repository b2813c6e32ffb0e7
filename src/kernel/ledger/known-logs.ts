// The logs that this node witnesses: its partners', under the keys they acceded with.
import type { MemberId } from '../../base/caller.ts';
import type { NoteKey } from './key.ts';

export interface KnownLog {
  readonly member: MemberId;
  readonly origin: string;
  /** Keys under which the origin signs, past ones included. */
  readonly keys: readonly NoteKey[];
}

export const logOf = (logs: readonly KnownLog[], origin: string): KnownLog | null =>
  logs.find((log) => log.origin === origin) ?? null;
