// Who may assess, read and countersign; which reports are believed; and evidence of consent as a
// reason of its own, below whose floor nothing else is wrong.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../src/base/caller.ts';
import {
  reportBytes,
  signatureOf,
} from '../../src/capabilities/data-commons/readiness/countersignature.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, ask, found } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms } from '../../src/testkit/alliance-data.ts';
import { cohortCsv, documented } from './readiness-cohort.ts';

const PAIR = ['US', 'GB'] as const;
const FILE = 'heart/cohort.csv';
const stranger: Caller = { kind: 'anyone' };
const partner: Caller = { kind: 'node', member: 'US' };
let alliance: Alliance;
let dataset = '';

beforeAll(async () => {
  alliance = await Alliance.of([...PAIR, 'JP'], { startsAt: '2026-01-05T09:00:00Z' });
  await found(alliance);
  const ladder = { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 };
  await agree(alliance, PAIR, { ...agreementTerms(PAIR), readinessFloor: 1, ladder });
  const gb = alliance.at('GB');
  mkdirSync(path.join(gb.dataFolder, 'heart'), { recursive: true });
  writeFileSync(path.join(gb.dataFolder, FILE), cohortCsv({ isMended: true }));
  const registered = await gb.must<{ dataset: { id: string } }>(
    'steward',
    'data-commons.register-dataset',
    { files: [FILE], description: withoutEvidence() },
  );
  dataset = registered.dataset.id;
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

function withoutEvidence() {
  const { datasheet, ...rest } = documented();
  const { consentEvidence: _, ...ethics } = datasheet.ethics;
  return { ...rest, datasheet: { ...datasheet, ethics } };
}
const assess = async () => {
  const done = await alliance
    .at('GB')
    .must<{ level: number }>('steward', 'data-commons.assess-readiness', { dataset });
  await alliance.settle();
  return done.level;
};
const answered = async () => {
  const input = { question: { kind: 'count', filters: [] }, class: 'cardiac-genomes' };
  const { answers } = await ask(alliance.at('US'), 'researcher', input);
  return answers[0]!;
};
const readiness = () =>
  alliance.at('GB').must<{
    level: number;
    signed: Signed;
    description: object;
    countersignatures: readonly object[];
  }>('steward', 'data-commons.read-readiness', { dataset });
interface Report {
  readonly level: number;
  readonly results: readonly { readonly check: string; readonly outcome: string }[];
}
interface Signed {
  readonly report: Report;
  readonly signature: object;
}

test('a level above the floor without evidence of consent is refused for that alone', async () => {
  expect(await assess()).toBe(2);
  const refused = await answered();
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'law.denied' } });
  const said = JSON.stringify(refused.refusal?.because);
  expect(said).toContain('There is no evidence of consent of the persons');
  expect(said).not.toContain('below the floor');
});

test('with the evidence the same question is answered', async () => {
  const gb = alliance.at('GB');
  const input = { dataset, description: documented() };
  await gb.must('steward', 'data-commons.describe-dataset', input);
  expect((await answered()).outcome).toBe('refused');
  expect(await assess()).toBe(3);
  expect((await answered()).outcome).toBe('answered');
});

describe.each([
  ['data-commons.assess-readiness', () => ({ dataset }), ['steward']],
  ['data-commons.request-assessment', () => ({ dataset }), ['steward']],
  ['data-commons.read-readiness', () => ({ dataset }), ['steward', 'officer']],
  ['data-commons.list-readiness', () => ({}), ['steward', 'officer']],
  ['data-commons.regrade-readiness', () => ({ dataset }), []],
  ['data-commons.keep-readiness-cure', () => ({ dataset, agreement: 'ins_x', partner: 'US' }), []],
] as const)('%s', (operation, input, mayDo) => {
  const people = ['steward', 'officer', 'researcher'];
  test('is open to those who hold the mandate and to nobody else', async () => {
    const gb = alliance.at('GB');
    for (const caller of [stranger, partner])
      expect((await gb.refusalOf(caller, operation, input())).kind).toMatch(
        /^(unauthenticated|forbidden)$/,
      );
    for (const person of people) {
      const { result } = await gb.perform(person, operation, input());
      const isStopped = !result.ok && result.refusal.code === 'acts.no-mandate';
      expect([person, isStopped]).toEqual([person, !mayDo.some((one) => one === person)]);
    }
  });
});

test('a file beside the registered ones that nobody listed is found, whatever its ending', async () => {
  const beside = (name: string) => path.join(alliance.at('GB').dataFolder, 'heart', name);
  const unlisted = async () => {
    expect(await assess()).toBeLessThanOrEqual(3);
    const results = (await readiness()).signed.report.results;
    return results.find(({ check }) => check === 'B1');
  };
  writeFileSync(beside('README.md'), 'What lies here.');
  expect(await unlisted()).toMatchObject({ outcome: 'passed', evidence: { unlisted: 0 } });
  writeFileSync(beside('persons.txt'), 'h-0001');
  expect(await unlisted()).toMatchObject({ outcome: 'failed', evidence: { unlisted: 1 } });
  rmSync(beside('persons.txt'));
  expect(await assess()).toBe(3);
});

describe('a report that the holder’s own key signed', () => {
  const forge = async (change: (report: Report) => Report) => {
    const { signed, description } = await readiness();
    const report = change(signed.report);
    const { keyring } = alliance.at('GB').built.kernel;
    const signature = await signatureOf(keyring.signer('node'), reportBytes(report as never));
    const jp = alliance.at('JP');
    mkdirSync(jp.dataFolder, { recursive: true });
    copyFileSync(path.join(alliance.at('GB').dataFolder, FILE), path.join(jp.dataFolder, 'f.csv'));
    return { signed: { report, signature }, description, files: ['f.csv'] };
  };
  const repeat = 'data-commons.repeat-assessment';
  const ended = (check: string, outcome: string) => (report: Report) => ({
    ...report,
    results: report.results.map((one) => (one.check === check ? { ...one, outcome } : one)),
  });

  test('and states a level that its results do not reach is refused', async () => {
    const input = await forge((report) => ({ ...report, level: 4 }));
    const refused = await alliance.at('JP').refusalOf('steward', repeat, input);
    expect(refused).toMatchObject({
      code: 'data-commons.report-untrue',
      because: [{ field: '/signed/report/level' }],
    });
  });

  test('and found otherwise than the files show is not countersigned', async () => {
    const input = await forge((report) => ({ ...ended('C2', 'failed')(report), level: 2 }));
    const repeated = await alliance.at('JP').must('steward', repeat, input);
    expect(repeated).toMatchObject({
      isEqual: false,
      countersignature: null,
      differences: [{ check: 'C2', theirs: 'failed', ours: 'passed' }],
    });
    await alliance.settle();
    expect((await readiness()).countersignatures).toEqual([]);
  });
});

test('a countersignature comes from the node that signed it, of its own day, over a report that holds', async () => {
  const [gb, jp] = [alliance.at('GB'), alliance.at('JP')];
  const { signed, description } = await readiness();
  mkdirSync(jp.dataFolder, { recursive: true });
  copyFileSync(path.join(gb.dataFolder, FILE), path.join(jp.dataFolder, 'cohort.csv'));
  const input = { signed, description, files: ['cohort.csv'] };
  const repeat = 'data-commons.repeat-assessment';
  for (const who of ['researcher', 'officer'])
    expect((await jp.refusalOf(who, repeat, input)).code).toBe('acts.no-mandate');
  expect((await gb.refusalOf('steward', repeat, input)).code).toBe('data-commons.own-report');
  const raised = { ...signed, report: { ...signed.report, level: 4 } };
  const forged = { ...input, signed: raised };
  expect((await jp.refusalOf('steward', repeat, forged)).code).toBe(
    'data-commons.report-not-signed',
  );
  const { countersignature: given } = await jp.must<{ countersignature: Countersigned }>(
    'steward',
    repeat,
    input,
  );
  const receive = 'data-commons.receive-countersignature';
  const from = (member: string): Caller => ({ kind: 'node', member });
  expect((await gb.refusalOf(from('US'), receive, given)).code).toBe('data-commons.not-the-signer');
  expect((await gb.refusalOf(stranger, receive, given)).kind).toBe('unauthenticated');
  expect((await gb.refusalOf('steward', receive, given)).code).toBe('acts.no-mandate');
  for (const repeatedAt of ['2027-01-05T09:00:00Z', '2025-01-05T09:00:00Z']) {
    const other = { ...given, statement: { ...given.statement, repeatedAt } };
    expect((await gb.refusalOf(from('JP'), receive, other)).code).toBe(
      'data-commons.not-repeated-then',
    );
  }
  await alliance.settle();
  expect((await readiness()).countersignatures).toHaveLength(1);

  await alliance.passTime('P366D');
  expect((await jp.refusalOf('steward', repeat, input)).code).toBe('data-commons.report-expired');
  expect((await gb.refusalOf(from('JP'), receive, given)).code).toBe('data-commons.report-expired');
});
interface Countersigned {
  readonly statement: { readonly repeatedAt: string };
}

test('a report that ended refuses the question that it let through', async () => {
  const refused = await answered();
  expect(refused.outcome).toBe('refused');
  expect(JSON.stringify(refused.refusal?.because)).toContain('ended on 2027-01-05');
});
