// One value describes one act. HTTP routes, OpenAPI, the command line, the authorisation test and
// the reference pages all derive from it; `kernel/acts` alone runs it.
import type { Caller, Grant, MemberId } from './caller.ts';
import type { JsonObject } from './json.ts';
import type { Filled, Ports } from './port.ts';
import type { Refusal } from './refusal.ts';
import type { Result } from './result.ts';
import type { Static, TSchema } from './schema.ts';
import type { Act, Verdict } from './verdict.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/data-commons/datasets/:dataset`; every `:name` is a field of the input. */
  readonly path: `/${string}`;
}

/** What every run gets; `Database` is storage's handle, typed there. */
export interface Frame<Database> {
  readonly db: Database;
  /** The node's clock, read once for this act. */
  readonly at: Temporal.Instant;
  readonly caller: Caller;
  readonly newId: <Prefix extends string>(prefix: Prefix) => `${Prefix}_${string}`;
}

/** Something that happened, for subscribers and the ripple; committed with the state. */
export interface DomainEvent {
  /** Past tense, `dataset.registered`. */
  readonly type: string;
  readonly subject: string;
  readonly facts: JsonObject;
}

export interface Done<Output> {
  readonly output: Output;
  /** What the ledger entry's body says; absent only on reads. */
  readonly record?: JsonObject;
  /** Members that receive the body, beside this node. */
  readonly parties?: readonly MemberId[];
  readonly events?: readonly DomainEvent[];
  /** Id of what the entry is about, to find its history and receipts by. */
  readonly subject?: string;
}

interface Described<I extends TSchema, O extends TSchema, N extends Ports> {
  /** `data-commons.ask`: also the file name, the command and the ledger type's stem. */
  readonly id: `${string}.${string}`;
  readonly summary: string;
  readonly route: Route;
  readonly input: I;
  readonly output: O;
  /** Codes this operation may refuse with, beside the pipeline's own. */
  readonly refusals: readonly string[];
  readonly permission: readonly Grant[];
  readonly needs: N;
}

/** Looks and changes nothing: caller and permission, no verdict, no entry. */
export interface ReadOperation<
  I extends TSchema = TSchema,
  O extends TSchema = TSchema,
  N extends Ports = Ports,
  Database = unknown,
> extends Described<I, O, N> {
  readonly effect: 'read';
  run(context: Frame<Database> & Filled<N>, input: Static<I>): Promise<Result<Done<Static<O>>>>;
}

/** Changes the node's own records: an entry, but nothing for the law to judge. */
export interface WriteOperation<
  I extends TSchema = TSchema,
  O extends TSchema = TSchema,
  N extends Ports = Ports,
  Database = unknown,
  P = unknown,
> extends Described<I, O, N> {
  readonly effect: 'write';
  /** Type of its ledger entry, past tense: `dataset.registered`. */
  readonly entry: string;
  /** Slow work outside the unit (files, partners); it may read the database, never write it. */
  prepare?(context: Frame<Database> & Filled<N>, input: Static<I>): Promise<Result<P>>;
  /** Inside the unit: awaits nothing but the database. May run twice if a batch is replayed. */
  run(
    context: Frame<Database> & Filled<N>,
    input: Static<I>,
    prepared: P,
  ): Promise<Result<Done<Static<O>>>>;
}

/** Judged by the law: verdict first, then run; denied and permitted alike leave an entry. */
export interface JudgedOperation<
  I extends TSchema = TSchema,
  O extends TSchema = TSchema,
  N extends Ports = Ports,
  Database = unknown,
  P = unknown,
> extends Described<I, O, N> {
  readonly effect: 'judged';
  /** Never tells permit from deny: `question.answered` covers both. */
  readonly entry: string;
  prepare?(context: Frame<Database> & Filled<N>, input: Static<I>): Promise<Result<P>>;
  /** The facts of the act, read inside the unit, and who receives the entry's body. */
  act(
    context: Frame<Database> & Filled<N>,
    input: Static<I>,
    prepared: P,
  ): Promise<
    Result<{ act: Act; parties: readonly MemberId[]; record: JsonObject; subject?: string }>
  >;
  run(
    context: Frame<Database> & Filled<N> & { readonly verdict: Verdict },
    input: Static<I>,
    prepared: P,
  ): Promise<Result<Done<Static<O>>>>;
  /**
   * Where a "no" has consequences of its own (a refused offer that must be reported): inside the
   * unit of the denial, after the verdict. What it returns joins the denial's entry and events.
   */
  denied?(
    context: Frame<Database> & Filled<N> & { readonly verdict: Verdict },
    input: Static<I>,
    prepared: P,
  ): Promise<Pick<Done<never>, 'record' | 'events'>>;
}

export type Operation<
  I extends TSchema = TSchema,
  O extends TSchema = TSchema,
  N extends Ports = Ports,
  Database = unknown,
  P = unknown,
> =
  | ReadOperation<I, O, N, Database>
  | WriteOperation<I, O, N, Database, P>
  | JudgedOperation<I, O, N, Database, P>;

/**
 * What `perform` answers: the output with its evidence, or a refusal (with its evidence, if
 * judged).
 */
export interface Reply<Output> {
  readonly result: Result<Output, Refusal>;
  readonly verdict?: Verdict;
  readonly evidence?: Evidence;
}

/**
 * Given with the reply; the full receipt follows within a second, when the entry has its number.
 */
export interface Evidence {
  readonly entry: string;
  /** Hex of the RFC 6962 leaf hash. */
  readonly leafHash: string;
  /** The node's signed promise to include the leaf, see `kernel/ledger/promise.ts`. */
  readonly promise: string;
}
