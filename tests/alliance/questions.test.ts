// One question, several answers: every holder judges by the agreement, the conditions of use and its
// own law; what it answered can be explained, replayed and proved to everybody.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Verdict } from '../../src/base/verdict.ts';
import { explainVerdict, replay, storedPacks } from '../../src/kernel/law/index.ts';
import { flipByte, verifyReceipt } from '../../src/kernel/ledger/index.ts';
import { witnessView } from '../../src/main/alliance-view.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import {
  type Asked,
  agree,
  ask,
  found,
  HEALTH_RESEARCH,
  type HeardAnswer,
} from '../../src/testkit/alliance-acts.ts';
import { agreementTerms, HOW_MANY_CARRY, registerCohort } from '../../src/testkit/alliance-data.ts';

const NATIONS = ['US', 'GB', 'JP', 'AU'];
let alliance: Alliance;
beforeAll(async () => {
  alliance = await Alliance.of(NATIONS);
  await found(alliance);
  for (const partner of ['GB', 'JP', 'AU'])
    await agree(alliance, ['US', partner], agreementTerms(['US', partner]));
  const [gb, jp, au] = [alliance.at('GB'), alliance.at('JP'), alliance.at('AU')];
  const health = 'DUO:0000006';
  const heart = { people: 120, dataUse: [health, 'DUO:0000046'] };
  await registerCohort(gb, { key: 'gb-heart', carriers: 37, ...heart });
  const rare = { more: { classes: ['rare-genomes'] }, dataUse: [health, 'DUO:0000045'] };
  await registerCohort(gb, { key: 'gb-rare', people: 120, carriers: 3, ...rare });
  await registerCohort(jp, { key: 'jp-heart', people: 120, carriers: 21 });
  const statute = { consentBasis: 'statute', holderKind: 'public-body', isControlledAccess: false };
  await registerCohort(au, {
    key: 'au-survey',
    people: 120,
    carriers: 18,
    more: statute as object,
  });
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

const carriers = (person: string, more: object = {}, about = 'cardiac-genomes'): Promise<Asked> =>
  ask(alliance.at('US'), person, {
    question: HOW_MANY_CARRY,
    class: about,
    purpose: { ...HEALTH_RESEARCH, ...more },
  });
const of = ({ answers }: Asked, holder: string): HeardAnswer =>
  answers.find((one) => one.holder === holder)!;
const citations = ({ refusal }: HeardAnswer) => refusal?.because.map(({ citation }) => citation);

/** The holder's own record of what it decided, with the whole verdict. */
async function verdictOf({ holder, evidence }: HeardAnswer): Promise<Verdict> {
  const node = alliance.at(holder);
  const read = await node.must<{ body: { record: { verdict: Verdict } } }>(
    'officer',
    'ledger.read-body',
    { entry: evidence!.entry },
  );
  return read.body.record.verdict;
}
async function replayed(member: string, verdict: Verdict) {
  const { judges } = lawOf(member).law();
  return replay(verdict, await storedPacks(alliance.at(member).db), judges);
}
const lawOf = (member: string) => alliance.at(member).built.kernel.lawBook;

test('a laboratory is answered where law and data allow, and refused by the law that refuses', async () => {
  const asked = await carriers('researcher');
  expect(asked.missing).toEqual([]);
  expect(of(asked, 'GB')).toMatchObject({ outcome: 'answered', answer: { carriers: 37 } });
  expect(of(asked, 'JP')).toMatchObject({ outcome: 'answered', answer: { carriers: 21 } });
  const refused = of(asked, 'AU');
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'law.denied' } });
  expect(refused.refusal?.because[0]).toMatchObject({
    rule: 'au.data-scheme.foreign-entity',
    citation: expect.stringContaining('Data Availability and Transparency Act 2022'),
  });
  expect(refused.refusal?.next).toContain('accredited Australian university');
});

test('fewer carriers than the cell size are suppressed, and the number leaves nowhere', async () => {
  const asked = await carriers('researcher', {}, 'rare-genomes');
  const answer = of(asked, 'GB');
  expect(answer.outcome).toBe('suppressed');
  expect(JSON.stringify(answer.answer)).not.toMatch(/"carriers":\s*\d/);
});

test('a company is judged by its purpose where NCU stands, by what it is where NPU stands', async () => {
  const commercial = await carriers('company-researcher', { 'purpose.isCommercial': true });
  expect(of(commercial, 'GB').outcome).toBe('refused');
  expect(citations(of(commercial, 'GB'))?.join()).toContain('DUO:0000046');
  expect(of(commercial, 'JP')).toMatchObject({ outcome: 'answered', answer: { carriers: 21 } });
  const free = await carriers('company-researcher');
  expect(of(free, 'GB')).toMatchObject({ outcome: 'answered', answer: { carriers: 37 } });
  const rare = await carriers('company-researcher', {}, 'rare-genomes');
  expect(of(rare, 'GB').outcome).toBe('refused');
  expect(citations(of(rare, 'GB'))?.join()).toContain('DUO:0000045');
});

test('the receipt of every answer verifies on the policy that any of the nodes holds', async () => {
  const { answers } = await carriers('researcher');
  await alliance.settle();
  for (const { holder, evidence } of answers) {
    const receipt = await alliance
      .at(holder)
      .must({ kind: 'node', member: 'US' }, 'ledger.read-receipt', { entry: evidence!.entry });
    const file = JSON.stringify(receipt);
    for (const node of alliance.up) {
      const { policy } = await witnessView(node.db, holder, alliance.clock.now());
      const report = await verifyReceipt(file, policy);
      expect(report.firstBad, `${holder} at ${node.member}`).toBeNull();
      expect(report).toMatchObject({ ok: true, state: 'final' });
      expect(report.cosignedBy).toHaveLength(3);
    }
    const { policy } = await witnessView(alliance.at('US').db, holder, alliance.clock.now());
    const bytes = new TextEncoder().encode(file);
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = flipByte(bytes, at);
      const report = await verifyReceipt(changed.ok ? changed.value : bytes, policy);
      expect(report.firstBad, `byte ${at}`).not.toBeNull();
    }
  }
});

test('every verdict says rule, citation, dates and facts, and replays to the same bytes', async () => {
  const { answers } = await carriers('researcher');
  for (const answer of answers) {
    const verdict = await verdictOf(answer);
    const lines = explainVerdict(verdict).join('\n');
    expect(verdict.parts.length).toBeGreaterThan(0);
    for (const { rule, citation, facts, valid } of verdict.parts) {
      expect(lines).toContain(`rule ${rule}`);
      expect(lines).toContain(citation);
      for (const fact of facts) expect(lines).toContain(`fact ${fact}:`);
      if (valid) expect(lines).toContain(`in force from ${valid.from}`);
    }
    const again = await replayed(answer.holder, verdict);
    expect(again, answer.holder).toMatchObject({ ok: true, value: { isSame: true } });
  }
});

test('a missing fact makes a question of a permit, never a permit of anything', async () => {
  const { answers } = await carriers('researcher');
  const held = await verdictOf(answers.find(({ holder }) => holder === 'GB')!);
  expect(held.effect).toBe('permit-with-duties');
  const { facts } = held;
  const judged = (without: string) => {
    const { [without]: _, ...rest } = facts;
    return lawOf('GB').judge({ kind: held.act, facts: rest }, held.at);
  };
  const asked: string[] = [];
  for (const fact of Object.keys(facts)) {
    const { effect, questions } = judged(fact);
    expect(effect, fact).not.toBe('permit');
    if (effect === 'review' && questions.some((one) => one.fact === fact)) asked.push(fact);
  }
  // One of the agreement, the data set, its law, the purpose and the person each.
  for (const fact of [
    'agreement.isInForce',
    'dataset.isHuman',
    'question.granularity',
    'purpose.terms',
    'requester.tier',
  ])
    expect(asked).toContain(fact);
});

test('a later law answers for its own days, and the old instant keeps its answer', async () => {
  const { answers } = await carriers('researcher');
  const before = await verdictOf(answers.find(({ holder }) => holder === 'AU')!);
  const act = { kind: before.act, facts: before.facts };
  await alliance.passTime('P1Y');
  const now = alliance.now();
  const law = lawOf('AU');
  const later = law.judge(act, { validAt: now, knownAt: now });
  expect(later.effect).toBe('review');
  expect(later.parts[0]).toMatchObject({
    rule: 'au.data-scheme.ended',
    citation: expect.stringContaining('section 143'),
  });
  const old = law.judge(act, { ...before.at, knownAt: now });
  expect(old.effect).toBe('deny');
  expect(old.parts).toEqual(before.parts);
  const asked = await carriers('researcher');
  expect(of(asked, 'AU')).toMatchObject({ outcome: 'refused', refusal: { code: 'law.review' } });
  const again = await replayed('AU', before);
  expect(again).toMatchObject({ ok: true, value: { isSame: true } });
});

test('European data need a permit from the day on which secondary use is regulated', async () => {
  const { answers } = await carriers('researcher');
  const { act: kind, facts } = await verdictOf(answers.find(({ holder }) => holder === 'GB')!);
  const act = { kind, facts: { ...facts, 'dataset.holderNation': 'FR' } };
  const judged = (day: string) => {
    const at = `${day}T12:00:00.000Z`;
    return lawOf('GB').judge(act, { validAt: at, knownAt: alliance.now() });
  };
  const european = (day: string) => {
    const parts = judged(day).parts.filter(({ place }) => place === 'EU');
    return parts.map(({ rule, effect }) => `${rule} ${effect}`).sort();
  };
  expect(european('2029-03-25')).toEqual(['eu.gdpr.aggregate-answer permit']);
  expect(european('2029-03-26')).toEqual([
    'eu.ehds.permit.health review',
    'eu.ehds.third-country review',
    'eu.ehds.user-duties review',
    'eu.gdpr.aggregate-answer permit',
  ]);
});

test('a refusal added in a pack of the operator changes the answer without a change of code', async () => {
  const gb = alliance.at('GB');
  const before = await carriers('researcher');
  expect(of(before, 'GB').outcome).toBe('answered');
  const verdict = await verdictOf(of(before, 'GB'));
  await alliance.takeDown('GB');
  mkdirSync(path.join(gb.folder, 'own-law'));
  writeFileSync(path.join(gb.folder, 'own-law', 'pause.yaml'), PAUSE);
  appendFileSync(path.join(gb.folder, 'node.yaml'), 'extraPacks: [own-law]\n');
  await alliance.bringBack('GB');
  await alliance.settle();
  const after = await carriers('researcher');
  expect(of(after, 'GB')).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'law.denied', because: [{ rule: 'gb.test.pause', citation: 'Invented' }] },
  });
  expect(await replayed('GB', verdict)).toMatchObject({ ok: true, value: { isSame: true } });
});

const PAUSE = `
pack: own-law/pause
title: A pause decided by the operator (invented, for a test)
place: GB
version: "1"
whoMayChange: The operator of the node
sources:
  own: { title: Invented, status: demonstration }
questions:
  dataset.holderNation: Which nation's node holds the data set?
rules:
  - id: gb.test.pause
    title: No answers for now
    citation: Invented
    source: own
    known: { from: 2026-01-01 }
    valid: [{ from: 2026-01-01, state: in-force }]
    act: [data.answer]
    when: { fact: dataset.holderNation, is: GB }
    effect: deny
    text: Answers are paused.
    next: Ask again later.
`;
