// What a module of the node offers to the composition: one value, from which routes, commands,
// tables, subscriptions and wakings are all taken. Kernel modules and capabilities have the same
// shape.
import type { DomainEvent, Frame } from '../../base/operation.ts';
import type { ActKind, Judge } from '../law/index.ts';
import type { Database, Migration, Unit } from '../storage/index.ts';
import type { AnyOperation } from './perform.ts';

/** Runs inside the transaction that the event belongs to. */
export interface Subscription {
  readonly event: string;
  readonly handle: (unit: Unit, frame: Frame<Database>, event: DomainEvent) => Promise<void>;
}

export interface Capability {
  /** The folder's name and the first word of its operations' ids. */
  readonly name: string;
  readonly operations: readonly AnyOperation[];
  readonly migrations: readonly Migration[];
  /** Law that data cannot say, pure over the facts of an act. */
  readonly judges?: readonly Judge[];
  /** What it puts before the law, with the facts of each. */
  readonly acts?: readonly ActKind[];
  readonly subscriptions?: readonly Subscription[];
  /** Message type -> the operation that receives it from a partner's feed. */
  readonly inbox?: Readonly<Record<string, AnyOperation>>;
}
