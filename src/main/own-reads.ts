// The node's own read operations, asked on a caller's behalf through the one pipeline: pages that
// gather from many modules see what that caller may see, and nothing else.
import type { Caller } from '../base/caller.ts';
import { invariant } from '../base/invariant.ts';
import { port } from '../base/port.ts';
import type { AnyOperation, Perform } from '../kernel/acts/index.ts';

export interface Reads {
  /** The output; null when the caller may not ask, or there is no such thing. */
  read<Output>(caller: Caller, operation: string, input?: object): Promise<Output | null>;
}
export const readsPort = port<Reads>('node.reads');

/** Filled as a port before there is a pipeline, and bound to it afterwards. */
export class OwnReads implements Reads {
  #operations: ReadonlyMap<string, AnyOperation> = new Map();
  #perform: Perform | null = null;

  bind(operations: readonly AnyOperation[], perform: Perform): void {
    this.#operations = new Map(operations.map((operation) => [operation.id, operation]));
    this.#perform = perform;
  }

  async read<Output>(caller: Caller, id: string, input: object = {}): Promise<Output | null> {
    const operation = this.#operations.get(id);
    invariant(operation?.effect === 'read' && this.#perform, `${id} is a read of this node`);
    const { result } = await this.#perform(operation, caller, input);
    invariant(result.ok || result.refusal.code !== 'input.invalid', `${id} is asked as it wants`);
    return result.ok ? (result.value as Output) : null;
  }
}
