// A nation's keys change: enrolled and revoked by an instrument, signed with a key that still
// counts or adopted by the members when none is left. No revocation reaches back before its own
// adoption.
import { instantFrom, instantText } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { MemberSchema } from '../member-list.ts';
import type { MembershipEffects } from '../membership-effects.ts';
import { hiddenCharacters } from '../plain-text.ts';
import { ReasonSchema } from '../statement.ts';
import type { TermsType } from '../terms-registry.ts';
import { EnrolledKeySchema, keyProblems } from './accession-terms.ts';
import { firmProblems, ownOrMembersProblems } from './membership-rule.ts';

const KeyChangeTermsSchema = Type.Object(
  {
    member: MemberSchema,
    enrol: Type.Array(EnrolledKeySchema, { maxItems: 50 }),
    revoke: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), {
      maxItems: 50,
      uniqueItems: true,
      description: 'ids of keys that count no longer from the entry into force on',
    }),
    reason: ReasonSchema,
  },
  { additionalProperties: false },
);
type KeyChangeTerms = Static<typeof KeyChangeTermsSchema>;
const termsOf = (terms: JsonObject): KeyChangeTerms => terms as unknown as KeyChangeTerms;

export const keyChangeType = (effects: MembershipEffects, officers: 1 | 2): TermsType => ({
  type: 'key-change',
  template: {
    title: 'Change of keys',
    about: 'Keys of a nation are enrolled or revoked.',
    defaults: { enrol: [], revoke: [] },
  },
  schema: KeyChangeTermsSchema,
  changesMembership: true,
  officers,
  print(terms) {
    const { member, enrol, revoke, reason } = termsOf(terms);
    return [
      `${member} changes its keys: ${reason}`,
      ...enrol.map(
        ({ keyId, purpose, publicKey }) => `Enrols ${keyId} for ${purpose}: ${publicKey}`,
      ),
      ...revoke.map((keyId) => `Revokes ${keyId}`),
    ];
  },
  check(instrument) {
    const { member, enrol, revoke, reason } = termsOf(instrument.terms);
    const isEmpty = enrol.length + revoke.length === 0;
    return [
      ...(isEmpty ? [{ field: '/terms', text: 'it changes no key' }] : []),
      ...keyProblems('/terms/enrol', enrol),
      ...hiddenCharacters('/terms/reason', reason, true),
      ...firmProblems(instrument),
      ...ownOrMembersProblems(instrument, member),
    ];
  },
  async onInForce(db, { instrument, digest, fromAt }) {
    const { member, enrol, revoke } = termsOf(instrument.terms);
    // The signature that brought it about may be by a key it revokes, at that very instant.
    const untilAt = instantText(instantFrom(fromAt).add({ milliseconds: 1 }));
    const revoked = revoke.map((keyId) => ({ keyId, untilAt }));
    await effects.applyKeyChange(db, { member, fromAt, by: digest, enrol, revoke: revoked });
  },
  onRetracted: (db, digest) => effects.retract(db, digest),
});
