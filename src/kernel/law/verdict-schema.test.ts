// The published schema is the one in code, and real verdicts fit it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../base/schema.ts';
import { judge } from './judge.ts';
import { randomMoment, randomVersion, wholeFacts, withoutSome } from './random-law.ts';
import { ruleSet } from './rule-set.ts';
import { VerdictSchema } from './verdict-schema.ts';

const url = new URL('../../../docs/protocol/verdict.schema.json', import.meta.url);

test('docs/protocol/verdict.schema.json is the schema in code', () => {
  expect(JSON.parse(readFileSync(url, 'utf8'))).toEqual(JSON.parse(JSON.stringify(VerdictSchema)));
});

test('every verdict fits it', () => {
  fc.assert(
    fc.property(
      randomVersion('one'),
      wholeFacts,
      fc.nat(255),
      randomMoment,
      (law, all, cut, at) => {
        const act = { kind: 'data.transfer', facts: withoutSome(all, cut) };
        const verdict = judge({ rules: ruleSet([law]), judges: [] }, act, at);
        const outcome = parse(VerdictSchema, JSON.parse(JSON.stringify(verdict)));
        expect(outcome.ok ? [] : outcome.refusal.because).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
