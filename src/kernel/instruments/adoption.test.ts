// Adoption from facts: who counts, from when, until when.
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../base/digest.ts';
import { type AdoptionFacts, certificateDigest, decide } from './adoption.ts';
import type { DecisionRule } from './decision-rule.ts';
import type { Instrument } from './instrument.ts';
import {
  BILATERAL,
  day,
  minute,
  sampleFacts,
  sampleInstrument,
  sampleKey,
  say,
  spansOf,
  UNANIMITY,
  unchecked,
} from './samples.ts';
import type { Statement } from './statement.ts';

const members = ['AU', 'GB', 'JP', 'US'];
const majority: DecisionRule = {
  kind: 'qualified-majority',
  of: 'members',
  members: { atLeast: '3/4' },
  abstention: 'counts-against',
};
const draft = (decisionRule: DecisionRule, more: Partial<Instrument> = {}) =>
  sampleInstrument(spansOf(members), { parties: members, decisionRule, ...more });
const facts = (
  instrument: Instrument,
  said: readonly (Statement | [Statement, readonly string[]])[],
  more: Partial<AdoptionFacts> = {},
) =>
  sampleFacts(
    instrument,
    members,
    said.map((one) => (Array.isArray(one) ? unchecked(...one) : unchecked(one as Statement))),
    more,
  );
const proposed = (instrument: Instrument) =>
  say(instrument, instrument.proposedBy, 'propose', minute(2));

describe('adoption', () => {
  it('comes at the first instant at which the line is crossed', () => {
    const text = draft(majority);
    const said = ['GB', 'JP', 'US', 'AU'].map((member, i) =>
      say(text, member, 'adopt', minute(10 + i)),
    );
    const decision = decide(facts(text, [proposed(text), ...said]));
    expect(decision.outcome).toBe('adopted');
    expect(decision.certificate?.decidedAt).toBe(minute(12));
    expect(decision.certificate?.counted.map(({ member }) => member)).toEqual(['GB', 'JP', 'US']);
    expect(decide(facts(text, [proposed(text), ...said]), minute(11)).outcome).toBe('open');
  });

  it('needs the proposal itself', () => {
    const text = draft(majority);
    const said = members.map((member) => say(text, member, 'adopt', minute(10)));
    expect(decide(facts(text, said)).outcome).toBe('open');
    const foreign = say(text, 'JP', 'propose', minute(2));
    expect(decide(facts(text, [...said, foreign])).outcome).toBe('open');
  });

  it('ignores signatures that name another text or another rule', () => {
    const text = draft(BILATERAL, { parties: ['GB', 'US'] });
    const other = `sha256:${'0'.repeat(64)}` as Digest;
    const said = [proposed(text), say(text, 'GB', 'sign', minute(3))];
    const swapped = say(text, 'US', 'sign', minute(4), { rule: other });
    const elsewhere = say(text, 'US', 'sign', minute(4), { instrument: other });
    for (const bad of [swapped, elsewhere]) {
      const decision = decide(facts(text, [...said, bad]));
      expect(decision.outcome).toBe('open');
      expect(decision.counting.discounted).toHaveLength(1);
    }
    const good = say(text, 'US', 'sign', minute(4));
    expect(decide(facts(text, [...said, good])).outcome).toBe('adopted');
  });

  it('counts a member once, whichever of its keys sign', () => {
    const text = draft(majority);
    const keys = [1, 2, 3].map((n) => sampleKey('GB', n));
    const said = [1, 2, 3].map((n): [Statement, string[]] => [
      say(text, 'GB', 'adopt', minute(10 + n)),
      [`gb-${n}`],
    ]);
    const all = members.map((member) => sampleKey(member).record);
    const more = { keys: [...all, ...keys.map(({ record }) => record)] };
    const alone = [proposed(text), say(text, 'US', 'adopt', minute(9)), ...said];
    expect(decide(facts(text, alone, more)).tally.yes).toEqual(['GB', 'US']);
    expect(decide(facts(text, alone, more)).outcome).toBe('open');
  });

  it('judges a key at the time of the signature, a millisecond either side', () => {
    const text = draft(BILATERAL, { parties: ['GB', 'US'] });
    const said = [
      proposed(text),
      say(text, 'GB', 'sign', minute(3)),
      say(text, 'US', 'sign', minute(5)),
    ];
    const withKey = (fromAt: string, untilAt?: string) =>
      decide(
        facts(text, said, {
          keys: [
            sampleKey('GB').record,
            sampleKey('US', 1, { fromAt, ...(untilAt ? { untilAt } : {}) }).record,
          ],
        }),
      ).outcome;
    const after = minute(5).replace('.000Z', '.001Z');
    expect(withKey(minute(5))).toBe('adopted');
    expect(withKey(after)).toBe('open');
    expect(withKey(minute(0), after)).toBe('adopted');
    expect(withKey(minute(0), minute(5))).toBe('open');
  });

  it('does not count what is dated after the close, a millisecond either side', () => {
    const rule: DecisionRule = { ...BILATERAL, votingPeriod: 'P30D' };
    const text = draft(rule, { parties: ['GB', 'US'] });
    const close = text.closesAt!;
    const late = close.replace('.000Z', '.001Z');
    const at = (instant: string) => [
      proposed(text),
      say(text, 'GB', 'sign', minute(3)),
      say(text, 'US', 'sign', instant),
    ];
    expect(decide(facts(text, at(close)), day(99)).outcome).toBe('adopted');
    expect(decide(facts(text, at(late)), day(99)).outcome).toBe('failed');
    expect(decide(facts(text, at(late)), close).outcome).toBe('open');
  });

  it('lapses when the list of electors changes before it is decided', () => {
    const text = draft(majority);
    const said = ['GB', 'JP', 'US'].map((member, i) => say(text, member, 'adopt', minute(10 + i)));
    const joins = (fromAt: string) => [
      ...spansOf(members),
      { member: 'NZ', standing: 'current' as const, fromAt },
    ];
    const asked = (fromAt: string) =>
      decide(facts(text, [proposed(text), ...said], { membership: joins(fromAt) }), day(9));
    expect(asked(minute(12)).outcome).toBe('adopted');
    expect(asked(minute(11)).outcome).toBe('failed');
    expect(asked(minute(11)).lapsesAt).toBe(minute(11));
  });

  it('of two parties does not lapse when a third nation joins', () => {
    const text = draft(BILATERAL, { parties: ['GB', 'US'] });
    const said = [
      proposed(text),
      say(text, 'GB', 'sign', minute(3)),
      say(text, 'US', 'sign', minute(5)),
    ];
    const joined = { member: 'NZ', standing: 'current' as const, fromAt: minute(4) };
    const suspended = { member: 'US', standing: 'suspended' as const, fromAt: minute(4) };
    const withSpan = (span: typeof joined | typeof suspended) =>
      decide(facts(text, said, { membership: [...spansOf(members), span] }), day(9)).outcome;
    expect(withSpan(joined)).toBe('adopted');
    expect(withSpan(suspended)).toBe('failed');
  });

  it('is impossible against another list than that of the day of the draft', () => {
    const text = draft(majority, { memberList: `sha256:${'1'.repeat(64)}` });
    const said = members.map((member) => say(text, member, 'adopt', minute(10)));
    const decision = decide(facts(text, [proposed(text), ...said]));
    expect(decision.outcome).toBe('failed');
    expect(decision.obstacle).toContain('list of electors');
  });

  it('binds an outside party only by its own signature', () => {
    const parties = [...members, 'NZ'];
    const text = draft(majority, { parties });
    const said = [proposed(text), ...members.map((m) => say(text, m, 'adopt', minute(10)))];
    const keys = parties.map((member) => sampleKey(member).record);
    expect(decide(facts(text, said, { keys })).outcome).toBe('open');
    const own = say(text, 'NZ', 'sign', minute(11));
    expect(decide(facts(text, [...said, own], { keys })).certificate?.decidedAt).toBe(minute(11));
  });

  it('lets strangers found an alliance, and not join one by themselves', () => {
    const keys = ['NZ', 'CA'].map((member) => sampleKey(member).record);
    const found = (membership: AdoptionFacts['membership'], type = 'founding') => {
      const more = { type, parties: ['CA', 'NZ'], decisionRule: UNANIMITY };
      const text = sampleInstrument(membership, more);
      const said = [
        say(text, 'CA', 'propose', minute(2)),
        say(text, 'CA', 'sign', minute(2)),
        say(text, 'NZ', 'sign', minute(3)),
      ];
      return decide(facts(text, said, { keys, membership }));
    };
    expect(found([]).outcome).toBe('adopted');
    expect(found(spansOf(members)).outcome).toBe('failed');
    expect(found(spansOf(members)).obstacle).toContain('founded already');
    expect(found(spansOf(members), 'accession').obstacle).toContain('no current member');
    expect(found([], 'accession').outcome).toBe('failed');
  });
});

describe('taking back', () => {
  const said = (text: Instrument, ...roles: [string, Statement['role'], number][]) => [
    proposed(text),
    ...roles.map(([member, role, n]) => say(text, member, role, minute(n))),
  ];
  it('does not undo a firm vote, however it is dated', () => {
    const text = draft(BILATERAL, { parties: ['GB', 'US'] });
    const votes = said(text, ['GB', 'sign', 3], ['US', 'sign', 9]);
    const taken = said(
      text,
      ['GB', 'sign', 3],
      ['GB', 'withdraw', 4],
      ['GB', 'object', 5],
      ['US', 'sign', 9],
    );
    expect(decide(facts(text, votes)).outcome).toBe('adopted');
    expect(decide(facts(text, taken)).certificate).toEqual(decide(facts(text, votes)).certificate);
  });

  it('undoes a revocable vote before the line is crossed, and not after', () => {
    const text = draft({ ...BILATERAL, votes: 'revocable' }, { parties: ['GB', 'US'] });
    const before = said(text, ['GB', 'sign', 3], ['GB', 'withdraw', 4], ['US', 'sign', 9]);
    const after = said(text, ['GB', 'sign', 3], ['US', 'sign', 9], ['GB', 'withdraw', 10]);
    const atOnce = said(text, ['GB', 'sign', 3], ['GB', 'withdraw', 9], ['US', 'sign', 9]);
    expect(decide(facts(text, before)).outcome).toBe('open');
    expect(decide(facts(text, after)).outcome).toBe('adopted');
    expect(decide(facts(text, atOnce)).outcome).toBe('open');
  });

  it('of an objection is a change of mind that counts', () => {
    const text = draft(BILATERAL, { parties: ['GB', 'US'] });
    const changed = said(text, ['GB', 'sign', 3], ['US', 'object', 4], ['US', 'sign', 6]);
    expect(decide(facts(text, changed), minute(5)).tally.outcome).toBe('failed');
    expect(decide(facts(text, changed)).certificate?.decidedAt).toBe(minute(6));
  });
});

describe('dating by cosignature', () => {
  const rule: DecisionRule = { ...BILATERAL, votingPeriod: 'P1D', datedBy: 'cosignature' };
  const text = draft(rule, { parties: ['GB', 'US'] });
  const said = [
    proposed(text),
    say(text, 'GB', 'sign', minute(3)),
    say(text, 'US', 'sign', minute(5)),
  ];
  const all = said.map((one) => ({ statement: unchecked(one).digest, at: one.at }));
  const withSeen = (attestations: AdoptionFacts['attestations']) =>
    decide(facts(text, said, { attestations }), day(9));

  it('counts what witnesses saw before the close, from then on', () => {
    const late = { ...all[2]!, at: minute(60) };
    expect(withSeen([all[1]!, late]).certificate?.decidedAt).toBe(minute(60));
    expect(withSeen([late, ...all]).certificate?.decidedAt).toBe(minute(5));
  });

  it('does not count a back-dated signature first seen after the close, or never seen', () => {
    expect(withSeen([all[1]!, { ...all[2]!, at: day(2) }]).outcome).toBe('failed');
    expect(withSeen(all.slice(0, 2)).outcome).toBe('failed');
  });
});

it('gives certificates that name sunset or expiry, the earlier', () => {
  const rule: DecisionRule = { kind: 'emergency', of: 'members', signatures: 1, sunset: 'P30D' };
  const until = (expiresAt?: string) => {
    const text = draft(rule, expiresAt ? { expiresAt } : {});
    return decide(facts(text, [proposed(text), say(text, 'GB', 'adopt', day(1))])).certificate!;
  };
  expect(until().inForceUntil).toBe(day(31));
  expect(until(day(5)).inForceUntil).toBe(day(5));
  expect(until(day(90)).inForceUntil).toBe(day(31));
  expect(certificateDigest(until())).not.toBe(certificateDigest(until(day(5))));
});
