import { describe, expect, it } from 'vitest';
import { formatKey } from './key.ts';
import { parsePolicy } from './parse-policy.ts';
import { alliancePolicy, formatPolicy, isQuorum, quorumText, witnessQuorum } from './policy.ts';
import { sampleLogSigner, samplePolicy } from './sample-log.ts';
import { seededSigner } from './seeded-signer.ts';
import { logKeyOf, witnessKeyOf } from './signer.ts';

const log = logKeyOf(sampleLogSigner);
const keys = Array.from({ length: 7 }, (_, i) => witnessKeyOf(seededSigner(`w${i}.example`)));
const witness = (i: number): string => `witness w${i} ${formatKey(keys[i]!)}\n`;

describe('the quorum', () => {
  it('is the smallest that stays fork-proof, as the Sigsum list has it', () => {
    const others = [1, 2, 3, 4, 5, 6, 7, 9, 10];
    expect(others.map(witnessQuorum)).toEqual([1, 2, 3, 3, 4, 5, 5, 7, 7]);
    // Two disjoint views need 2k - (n - k) > n honest-or-not cosigners: k of n with n - k liars.
    for (const n of others) expect(3 * witnessQuorum(n)).toBeGreaterThan(2 * n);
  });

  it('counts members, not keys, and only known ones', () => {
    const four = alliancePolicy(
      [log],
      ['GB', 'JP', 'AU', 'CA'].map((member, i) => ({ member, keys: [keys[i]!] })),
    );
    expect(quorumText(four)).toBe('3 of 4');
    expect(isQuorum(four, keys.slice(0, 3))).toBe(true);
    expect(isQuorum(four, keys.slice(0, 2))).toBe(false);
    expect(isQuorum(four, [keys[0]!, keys[1]!, keys[5]!])).toBe(false);
    const rotated = alliancePolicy([log], [{ member: 'GB', keys: keys.slice(0, 3) }]);
    expect(isQuorum(rotated, [keys[2]!])).toBe(true);
    expect(isQuorum(alliancePolicy([log], []), keys)).toBe(false);
  });
});

describe('policy files', () => {
  it('read back what they were written from', () => {
    const rotated = alliancePolicy(
      [log],
      [
        { member: 'GB', keys: keys.slice(0, 2) },
        { member: 'JP', keys: [keys[2]!] },
      ],
    );
    for (const policy of [samplePolicy, rotated, alliancePolicy([log], [])])
      expect(parsePolicy(formatPolicy(policy))).toEqual({ ok: true, value: policy });
  });

  it('read groups of groups, all, any, comments and addresses', () => {
    const text = [
      '# two groups, as in the specification\n',
      `log ${formatKey(log)} https://us.entente.example/log\n\n`,
      ...[0, 1, 2, 3].map(witness),
      'group x all w0 w1\n  group\ty any w2 w3\n',
      'group both all x y\nquorum both\n',
    ].join('');
    const policy = parsePolicy(text);
    if (!policy.ok) throw new Error(policy.refusal.message);
    expect(isQuorum(policy.value, [keys[0]!, keys[1]!, keys[3]!])).toBe(true);
    expect(isQuorum(policy.value, [keys[0]!, keys[2]!, keys[3]!])).toBe(false);
    const none = parsePolicy('quorum none\n');
    expect(none.ok && isQuorum(none.value, [])).toBe(true);
  });

  it('are refused naming the line', () => {
    const bad: [string, number][] = [
      ['logs x\n', 1],
      [`${witness(0)}${witness(0)}quorum w0\n`, 2],
      [`${witness(0)}witness other ${formatKey(keys[0]!)}\nquorum w0\n`, 2],
      [`witness w ${formatKey(log)}\nquorum w\n`, 1],
      [`log ${formatKey(keys[0]!)}\nquorum none\n`, 1],
      [`${witness(0)}group g 2 w0\nquorum g\n`, 2],
      [`${witness(0)}group g 0 w0\nquorum g\n`, 2],
      [`${witness(0)}group g 1 w0 w0\nquorum g\n`, 2],
      [`${witness(0)}group g 1 w1\nquorum g\n`, 2],
      [`${witness(0)}group g 1 w0\ngroup h 1 w0\nquorum g\n`, 3],
      [`${witness(0)}quorum w1\n`, 2],
      [`${witness(0)}quorum w0\nquorum w0\n`, 3],
      [`witness none ${formatKey(keys[0]!)}\nquorum none\n`, 1],
      [witness(0), 2],
    ];
    for (const [text, line] of bad) {
      const read = parsePolicy(text);
      expect(read.ok ? 'ok' : read.refusal.message, text).toMatch(`Line ${line} of`);
    }
  });
});
