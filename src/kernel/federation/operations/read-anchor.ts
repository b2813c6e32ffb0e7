// GET /federation/anchor: what an invited nation needs to tell a true first contact from a false
// one. Open to anyone: it holds nothing secret, and it convinces nobody before its fingerprint was
// compared outside the network.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { AnchorSchema, anchorFingerprint, makeAnchor } from '../anchor.ts';
import { bootstrapSource, nodeSelf, ownKeys } from '../ports.ts';

export const FingerprintSchema = Type.String({
  pattern: '^([0-9a-f]{4} ){7}[0-9a-f]{4}$',
  description: 'eight groups of four hexadecimal digits, to be compared outside the network',
});

export const AnchorOutputSchema = Type.Object({
  anchor: AnchorSchema,
  fingerprint: FingerprintSchema,
});

export const readAnchorOperation = readOperation({
  id: 'federation.read-anchor',
  summary: 'Read this member’s anchor and its fingerprint, for a nation that is invited to join',
  route: { method: 'GET', path: '/federation/anchor' },
  input: Type.Object({}),
  output: AnchorOutputSchema,
  refusals: ['federation.no-alliance'],
  permission: ['anyone'],
  needs: { self: nodeSelf, ownKeys, source: bootstrapSource },
  async run({ db, at, self, ownKeys, source }) {
    const founding = await source.founding(db);
    const key = (await ownKeys(at)).find(({ purpose }) => purpose === 'node');
    if (founding === null || key === undefined) return noAlliance(self.member);
    const { member, address, logOrigin } = self;
    const madeAt = instantText(at);
    const anchor = makeAnchor({ member, address, key, logOrigin, founding, madeAt });
    return ok({ output: { anchor, fingerprint: anchorFingerprint(anchor) } });
  },
});

const noAlliance = (member: string) =>
  refused(
    refusal('not-found', 'federation.no-alliance', `${member} is a member of no alliance yet.`, {
      because: [{ text: 'no founding instrument is adopted at this node' }],
      next: 'Ask a member whose alliance is founded.',
    }),
  );
