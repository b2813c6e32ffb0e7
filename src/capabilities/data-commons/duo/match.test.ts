// The matcher as a whole: the examples of the issue, where the answers differ from other systems'
// (section 6.4), and the form of what comes out.
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { matchDuo } from './match.ts';
import {
  ASTHMA,
  asking,
  at,
  CANCER,
  effectOf,
  LUNG_CANCER,
  laboratory,
  partsOf,
  reference,
} from './sample.ts';
import type { StatementInput } from './statement.ts';

const company: DataActFacts = {
  ...laboratory,
  'requester.organisationKind': 'company',
  'requester.isNotForProfit': false,
  'requester.isCommercial': true,
};
const denied = (terms: StatementInput, facts: DataActFacts) =>
  partsOf(terms, facts)
    .filter((part) => part.effect === 'deny')
    .map((part) => part.citation);

describe('a company asks', () => {
  it('for a commercial purpose: denied, citing DUO:0000046', () => {
    const facts = { ...company, 'purpose.isCommercial': true };
    expect(denied(['HMB', 'NCU'], facts)).toEqual(['DUO:0000046 (non-commercial use only)']);
    expect(effectOf(['HMB'], facts)).toBe('permit');
  });

  it('for a non-commercial purpose: passes 46, fails 45 where that is set', () => {
    expect(effectOf(['HMB', 'NCU'], company)).toBe('permit');
    const parts = partsOf(['HMB', 'NCU', 'NPU'], company);
    expect(denied(['HMB', 'NCU', 'NPU'], company)).toEqual([
      'DUO:0000045 (not for profit organisation use only)',
    ]);
    expect(parts.find((part) => part.rule === 'DUO:0000046')!.effect).toBe('permit');
  });

  it('a university laboratory passes both', () => {
    expect(effectOf(['HMB', 'NCU', 'NPU', 'NPUNCU'], laboratory)).toBe('permit');
  });
});

describe('where the answers deliberately differ from DUOS', () => {
  const ancestry = asking(['ancestry']);
  it.each([
    [
      'general research on disease data',
      [{ term: 'DS', diseases: [CANCER] }],
      asking(['GRU']),
      'deny',
    ],
    ['general research on ancestry data', ['POA'], asking(['GRU']), 'deny'],
    ['health data and no purpose', ['HMB'], asking([]), 'review'],
    ['methods on GRU with NMDS', ['GRU', 'NMDS'], asking(['methods']), 'deny'],
    [
      'IRB is not waved through',
      ['GRU', 'IRB'],
      { ...laboratory, 'irb.hasApproval': undefined },
      'review',
    ],
    ['GS is not waved through', ['GRU', { term: 'GS', regions: ['JP'] }], laboratory, 'deny'],
    [
      'an abstention does not hide a denial',
      ['HMB', 'NPU'],
      { ...company, 'purpose.terms': ['DUO:0000034'] },
      'deny',
    ],
  ] as [string, StatementInput, DataActFacts, string][])('%s', (_name, terms, facts, expected) => {
    expect(effectOf(terms, facts)).toBe(expected);
  });

  it.each([
    [
      'methods alone on disease data',
      [{ term: 'DS', diseases: [CANCER] }],
      asking(['methods']),
      'permit',
    ],
    ['health and ancestry on health data', ['HMB'], asking(['HMB', 'POA']), 'deny'],
    [
      'two diseases, one covered',
      [{ term: 'DS', diseases: [CANCER] }],
      asking([], { 'purpose.diseases': [LUNG_CANCER, ASTHMA] }),
      'deny',
    ],
    ['for profit on NPU', ['GRU', 'NPU'], company, 'deny'],
    ['ancestry where prohibited', ['GRU', 'NPOA'], ancestry, 'deny'],
  ] as [string, StatementInput, DataActFacts, string][])(
    'same: %s',
    (_name, terms, facts, effect) => {
      expect(effectOf(terms, facts)).toBe(effect);
    },
  );
});

describe('the parts', () => {
  it('say rule, citation, source, facts, questions and who may change it', () => {
    const [part] = partsOf(['HMB', 'NCU'], { ...laboratory, 'purpose.isCommercial': undefined });
    expect(part).toEqual({
      effect: 'deny',
      rule: 'DUO:0000046',
      place: 'dataset',
      citation: 'DUO:0000046 (non-commercial use only)',
      source: reference.terms.source,
      status: 'verified',
      text: 'Whether the purpose is commercial is not known.',
      facts: ['purpose.isCommercial'],
      duties: [],
      questions: [
        {
          fact: 'purpose.isCommercial',
          text: 'Is the work done for commercial advantage?',
        },
      ],
      whoMayChange: 'The holder of the data set, within the consent of the persons concerned',
      next: 'Give the missing facts with evidence, and ask again.',
    });
  });

  it('name the version of the diseases and regions they used', () => {
    const disease = partsOf(
      [{ term: 'DS', diseases: [CANCER] }],
      asking([], { 'purpose.diseases': [LUNG_CANCER] }),
    );
    expect(disease[0]!.source!.title).toContain('diseases: mondo-subset/1');
    expect(disease[0]!.text).toBe('lung cancer (MONDO:0008903) is a kind of cancer.');
    const region = partsOf(['HMB', { term: 'GS', regions: ['EU'] }], laboratory);
    expect(region[0]!.source!.title).toContain('regions: 2026-11-22');
  });

  it('stand worst first and are JSON', () => {
    const parts = partsOf(['HMB', 'PUB', 'NCU', 'NPU'], company);
    expect(parts.map((part) => part.effect)).toEqual([
      'deny',
      'permit-with-duties',
      'permit',
      'permit',
    ]);
    expect(() => canonicalJson(parts as unknown as Json)).not.toThrow();
  });

  it('a term without a rule in the node denies', () => {
    const statement = {
      grounds: [{ primaries: [{ term: 'DUO:0000042', diseases: [] }], allowsClinicalCare: false }],
      modifiers: [{ term: 'DUO:0000099' }],
      problems: [],
      reviews: [],
    };
    const judged = partsOf(['GRU'], laboratory, at);
    expect(judged).toHaveLength(1);
    expect(matchDuo(statement, laboratory, reference, at)[0]).toMatchObject({
      effect: 'deny',
      rule: 'DUO:0000099',
    });
  });
});
