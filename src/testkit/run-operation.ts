// Runs one operation on a store as the pipeline would, without judge or ledger: for the tests of a
// module's own operations. Checks the output against its schema as well.
import { type Caller, mayCall } from '../base/caller.ts';
import { newId } from '../base/ids.ts';
import { invariant } from '../base/invariant.ts';
import type { JsonObject } from '../base/json.ts';
import type { DomainEvent, Done, Frame, Operation } from '../base/operation.ts';
import { refusal } from '../base/refusal.ts';
import { ok, type Result, refused } from '../base/result.ts';
import { parse, type TSchema } from '../base/schema.ts';
import type { AdjustableClock, Database, Store } from '../kernel/storage/index.ts';
import { seededBytes } from './network.ts';

type AnyOperation = Operation<TSchema, TSchema, Record<never, never>, Database, unknown>;

export interface OperationRunner {
  /** What was published, in order. */
  readonly events: DomainEvent[];
  /** Bodies of the entries, in order. */
  readonly records: JsonObject[];
  run<Output>(operation: object, caller: Caller, input: unknown): Promise<Result<Output>>;
}

/** `ports` fills every need by its name in `needs`. */
export function operationRunner(
  store: Store,
  clock: AdjustableClock,
  ports: { readonly [need: string]: unknown } = {},
): OperationRunner {
  const random = seededBytes(7);
  const events: DomainEvent[] = [];
  const records: JsonObject[] = [];
  const frame = (db: Database, caller: Caller, needs: object) => {
    const filled = Object.fromEntries(Object.keys(needs).map((need) => [need, ports[need]]));
    for (const [need, value] of Object.entries(filled)) invariant(value, `no ${need} in this test`);
    const base: Frame<Database> = { db, at: clock.now(), caller, newId: (p) => newId(p, random) };
    return { ...base, ...filled };
  };

  async function outcome(operation: AnyOperation, caller: Caller, value: unknown) {
    const { needs } = operation;
    if (operation.effect === 'read') return operation.run(frame(store.db, caller, needs), value);
    invariant(operation.effect === 'write', 'judged operations need the whole pipeline');
    const prepared = (await operation.prepare?.(frame(store.db, caller, needs), value)) ?? ok(null);
    if (!prepared.ok) return prepared;
    return store.unit<Done<unknown>>(async ({ db }) =>
      operation.run(frame(db, caller, needs), value, prepared.value),
    );
  }

  return {
    events,
    records,
    async run<Output>(given: object, caller: Caller, input: unknown) {
      const operation = given as AnyOperation;
      const value = parse(operation.input, input);
      if (!value.ok) return value;
      if (!mayCall(caller, operation.permission))
        return refused(refusal('forbidden', 'acts.no-mandate', 'not open to this caller'));
      const done = await outcome(operation, caller, value.value);
      if (!done.ok) {
        invariant(
          operation.refusals.includes(done.refusal.code),
          `undeclared ${done.refusal.code}`,
        );
        return done;
      }
      const output = parse(operation.output, done.value.output);
      if (!output.ok) throw new Error(JSON.stringify(output.refusal.because));
      events.push(...(done.value.events ?? []));
      if (done.value.record) records.push(done.value.record);
      return ok(output.value as Output);
    },
  };
}
