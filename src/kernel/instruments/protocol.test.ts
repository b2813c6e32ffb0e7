// docs/protocol says what the code checks. After a change of shape: `npx vitest run -u` on this
// file.
import { describe, expect, it } from 'vitest';
import { parse } from '../../base/schema.ts';
import { decide } from './adoption.ts';
import { DecisionRuleSchema } from './decision-rule.ts';
import { InstrumentSchema } from './instrument.ts';
import { ProtectedHeaderSchema, SignedStatementSchema } from './jws.ts';
import { stateAt } from './lifecycle.ts';
import { day, minute, sampleFacts, sampleInstrument, say, spansOf, unchecked } from './samples.ts';
import { CertificateSchema, InstrumentStateSchema, TallySchema } from './state-schema.ts';
import { StatementSchema } from './statement.ts';

const files: readonly [string, string, object][] = [
  ['instrument', 'Instrument: the canonical text that parties sign', InstrumentSchema],
  [
    'statement',
    'Signed statement: JWS General JSON; the payload is the RFC 8785 bytes of $defs/statement',
    {
      ...SignedStatementSchema,
      $defs: { statement: StatementSchema, protectedHeader: ProtectedHeaderSchema },
    },
  ],
  ['decision-rule', 'Decision rule: what it takes for a text to bind', DecisionRuleSchema],
  ['adoption-certificate', 'Adoption certificate: computed alike by every node', CertificateSchema],
];

describe('docs/protocol', () => {
  it.each(files)('%s.schema.json is the schema in code', async (name, title, schema) => {
    const $schema = 'https://json-schema.org/draft/2020-12/schema';
    const text = `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../../docs/protocol/${name}.schema.json`);
  });
});

it('certificates, counts and states have the shapes that are published', () => {
  const text = sampleInstrument(spansOf(['GB', 'US']), { expiresAt: day(9) });
  const said = [
    say(text, 'GB', 'propose', minute(2)),
    say(text, 'GB', 'sign', minute(2)),
    say(text, 'US', 'sign', minute(3)),
  ].map((one) => unchecked(one));
  const facts = sampleFacts(text, ['GB', 'US'], said);
  const decision = decide(facts);
  expect(parse(CertificateSchema, decision.certificate).ok).toBe(true);
  expect(parse(TallySchema, decision.tally).ok).toBe(true);
  const life = { instrument: text, statements: [], effects: [] };
  const states = [
    stateAt(life, minute(1), decide(facts, minute(1))),
    stateAt({ ...life, certificate: decision.certificate! }, day(10)),
  ];
  for (const state of states)
    expect(parse(InstrumentStateSchema, JSON.parse(JSON.stringify(state))).ok).toBe(true);
});
