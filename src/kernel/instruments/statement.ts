// What a member says about an instrument, in the words that get signed: which text, under which
// rule, in which role, when. Rule 5 of the trust profile: the rule's digest is in every statement.
import type { MemberId } from '../../base/caller.ts';
import { type Digest, digestOfJson } from '../../base/digest.ts';
import type { Because } from '../../base/refusal.ts';
import { DigestSchema, type Static, Type } from '../../base/schema.ts';
import { ExactInstantSchema } from './instrument.ts';
import { MemberSchema } from './member-list.ts';
import { hiddenCharacters } from './plain-text.ts';

export const STATEMENT_TYP = 'entente-statement/1';

/**
 * `sign` and `adopt` both consent: parties sign a text, electors adopt it. `notice` opens the cure
 * ladder over a matter and `lift` closes it.
 */
export const ROLES = [
  'propose',
  'sign',
  'adopt',
  'object',
  'abstain',
  'withdraw',
  'notice',
  'lift',
] as const;
export type Role = (typeof ROLES)[number];

export const MatterSchema = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9.:/-]*$',
  maxLength: 100,
  description: 'what a notice is about, for example reciprocity:2026-Q3',
});
export const TierSchema = Type.String({
  pattern: '^[a-z][a-z0-9-]*$',
  maxLength: 60,
  description: 'the tier of the agreement that would be suspended; all of it when absent',
});
export const ReasonSchema = Type.String({ minLength: 1, maxLength: 2000 });

export const StatementSchema = Type.Object(
  {
    typ: Type.Literal(STATEMENT_TYP),
    instrument: DigestSchema,
    rule: DigestSchema,
    role: Type.Enum([...ROLES]),
    member: MemberSchema,
    at: ExactInstantSchema,
    reason: Type.Optional(ReasonSchema),
    matter: Type.Optional(MatterSchema),
    tier: Type.Optional(TierSchema),
    against: Type.Optional(MemberSchema),
  },
  { additionalProperties: false },
);
export type Statement = Omit<Static<typeof StatementSchema>, 'instrument' | 'rule' | 'member'> & {
  readonly instrument: Digest;
  readonly rule: Digest;
  readonly member: MemberId;
};

export const statementDigest = (statement: Statement): Digest => digestOfJson({ ...statement });

export function statementProblems({ role, reason, matter, tier, against }: Statement): Because[] {
  const problems: Because[] = reason === undefined ? [] : hiddenCharacters('/reason', reason, true);
  const say = (field: string, text: string) => problems.push({ field, text });
  const isOfLadder = role === 'notice' || role === 'lift';
  if (isOfLadder !== (matter !== undefined))
    say('/matter', 'named by notice and lift, and only so');
  if (role !== 'notice' && (tier !== undefined || against !== undefined))
    say('/tier', 'only a notice names a tier or whom it is against');
  return problems;
}
