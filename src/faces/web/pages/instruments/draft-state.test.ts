import { describe, expect, it } from 'vitest';
import type { Agreement } from './acts.ts';
import { begun, begunFrom, bodyOf, OWN_RULE } from './draft-state.ts';
import type { Template } from './term-tree.ts';

const template = {
  type: 'data-agreement',
  rules: [
    { name: 'bilateral', decisionRule: { kind: 'bilateral' } },
    { name: 'two-thirds', decisionRule: { kind: 'qualified-majority' } },
  ],
  defaults: { parties: [], aiTraining: 'prohibited' },
} as unknown as Template;

describe('a draft', () => {
  it('begins with the defaults that deny', () => {
    expect(begun(template).terms).toEqual({ aiTraining: 'prohibited' });
    expect(begun(template).rule).toBe('');
  });

  it('puts parties and end into frame and terms alike', () => {
    const draft = {
      ...begun(template),
      title: ' Arrangement ',
      parties: ['JP', 'AU'],
      rule: OWN_RULE,
      expiresOn: '2029-01-01',
    };
    expect(bodyOf(draft, 'US')).toEqual({
      type: 'data-agreement',
      title: 'Arrangement',
      parties: ['AU', 'JP', 'US'],
      text: [],
      terms: { aiTraining: 'prohibited', parties: ['AU', 'JP', 'US'], expiresOn: '2029-01-01' },
      decisionRule: { kind: 'unanimity', of: 'parties', abstention: 'counts-against' },
      inForce: { on: 'adoption' },
      expiresAt: '2029-01-01T00:00:00.000Z',
    });
  });

  it('replaces a text beginning as its copy', () => {
    const agreement = {
      id: 'ins_1',
      instrument: {
        type: 'data-agreement',
        title: 'Old',
        parties: ['JP', 'US'],
        terms: { parties: ['JP', 'US'], aiTraining: 'permitted', expiresOn: '2028-01-01' },
        text: [],
        decisionRule: { kind: 'bilateral' },
        expiresAt: '2028-01-01T00:00:00.000Z',
      },
    } as unknown as Agreement;
    const draft = begunFrom(agreement, template, 'US');
    expect(draft).toMatchObject({
      title: 'Old',
      parties: ['JP'],
      terms: { aiTraining: 'permitted' },
      rule: 'bilateral',
      expiresOn: '2028-01-01',
      replaces: 'ins_1',
    });
    expect(bodyOf(draft, 'US')).toMatchObject({ supersedes: 'ins_1' });
  });
});
