// The life of an instrument, asked at instants one step either side of every boundary.
import { describe, expect, it } from 'vitest';
import { decide } from './adoption.ts';
import { countStatements } from './counted.ts';
import { type Instrument, instrumentDigest } from './instrument.ts';
import { ladderDates, ladderProblem } from './ladder.ts';
import { type Effect, edgesOf, type InstrumentState, stateAt } from './lifecycle.ts';
import {
  BILATERAL,
  day,
  minute,
  sampleFacts,
  sampleInstrument,
  say,
  spansOf,
  unchecked,
} from './samples.ts';
import { readStandingTerms, standingTermsProblems } from './standing-terms.ts';
import type { Statement } from './statement.ts';

const members = ['GB', 'JP', 'US'];
const draft = (more: Partial<Instrument> = {}) => sampleInstrument(spansOf(members), more);
const justBefore = (instant: string) =>
  Temporal.Instant.from(instant)
    .subtract({ milliseconds: 1 })
    .toString({ fractionalSecondDigits: 3 });

function asked(text: Instrument, said: readonly Statement[], effects: readonly Effect[] = []) {
  const facts = sampleFacts(
    text,
    members,
    said.map((one) => unchecked(one)),
  );
  const decision = decide(facts);
  const { certificate } = decision;
  const statements = countStatements(facts).counted;
  const life = { instrument: text, statements, effects, ...(certificate ? { certificate } : {}) };
  const state = (at: string): InstrumentState => stateAt(life, at, decide(facts, at));
  return {
    state,
    stage: (at: string) => state(at).stage,
    edges: () => edgesOf(life, certificate!),
  };
}
const concluded = (text: Instrument): Statement[] => [
  say(text, 'GB', 'propose', minute(2)),
  say(text, 'GB', 'sign', minute(2)),
  say(text, 'US', 'sign', minute(9)),
];

describe('stages', () => {
  it('go from draft to in force', () => {
    const text = draft({ inForce: { on: day(3) } });
    const { stage, state } = asked(text, concluded(text));
    expect(stage(minute(1))).toBe('draft');
    expect(stage(minute(2))).toBe('signed');
    expect(state(minute(3)).signedBy).toEqual(['GB']);
    expect(state(minute(3)).tally?.missing).toEqual(['US']);
    expect(stage(justBefore(minute(9)))).toBe('signed');
    expect(stage(minute(9))).toBe('adopted');
    expect(state(minute(9)).isInForce).toBe(false);
    expect(stage(justBefore(day(3)))).toBe('adopted');
    expect(stage(day(3))).toBe('in-force');
    expect(state(day(3)).isInForce).toBe(true);
  });

  it('are proposed while nobody signed, with the objections that stand', () => {
    const text = draft();
    const { state } = asked(text, [
      say(text, 'GB', 'propose', minute(2)),
      say(text, 'US', 'object', minute(4), { reason: 'Clause 1 is too broad.' }),
    ]);
    expect(state(minute(3)).stage).toBe('proposed');
    expect(state(minute(4))).toMatchObject({ stage: 'proposed', objections: ['US'] });
    expect(state(minute(4)).tally?.outcome).toBe('failed');
  });

  it('end when the proposer withdraws, when voting closes, when the electors change', () => {
    const text = draft();
    const open = [say(text, 'GB', 'propose', minute(2)), say(text, 'GB', 'sign', minute(2))];
    const withdrawn = asked(text, [...open, say(text, 'GB', 'withdraw', minute(5))]);
    expect(withdrawn.stage(minute(4))).toBe('signed');
    expect(withdrawn.state(minute(5)).end).toEqual({
      at: minute(5),
      reason: 'withdrawn',
      by: 'GB',
    });
    const timed = draft({ decisionRule: { ...BILATERAL, votingPeriod: 'P10D' } });
    const closing = asked(timed, [say(timed, 'GB', 'propose', minute(2))]);
    expect(closing.stage(timed.closesAt!)).toBe('proposed');
    expect(closing.state(day(11)).end?.reason).toBe('rejected');
  });

  it.each<[string, Partial<Instrument>, string, string]>([
    ['expiry', { expiresAt: day(40) }, day(40), 'expired'],
    [
      'sunset',
      {
        decisionRule: { kind: 'emergency', of: 'members', signatures: 1, sunset: 'P30D' },
        expiresAt: day(90),
      },
      minute(2 + 30 * 24 * 60),
      'sunset',
    ],
  ])('end by %s at the very instant', (_, more, at, reason) => {
    const text = draft(more);
    const { state, edges } = asked(text, concluded(text));
    expect(state(justBefore(at)).isInForce).toBe(true);
    expect(state(at)).toMatchObject({ stage: 'ended', isInForce: false, end: { at, reason } });
    expect(edges()).toContain(at);
  });

  it('end by leaving after the notice in the terms, and not where the terms are silent', () => {
    const leaving = { noticeDays: 30, obligationsOutlive: true };
    const text = draft({ terms: { leaving } });
    const said = (of: Instrument) => [...concluded(of), say(of, 'US', 'withdraw', day(10))];
    const { state } = asked(text, said(text));
    expect(state(justBefore(day(40))).stage).toBe('in-force');
    expect(state(day(40))).toMatchObject({
      stage: 'ended',
      end: { reason: 'withdrawn', by: 'US' },
      left: ['US'],
      obligationsRemain: true,
    });
    const silent = draft();
    expect(asked(silent, said(silent)).stage(day(400))).toBe('in-force');
  });

  it('go on among those who stay when one of three leaves', () => {
    const terms = { leaving: { noticeDays: 0, obligationsOutlive: false } };
    const rule = { kind: 'unanimity', of: 'parties', abstention: 'counts-against' } as const;
    const text = draft({ parties: members, terms, decisionRule: rule });
    const said = [...concluded(text), say(text, 'JP', 'sign', minute(10))];
    const { state } = asked(text, [...said, say(text, 'JP', 'withdraw', day(2))]);
    expect(state(day(2))).toMatchObject({ stage: 'in-force', left: ['JP'] });
    const two = [say(text, 'JP', 'withdraw', day(2)), say(text, 'GB', 'withdraw', day(3))];
    expect(asked(text, [...said, ...two]).stage(day(3))).toBe('ended');
  });
});

describe('effects of other instruments', () => {
  const other = instrumentDigest(draft({ title: 'Other' }));
  const effect = (by: Effect['by'], fromAt: string, more: Partial<Effect> = {}): Effect => ({
    by,
    instrument: other,
    decidedAt: fromAt,
    fromAt,
    ...more,
  });
  const text = draft();
  const withEffect = (one: Effect) => asked(text, concluded(text), [one]);

  it('amend, terminate and suspend it from their own start', () => {
    expect(withEffect(effect('superseding', day(5))).stage(justBefore(day(5)))).toBe('in-force');
    expect(withEffect(effect('superseding', day(5))).state(day(5))).toMatchObject({
      stage: 'amended',
      isInForce: false,
      end: { by: other },
    });
    expect(withEffect(effect('terminating', day(5))).state(day(5)).end?.reason).toBe('terminated');
    const stayed = withEffect(effect('suspending', day(5), { untilAt: day(8) }));
    expect(stayed.stage(day(5))).toBe('suspended');
    expect(stayed.state(day(5)).isInForce).toBe(false);
    expect(stayed.stage(day(8))).toBe('in-force');
  });

  it('leave the other tiers in force', () => {
    const { state } = withEffect(effect('suspending', day(5), { tier: 'accredited' }));
    expect(state(day(6))).toMatchObject({
      stage: 'suspended',
      isInForce: true,
      suspensions: [{ tier: 'accredited', by: other }],
    });
  });

  it('end a proposal that another text replaced', () => {
    const open = [say(text, 'GB', 'propose', minute(2))];
    const { state } = asked(text, open, [effect('superseding', day(5))]);
    expect(state(day(5))).toMatchObject({ stage: 'ended', end: { reason: 'superseded' } });
  });
});

describe('the cure ladder', () => {
  const ladder = { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 };
  const text = draft({ terms: { ladder } });
  const notice = say(text, 'US', 'notice', '2026-02-01T15:00:00.000Z', {
    matter: 'reciprocity:2025-Q4',
    tier: 'accredited',
    against: 'GB',
  });
  const on = (date: string) => `${date}T00:00:00.000Z`;
  const stageOn = (state: InstrumentState) => state.matters[0]?.stage;

  it('runs by the calendar from the day of notice', () => {
    const { state, edges } = asked(text, [...concluded(text), notice]);
    expect(state(on('2026-02-01')).matters).toEqual([]);
    expect(stageOn(state('2026-02-01T15:00:00.000Z'))).toBe('notice');
    expect(stageOn(state(justBefore(on('2026-03-03'))))).toBe('notice');
    expect(stageOn(state(on('2026-03-03')))).toBe('consultation');
    expect(stageOn(state(on('2026-04-02')))).toBe('cure');
    expect(state(on('2026-04-02')).matters[0]?.dates.cureUntilOn).toBe('2026-05-02');
    expect(state(justBefore(on('2026-05-03'))).stage).toBe('in-force');
    expect(state(on('2026-05-03'))).toMatchObject({
      stage: 'suspended',
      isInForce: true,
      suspensions: [{ tier: 'accredited', by: 'reciprocity:2025-Q4' }],
    });
    expect(edges()).toEqual(
      expect.arrayContaining(['2026-03-03', '2026-04-02', '2026-05-03'].map(on)),
    );
  });

  it('stops when whoever gave notice lifts the matter, and nobody else', () => {
    const lift = (member: string, at: string) =>
      say(text, member, 'lift', at, { matter: notice.matter! });
    const lifted = asked(text, [...concluded(text), notice, lift('US', on('2026-06-01'))]);
    expect(lifted.stage(justBefore(on('2026-06-01')))).toBe('suspended');
    expect(lifted.stage(on('2026-06-01'))).toBe('in-force');
    const denied = asked(text, [...concluded(text), notice, lift('GB', on('2026-06-01'))]);
    expect(denied.stage(on('2026-06-01'))).toBe('suspended');
  });

  it('has no effect where the terms know none, and refuses days out of order', () => {
    const silent = draft();
    const early = say(silent, 'US', 'notice', day(1), { matter: 'x' });
    expect(asked(silent, [...concluded(silent), early]).state(day(300)).matters).toEqual([]);
    expect(ladderProblem({ ...ladder, suspendDay: 80 })).toContain('before');
    expect(standingTermsProblems({ ladder: { ...ladder, suspendDay: 80 } })).toHaveLength(1);
    expect(standingTermsProblems({ ladder: { ...ladder, noticeDays: -1 } })[0]?.field).toBe(
      '/terms/ladder/noticeDays',
    );
    expect(readStandingTerms({ ladder: 'soon' })).toEqual({});
  });

  it('counts civil days across months and leap days', () => {
    expect(ladderDates(ladder, '2028-01-31T23:59:59.999Z')).toEqual({
      noticeOn: '2028-01-31',
      consultationFromOn: '2028-03-01',
      cureFromOn: '2028-03-31',
      cureUntilOn: '2028-04-30',
      suspendedFromOn: '2028-05-01',
    });
  });
});
