// The first law packs as they stand in the repository: their own cases pass, they speak of facts that
// the data commons knows, every refusal says who may change it and what to do next, and together they
// give the answers that differ by nation. The packs are read from packs/, as a node reads them.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { parse } from '../../src/base/schema.ts';
import type { Part } from '../../src/base/verdict.ts';
import {
  DataActFactsSchema,
  isDataActFact,
} from '../../src/capabilities/data-commons/agreement/facts.ts';
import {
  END_OF_TIME,
  type Judge,
  judge,
  midnight,
  readPack,
  ruleSet,
  SINCE_EVER,
  testLines,
  testPackFiles,
} from '../../src/kernel/law/index.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const files = globSync('packs/{us,eu,gb,jp,au}/*.yaml', { cwd: ROOT })
  .sort()
  .map((file) => ({ path: file, bytes: new Uint8Array(readFileSync(path.join(ROOT, file))) }));
const packs = files.map((file) => {
  const reading = readPack(file);
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.value;
});
const rules = ruleSet(packs.map((read) => ({ ...read, knownFrom: SINCE_EVER })));
const national = packs.map(({ pack }) => pack);

/** Stands for an agreement in force: packs limit what it permits. */
const ground: Judge = {
  id: 'test.ground',
  version: '1',
  kinds: ['data.answer', 'data.transfer'],
  judge: (): Part[] => [
    {
      effect: 'permit',
      rule: 'test.ground',
      place: 'agreement',
      citation: 'an agreement for this test',
      status: 'agreed',
      text: 'Agreed.',
      facts: [],
      duties: [],
      questions: [],
    },
  ],
};
const verdict = (kind: string, facts: JsonObject, on: string, judges: Judge[] = [ground]) =>
  judge({ rules, judges }, { kind, facts }, { validAt: midnight(on), knownAt: END_OF_TIME });
const lawyers = ({ parts }: { parts: readonly Part[] }) =>
  parts.map(({ rule }) => rule).filter((rule) => rule !== 'test.ground');

describe('the packs', () => {
  test('pass their own cases, and every rule that is law is made to speak', () => {
    const report = testPackFiles(files);
    expect(testLines(report).filter((line) => /FAILED|expected|:\d+:\d+/.test(line))).toEqual([]);
    expect(report.isPassed).toBe(true);
    expect(report.packs.flatMap(({ unspoken }) => unspoken)).toEqual([]);
    expect(report.packs.flatMap(({ cases }) => cases).length).toBeGreaterThan(200);
  });

  test('call nothing verified that rests on a blog, a press report or an adviser’s note', () => {
    const hearsay = [
      'ameblo.jp blogspot.com businesslawyers.jp eiko.gr.jp healthharbor.co.uk medium.com',
      'burges-salmon.com clearygottlieb.com holdingredlich.com mondaq.com nortonrosefulbright.com',
      'taylorwessing.com digitalpolicyalert.org issuu.com prcmidwest.com zdnet.com',
    ].flatMap((hosts) => hosts.split(' '));
    const isHearsay = (host: string) =>
      host.startsWith('blog.') || hearsay.some((one) => host === one || host.endsWith(`.${one}`));
    const sources = national.flatMap(({ pack, sources }) =>
      Object.entries(sources).map(([name, source]) => ({ name: `${pack}#${name}`, ...source })),
    );
    const doubted = sources.filter(({ url }) => url && isHearsay(new URL(url).hostname));
    expect(doubted.length).toBeGreaterThan(0);
    expect(doubted.filter(({ status }) => status === 'verified').map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('speak only of facts that the data commons knows', () => {
    const asked = national.flatMap(({ questions }) => Object.keys(questions ?? {}));
    expect(asked.filter((fact) => !isDataActFact(fact))).toEqual([]);
    for (const { tests, pack } of national)
      for (const { name, facts } of tests ?? [])
        expect(parse(DataActFactsSchema, facts).ok, `${pack}: ${name}`).toBe(true);
  });

  test('say on every rule who may change it and what to do next', () => {
    const silent = national.flatMap((pack) =>
      pack.rules
        .filter((rule) => !rule.next || !(rule.whoMayChange ?? pack.whoMayChange))
        .map(({ id }) => id),
    );
    expect(silent).toEqual([]);
  });

  test('never answer better for a fact that is missing', () => {
    let tried = 0;
    for (const { tests } of national)
      for (const { act, facts, validAt, expect: expected } of tests ?? []) {
        if (expected.effect !== 'deny' && expected.effect !== 'review') continue;
        for (const fact of Object.keys(facts)) {
          const { [fact]: _, ...rest } = facts as JsonObject;
          const { effect } = verdict(act, rest, validAt);
          expect(['deny', 'review'], `${act} without ${fact}`).toContain(effect);
          tried += 1;
        }
      }
    expect(tried).toBeGreaterThan(500);
  });
});

describe('one question, several laws', () => {
  const laboratory = {
    'question.granularity': 'boolean',
    'dataset.isHuman': true,
    'dataset.isControlledAccess': false,
    'dataset.categories': ['genomic'],
    'requester.institutionCountry': 'US',
    'requester.organisationKind': 'university',
    'purpose.isCommercial': false,
  };
  const cohortOf = (holder: string, consentBasis: string) => ({
    ...laboratory,
    'dataset.holderNation': holder,
    'dataset.holderKind': 'public-body',
    'dataset.consentBasis': consentBasis,
  });
  const asked = (holder: string, more: JsonObject = {}, on = '2026-11-22') => {
    const basis = holder === 'AU' ? 'statute' : 'broad-consent';
    return verdict('data.answer', { ...cohortOf(holder, basis), ...more }, on);
  };

  test('a US university laboratory is answered in GB and JP and refused in AU by its own rule', () => {
    expect(asked('GB').effect).toBe('permit-with-duties');
    expect(asked('JP').effect).toBe('permit');
    const refusal = asked('AU');
    expect(refusal.effect).toBe('deny');
    expect(lawyers(refusal)).toEqual(['au.data-scheme.foreign-entity']);
    expect(refusal.parts[0]).toMatchObject({ place: 'AU', status: 'verified' });
    expect(refusal.parts[0]?.next).toContain('accredited Australian university');
  });

  test('no law refuses a commercial purpose in GB or JP', () => {
    const commercial = { 'purpose.isCommercial': true, 'requester.organisationKind': 'company' };
    expect(lawyers(asked('GB', commercial))).toContain('gb.uk-gdpr.commercial-research');
    expect(asked('GB', commercial).effect).toBe('permit-with-duties');
    expect(asked('JP', commercial).effect).toBe('permit');
    expect(asked('AU', commercial).effect).toBe('deny');
  });

  test('a year later the Australian Act has ended, and the old instant keeps its answer', () => {
    expect(lawyers(asked('AU', {}, '2027-11-22'))).toEqual(['au.data-scheme.ended']);
    expect(asked('AU', {}, '2027-11-22').effect).toBe('review');
    expect(asked('AU', {}, '2026-11-22').effect).toBe('deny');
  });

  test('a law that does not stand in the way permits nothing by itself', () => {
    const facts = cohortOf('JP', 'broad-consent');
    const alone = verdict('data.answer', facts, '2026-11-22', []);
    expect(alone.effect).toBe('deny');
    expect(lawyers(alone)).toEqual(['node.default-deny', 'jp.appi.statistics']);
  });
});

describe('data brokerage from the United States', () => {
  const sale = {
    'dataset.holderNation': 'US',
    'dataset.isControlledAccess': true,
    'dataset.repository': 'dbGaP',
    'transfer.kind': 'data-brokerage',
    'transfer.destination': 'CN',
    'transfer.isBiospecimen': false,
    'counterparty.isForeignPerson': true,
    'counterparty.isCoveredPerson': true,
    'counterparty.institutionCountry': 'CN',
    'counterparty.categories12Months': ['genomic'],
    'counterparty.persons12Months.combined.us': 108,
    'agreement.legalForm': 'non-binding',
    'project.isFederallyFunded': true,
    'project.fundingNation': 'US',
  };

  test('grant work with a listed country is exempt and still barred; both reasons are shown', () => {
    const { effect, parts } = verdict('data.transfer', sale, '2026-11-22');
    expect(effect).toBe('deny');
    const told = parts.map(({ rule, citation, effect: part }) => ({ rule, citation, part }));
    expect(told).toContainEqual({
      rule: 'us.bulk-data.exempt-government',
      citation: '28 CFR 202.504',
      part: 'permit',
    });
    expect(told).toContainEqual({
      rule: 'us.nih.location-bar.transfer',
      citation: 'NIH NOT-OD-25-083',
      part: 'deny',
    });
  });

  test('the due dates: ten years from the act, fourteen days from a suspected breach', () => {
    const bound = {
      ...sale,
      'dataset.isControlledAccess': false,
      'transfer.destination': 'CA',
      'counterparty.isCoveredPerson': false,
      'counterparty.institutionCountry': 'CA',
      'counterparty.hasOnwardTransferBan': true,
      'requester.concernOwnershipMinBps': 0,
      'requester.concernOwnershipMaxBps': 0,
      'project.isFederallyFunded': false,
    };
    const { effect, duties } = verdict('data.transfer', bound, '2026-09-15');
    expect(effect).toBe('permit-with-duties');
    expect(duties).toMatchObject([
      { code: 'us.keep-records', within: 'P10Y', dueOn: '2036-09-15' },
      { code: 'us.report-onward-breach', within: 'P14D', citation: '28 CFR 202.302(b)' },
    ]);
    expect(duties[1]).not.toHaveProperty('dueOn');
  });
});
