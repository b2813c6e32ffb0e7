import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_RULE } from '../../../kernel/law/default-rule.ts';
import { ruleAddress } from './rule-address.ts';

const packs = path.join(import.meta.dirname, '../../../../packs');
const rules = readdirSync(packs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.startsWith('reference'))
  .flatMap((file) => {
    const { rules: held = [] } = parse(readFileSync(path.join(packs, file), 'utf8')) as {
      readonly rules?: readonly { readonly id: string }[];
    };
    return held.map(({ id }) => id);
  });

describe('where a cited rule can be read', () => {
  it('is its page for every rule of every pack', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter((rule) => ruleAddress(rule) !== `/law/rules/${rule}`)).toEqual([]);
  });

  it('is the agreement, at the clause', () => {
    expect(ruleAddress('ins_49mvg86q6jg48zkhc1n39sf30a#6.1')).toBe(
      '/agreements/ins_49mvg86q6jg48zkhc1n39sf30a?view=terms&clause=6.1',
    );
  });

  it.each([
    DEFAULT_RULE,
    'DUO:0000046',
    'provenance.collection',
    'data-commons.conditions-stated',
    'vcf.utf-8',
    'csv.delimiter',
    'members.two-people',
  ])('is nowhere for %s, which no pack holds', (rule) => {
    expect(ruleAddress(rule)).toBeNull();
  });
});
