// The steps of docs/guides/lost-keys.md, between whole nodes: keys rotate while the alliance works, a
// lost key is replaced with the recovery key, and a nation that lost all of them is given new ones by
// the others.
import { createPrivateKey, sign } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createRecoveryKey,
  type KeyPurpose,
  keysAt,
  type SignedRotation,
} from '../../src/kernel/members/index.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { actByTwo, agree, bundleAt, found, signByTwo } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms } from '../../src/testkit/alliance-data.ts';
import type { AllianceNode } from '../../src/testkit/alliance-node.ts';
import { seededBytes } from '../../src/testkit/network.ts';

// The log's first: a node without one can enter nothing, not even that it makes a key.
const PURPOSES = ['log', 'instruments', 'node', 'witness'] as const;
let alliance: Alliance;
afterEach(() => alliance?.close());

const keyFolder = (node: AllianceNode) => path.join(node.folder, 'keys');
const counting = async (node: AllianceNode, member: string, purpose: KeyPurpose) =>
  (await keysAt(node.db, member, purpose, alliance.clock.now())).map(({ keyId }) => keyId);

async function foundedBy(members: readonly string[]): Promise<AllianceNode[]> {
  alliance = await Alliance.of(members);
  await found(alliance);
  return members.map((member) => alliance.at(member));
}

/** All nodes agree on the state, and every log has its witnesses. */
async function isWhole(): Promise<void> {
  const statuses = await alliance.statuses();
  expect(new Set(statuses.map(({ stateDigest }) => stateDigest)).size).toBe(1);
  expect(statuses.map(({ member, logState }) => `${member} ${logState}`)).toEqual(
    statuses.map(({ member }) => `${member} final`),
  );
  expect(statuses.flatMap(({ forks }) => forks)).toEqual([]);
}

/** The keys of these purposes are gone from the node's folder; its process starts again without. */
async function loseKeys(node: AllianceNode, purposes: readonly string[]): Promise<void> {
  await node.stop();
  for (const name of readdirSync(keyFolder(node)))
    if (purposes.some((purpose) => name.startsWith(`${purpose}-`)))
      rmSync(path.join(keyFolder(node), name));
  await node.start();
}

describe('keys', () => {
  it('rotate one after another while the alliance goes on', async () => {
    const [us, gb, jp] = (await foundedBy(['US', 'GB', 'JP'])) as [AllianceNode, ...AllianceNode[]];
    for (const purpose of PURPOSES) {
      const change = { purpose, reason: 'routine' };
      await actByTwo(gb!, ['operator', 'officer'], 'members.rotate-key', change);
      await alliance.settle();
      for (const node of [us, jp!])
        expect(await counting(node, 'GB', purpose)).toEqual(await counting(gb!, 'GB', purpose));
    }
    await agree(alliance, ['GB', 'US'], agreementTerms(['GB', 'US']));
    await isWhole();
    // The overlap of the key between nodes ends; from here on only the new one is believed.
    await alliance.passTime('P3D');
    expect(await counting(us, 'GB', 'node')).toHaveLength(1);
    await agree(alliance, ['US', 'GB'], agreementTerms(['US', 'GB']));
    await isWhole();
  }, 120_000);

  it('that are lost are replaced with the recovery key, signed on another machine', async () => {
    const [us, gb] = (await foundedBy(['US', 'GB'])) as [AllianceNode, AllianceNode];
    const pem = readFileSync(path.join(keyFolder(gb), 'recovery.pem'));
    rmSync(path.join(keyFolder(gb), 'recovery.pem'));
    await loseKeys(gb, ['node']);
    const draft = { purpose: 'node', reason: 'lost' };
    const [lost] = await counting(us, 'GB', 'node');
    const { keyId, statement } = await gb.must<{ keyId: string; statement: string }>(
      'operator',
      'members.draft-key',
      draft,
    );
    const signature = sign(null, Buffer.from(statement), createPrivateKey(pem)).toString('base64');
    const recovered = { statement, signature };
    const { rotation } = await gb.must<{ rotation: SignedRotation }>(
      'operator',
      'members.recover-key',
      recovered,
    );
    // No partner believes the new key yet, so the statement travels by hand.
    expect(await counting(us, 'GB', 'node')).toEqual([lost]);
    await us.must('operator', 'members.accept-rotation', rotation);
    expect(await counting(us, 'GB', 'node')).toEqual([keyId]);
    await alliance.settle();
    await agree(alliance, ['GB', 'US'], agreementTerms(['GB', 'US']));
    await isWhole();
  }, 120_000);

  it('all lost are replaced by a key-change that the other members adopt', async () => {
    const [us, gb, jp] = (await foundedBy(['US', 'GB', 'JP'])) as [
      AllianceNode,
      AllianceNode,
      AllianceNode,
    ];
    const all = [...PURPOSES, 'recovery' as const];
    const enrolled = await Promise.all(all.map((purpose) => counting(us, 'GB', purpose)));
    rmSync(path.join(keyFolder(gb), 'recovery.pem'));
    await loseKeys(gb, PURPOSES);
    const enrol = [];
    for (const purpose of PURPOSES) {
      const draft = { purpose, reason: 'lost' };
      type Drafted = { keyId: string; publicKey: string };
      const { keyId, publicKey } = await gb.must<Drafted>('operator', 'members.draft-key', draft);
      enrol.push({ keyId, publicKey, purpose });
    }
    const { signer } = createRecoveryKey(seededBytes(9));
    const publicKey = Buffer.from(signer.publicKey).toString('base64url');
    enrol.push({ keyId: signer.keyId, publicKey, purpose: 'recovery' as const });
    const { id } = await us.must<{ id: string }>('officer', 'instruments.draft', {
      type: 'key-change',
      title: 'Replacement of the lost keys of GB (for tests)',
      parties: ['GB', 'JP', 'US'],
      terms: { member: 'GB', enrol, revoke: enrolled.flat(), reason: 'A fire in the data centre.' },
      decisionRule: 'majority',
    });
    await us.must('officer', 'instruments.propose', { instrument: id });
    await alliance.settle();
    await signByTwo(alliance, ['US', 'JP'], id);
    // GB's node cannot be believed yet: it is handed the adopted text, which proves itself.
    await gb.must('officer', 'instruments.receive', await bundleAt(us, id));
    await alliance.settle();
    for (const node of [us, jp, gb])
      for (const { keyId, purpose } of enrol)
        expect(await counting(node, 'GB', purpose)).toEqual([keyId]);
    await agree(alliance, ['GB', 'US'], agreementTerms(['GB', 'US']));
    await isWhole();
  }, 120_000);
});
