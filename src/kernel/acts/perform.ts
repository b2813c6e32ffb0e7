// The one pipeline: validate -> caller -> permission -> verdict -> unit of work with its unnumbered
// ledger entry -> commit -> reply. Every door and every job enters here, and nothing else calls an
// operation's `run` (a house test looks).
import { type Caller, mayCall } from '../../base/caller.ts';
import { newId, type RandomBytes } from '../../base/ids.ts';
import { instantText } from '../../base/instants.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import type {
  DomainEvent,
  Done,
  Evidence,
  Frame,
  JudgedOperation,
  Operation,
  Reply,
  WriteOperation,
} from '../../base/operation.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parsePlain, type TSchema } from '../../base/schema.ts';
import type { Act, AskedAt, Verdict } from '../../base/verdict.ts';
import type { Clock, Database, Store, Unit } from '../storage/index.ts';
import { callerRecord } from './caller-record.ts';
import { refusalFromVerdict } from './verdict-refusal.ts';

/** What a node's operations are typed as, once storage's handle is known. */
type AnyNeeds = Record<never, never>;
export type AnyOperation = Operation<TSchema, TSchema, AnyNeeds, Database, unknown>;
type AnyWrite = WriteOperation<TSchema, TSchema, AnyNeeds, Database>;
type AnyJudged = JudgedOperation<TSchema, TSchema, AnyNeeds, Database>;

export interface EntryDraft {
  readonly type: string;
  readonly body: JsonObject;
  /** Members that receive the body, beside this node. */
  readonly parties: readonly string[];
  /** Id of what the entry is about. */
  readonly subject?: string;
}
/** Evidence is there once the transaction is durable. */
export type PendingEvidence = () => Evidence;

export interface ActsPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Fills an operation's declared needs; throws on a need that the composition does not know. */
  readonly fill: (needs: AnyOperation['needs']) => object;
  readonly judge: (db: Database, act: Act, at: AskedAt) => Promise<Verdict>;
  readonly appendEntry: (unit: Unit, draft: EntryDraft, at: Temporal.Instant) => PendingEvidence;
  /** Subscribers and the ripple, inside the same transaction. */
  readonly publish: (
    unit: Unit,
    frame: Frame<Database>,
    events: readonly DomainEvent[],
  ) => Promise<void>;
  readonly secondPerson: SecondPersonGate;
}

/** Asked before an operation that wants two persons runs; see `members`. */
export type SecondPersonGate = (
  frame: Frame<Database>,
  operation: AnyOperation,
  input: unknown,
) => Promise<Result<null>>;

export type Perform = (
  operation: AnyOperation,
  caller: Caller,
  input: unknown,
) => Promise<Reply<unknown>>;

export function createPerform(ports: ActsPorts): Perform {
  return async (operation, caller, input) => {
    const valid = parsePlain(operation.input, input);
    if (!valid.ok) return { result: valid };
    if (!mayCall(caller, operation.permission)) return { result: notPermitted(operation, caller) };
    const frame = frameOf(ports, ports.store.db, caller);
    const gate = await ports.secondPerson(frame, operation, valid.value);
    if (!gate.ok) return { result: gate };
    if (operation.effect === 'read') {
      const done = await operation.run({ ...frame, ...filled(ports, operation) }, valid.value);
      return { result: done.ok ? ok(done.value.output) : done };
    }
    return change(ports, operation, caller, frame, valid.value);
  };
}

async function change(
  ports: ActsPorts,
  operation: AnyWrite | AnyJudged,
  caller: Caller,
  frame: Frame<Database>,
  input: unknown,
): Promise<Reply<unknown>> {
  const needs = filled(ports, operation);
  const prepared = operation.prepare
    ? await operation.prepare({ ...frame, ...needs }, input)
    : ok(undefined);
  if (!prepared.ok) return { result: prepared };
  let verdict: Verdict | undefined;
  let evidence: PendingEvidence | undefined;
  const committed = await ports.store.unit<Result<unknown>>(async (unit) => {
    // Drawn again should the batch be replayed: nothing of the first try stays.
    const inUnit = { ...frameOf(ports, unit.db, caller, frame.at), ...needs };
    const outcome =
      operation.effect === 'write'
        ? await write(operation, inUnit, input, prepared.value)
        : await judge(ports, operation, inUnit, input, prepared.value);
    if (!outcome.ok) return outcome;
    verdict = outcome.value.verdict;
    const { draft, events, result } = outcome.value;
    evidence = ports.appendEntry(unit, draft, frame.at);
    await ports.publish(unit, inUnit, events);
    return ok(result);
  });
  if (!committed.ok) return { result: committed };
  return {
    result: committed.value,
    ...(verdict ? { verdict } : {}),
    ...(evidence ? { evidence: evidence() } : {}),
  };
}

interface Outcome {
  readonly draft: EntryDraft;
  readonly events: readonly DomainEvent[];
  readonly result: Result<unknown>;
  readonly verdict?: Verdict;
}

async function write(
  operation: AnyWrite,
  frame: Frame<Database>,
  input: unknown,
  prepared: unknown,
): Promise<Result<Outcome>> {
  const done = await operation.run(frame, input, prepared);
  if (!done.ok) return done;
  return ok({
    draft: draftOf(operation, frame, done.value, done.value.parties ?? []),
    events: done.value.events ?? [],
    result: ok(done.value.output),
  });
}

// A verdict that stops the act is itself a result to commit: the "no" leaves an entry as the "yes"
// does.
async function judge(
  ports: ActsPorts,
  operation: AnyJudged,
  frame: Frame<Database>,
  input: unknown,
  prepared: unknown,
): Promise<Result<Outcome>> {
  const asked = await operation.act(frame, input, prepared);
  if (!asked.ok) return asked;
  const { act, parties, record, subject } = asked.value;
  const about = subject === undefined ? {} : { subject };
  const at = instantText(frame.at);
  const verdict = await ports.judge(frame.db, act, { validAt: at, knownAt: at });
  if (verdict.effect === 'deny' || verdict.effect === 'review') {
    const stop = refusalFromVerdict(verdict);
    const isDenied = verdict.effect === 'deny';
    const after = isDenied ? await operation.denied?.({ ...frame, verdict }, input, prepared) : {};
    const whole = { ...about, output: null, record: { ...record, ...after?.record } };
    const draft = draftOf(operation, frame, whole, parties, verdict);
    return ok({ draft, events: after?.events ?? [], result: refused(stop), verdict });
  }
  const done = await operation.run({ ...frame, verdict }, input, prepared);
  if (!done.ok) return done;
  const whole = { ...about, ...done.value, record: { ...record, ...done.value.record } };
  return ok({
    draft: draftOf(operation, frame, whole, done.value.parties ?? parties, verdict),
    events: done.value.events ?? [],
    result: ok(done.value.output),
    verdict,
  });
}

function draftOf(
  operation: { readonly id: string; readonly entry: string },
  frame: Frame<Database>,
  done: Done<unknown>,
  parties: readonly string[],
  verdict?: Verdict,
): EntryDraft {
  return {
    type: operation.entry,
    parties,
    ...(done.subject === undefined ? {} : { subject: done.subject }),
    body: {
      operation: operation.id,
      by: callerRecord(frame.caller),
      at: instantText(frame.at),
      record: done.record ?? {},
      ...(verdict ? { verdict: verdict as unknown as Json } : {}),
    },
  };
}

function frameOf(
  { clock, random }: ActsPorts,
  db: Database,
  caller: Caller,
  at = clock.now(),
): Frame<Database> {
  return { db, at, caller, newId: (prefix) => newId(prefix, random) };
}

const filled = (ports: ActsPorts, operation: { readonly needs: object }): object =>
  ports.fill(operation.needs as AnyOperation['needs']);

function notPermitted(operation: AnyOperation, caller: Caller): Result<never, Refusal> {
  const wanted = operation.permission.join(' or ');
  const because = [{ text: `${operation.id} is open to: ${wanted}.` }];
  if (caller.kind === 'anyone')
    return refused(
      refusal('unauthenticated', 'acts.not-signed-in', 'Nobody is signed in.', {
        because,
        next: 'Sign in, or send a token of a person who holds the mandate.',
      }),
    );
  return refused(
    refusal('forbidden', 'acts.no-mandate', `You hold no mandate for ${operation.id}.`, {
      because,
      next: 'Act in another role, or ask the node’s operator for the mandate.',
    }),
  );
}
