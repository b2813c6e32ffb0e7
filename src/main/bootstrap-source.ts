// Instruments that made the membership, for nodes that are not members yet or no longer: each
// proves itself by its signatures, so a page of them may go to whoever holds a key that one of them
// names.
import { fromBase64url } from '../base/bytes.ts';
import { digestOfJson } from '../base/digest.ts';
import type { Json } from '../base/json.ts';
import { parse } from '../base/schema.ts';
import type { BootstrapSource } from '../kernel/federation/index.ts';
import { AccessionTermsSchema, type InstrumentReader } from '../kernel/instruments/index.ts';
import { keysOf } from '../kernel/members/index.ts';

const PAGE = 100;

export const bootstrapFrom = (instruments: InstrumentReader): BootstrapSource => ({
  async keysOfReader(db, member, at) {
    const held = (await keysOf(db, [member])).filter(({ purpose }) => purpose === 'node');
    const known = held.map(({ keyId, publicKey }) => ({ keyId, publicKey }));
    const accessions = await instruments.accessionsOf(db, member, at);
    const named = accessions.flatMap(({ instrument }) => {
      const terms = parse(AccessionTermsSchema, instrument.terms);
      if (!terms.ok || terms.value.member !== member) return [];
      return terms.value.signingKeys
        .filter(({ purpose }) => purpose === 'node')
        .map(({ keyId, publicKey }) => ({ keyId, publicKey: fromBase64url(publicKey)! }));
    });
    return [...known, ...named];
  },
  async founding(db) {
    const [first] = await instruments.membershipBundles(db);
    return first ? digestOfJson(first.instrument as Json) : null;
  },
  async read(db, member, after) {
    const bundles = await instruments.membershipBundles(db, member);
    const from = after === '' ? 0 : Number(after);
    const page = bundles.slice(from, from + PAGE) as unknown as Json[];
    const end = from + page.length;
    return { instruments: page, ...(end < bundles.length ? { next: String(end) } : {}) };
  },
});
