// Performs a module's operations on a store, through the one pipeline, without judge or ledger.
// Checks as well that outputs fit their schemas and that refusals were declared.
import type { Caller } from '../base/caller.ts';
import { invariant } from '../base/invariant.ts';
import type { JsonObject } from '../base/json.ts';
import type { DomainEvent } from '../base/operation.ts';
import { ok, type Result } from '../base/result.ts';
import { parse } from '../base/schema.ts';
import { type AnyOperation, createPerform } from '../kernel/acts/index.ts';
import type { AdjustableClock, Store } from '../kernel/storage/index.ts';
import { seededBytes } from './network.ts';

export interface OperationRunner {
  /** What was published, in order. */
  readonly events: DomainEvent[];
  /** Records of the entries, in order. */
  readonly records: JsonObject[];
  run<Output>(operation: object, caller: Caller, input: unknown): Promise<Result<Output>>;
}

const NO_EVIDENCE = { entry: '', leafHash: '', promise: '' };
const OF_THE_PIPELINE = /^(input|acts)\./;

/** `ports` fills every need by its name in `needs`. */
export function operationRunner(
  store: Store,
  clock: AdjustableClock,
  ports: { readonly [need: string]: unknown } = {},
): OperationRunner {
  const events: DomainEvent[] = [];
  const records: JsonObject[] = [];
  const perform = createPerform({
    store,
    clock,
    random: seededBytes(7),
    fill(needs) {
      const filled = Object.keys(needs).map((need) => [need, ports[need]] as const);
      for (const [need, value] of filled) invariant(value, `no ${need} in this test`);
      return Object.fromEntries(filled);
    },
    judge: () => Promise.reject(new Error('no law in this test')),
    appendEntry: (_unit, draft) => () => {
      records.push(draft.body['record'] as JsonObject);
      return NO_EVIDENCE;
    },
    publish: async (unit, _frame, published) => unit.afterCommit(() => events.push(...published)),
    secondPerson: async () => ok(null),
  });
  return {
    events,
    records,
    async run<Output>(given: object, caller: Caller, input: unknown) {
      const operation = given as AnyOperation;
      const { result } = await perform(operation, caller, input);
      if (!result.ok) {
        const { code } = result.refusal;
        const isDeclared = operation.refusals.includes(code) || OF_THE_PIPELINE.test(code);
        invariant(isDeclared, `${operation.id} declares ${code}`);
        return result;
      }
      const output = parse(operation.output, result.value);
      if (!output.ok) throw new Error(JSON.stringify(output.refusal.because));
      return ok(result.value as Output);
    },
  };
}
