// Instrument types: what the terms of each look like, what they say in words, and what follows when
// a text of that type is adopted. Capabilities contribute theirs; the kernel's own are in `types/`.
import type { Digest } from '../../base/digest.ts';
import type { JsonObject } from '../../base/json.ts';
import { type Because, type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parse, type TSchema } from '../../base/schema.ts';
import type { Database } from '../storage/index.ts';
import type { Instrument } from './instrument.ts';
import type { KeyRecord } from './key-record.ts';
import { standingTermsProblems } from './standing-terms.ts';

/** An adopted instrument, as its type gets to see it. Instants as `instantText`. */
export interface InForce {
  readonly instrument: Instrument;
  readonly digest: Digest;
  readonly id: string;
  readonly decidedAt: string;
  readonly fromAt: string;
  readonly untilAt?: string;
}

/** How a text of the type is begun. */
export interface TermsTemplate {
  readonly title: string;
  readonly about: string;
  /** Careful: whatever is not said here is denied. */
  readonly defaults: JsonObject;
}

export interface TermsType {
  /** `data-agreement`. */
  readonly type: string;
  readonly schema: TSchema;
  readonly template?: TermsTemplate;
  /** The terms in words, a line each, for whoever is about to sign. */
  print(terms: JsonObject): readonly string[];
  /** What the schema cannot say; static, so that every node agrees. */
  check?(instrument: Instrument): readonly Because[];
  /** Keys that the text itself brings, for parties that are not members yet. */
  keysIn?(instrument: Instrument): readonly KeyRecord[];
  /** Adoption changes who is a member or whose key counts: decided in strict order of time. */
  readonly changesMembership?: boolean;
  /** How many officers must call for consent to a text of this type; one when absent. */
  readonly officers?: 1 | 2;
  /**
   * Adopted, in force from `fromAt` (perhaps later than now). Inside the unit; called again with
   * the same digest when the dates move, so it replaces what it did before.
   */
  onInForce?(db: Database, adopted: InForce): Promise<void>;
  /** Facts that arrived later show that it was never adopted: undoes `onInForce`. */
  onRetracted?(db: Database, digest: Digest): Promise<void>;
}

export interface TermsRegistry {
  type(name: string): TermsType | undefined;
  readonly all: readonly TermsType[];
}

/** Throws on two types of one name: that is a mistake of composition. */
export function termsRegistry(types: readonly TermsType[]): TermsRegistry {
  const byName = new Map<string, TermsType>();
  for (const type of types) {
    if (byName.has(type.type)) throw new Error(`two instrument types are called ${type.type}`);
    byName.set(type.type, type);
  }
  return { all: [...types], type: (name) => byName.get(name) };
}

export type TermsRefusal = Refusal<'instruments.unknown-type' | 'instruments.terms-unfit'>;

/** The type of an instrument whose terms fit it. */
export function checkTerms(
  registry: TermsRegistry,
  instrument: Instrument,
): Result<TermsType, TermsRefusal> {
  const type = registry.type(instrument.type);
  if (!type)
    return refused(
      refusal(
        'invalid',
        'instruments.unknown-type',
        `This node knows no instrument of type ${instrument.type}.`,
        {
          because: [
            { field: '/type', text: `known: ${registry.all.map((t) => t.type).join(', ')}` },
          ],
          next: 'Check the spelling, or upgrade the node to a version that has the type.',
        },
      ),
    );
  const because = termsProblems(type, instrument);
  if (because.length === 0) return ok(type);
  return refused(
    refusal('invalid', 'instruments.terms-unfit', `The terms are not those of a ${type.type}.`, {
      because,
      next: 'Correct the named fields and draft it again.',
    }),
  );
}

function termsProblems(type: TermsType, instrument: Instrument): readonly Because[] {
  const fits = parse(type.schema, instrument.terms);
  if (!fits.ok)
    return fits.refusal.because.map(({ field, text }) => ({ field: `/terms${field}`, text }));
  return [...standingTermsProblems(instrument.terms), ...(type.check?.(instrument) ?? [])];
}

/**
 * Keys that texts bring for parties that are not members, so that a newcomer can sign its own
 * accession.
 */
export const keysBrought = (
  registry: TermsRegistry,
  instrument: Instrument,
): readonly KeyRecord[] => registry.type(instrument.type)?.keysIn?.(instrument) ?? [];
