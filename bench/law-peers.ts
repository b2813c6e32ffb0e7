// Verdicts beside two peers on the same rules in the same run: the invented law of
// packs/demonstration/sample-transfer.yaml, written for Cedar (pre-parsed) and for
// json-rules-engine. The peers answer allow or deny and the ids of rules; ours is the whole verdict
// with texts, citations, duties and questions.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { benchLawJudge } from './law-judge.ts';
import type { BenchRow } from './row.ts';

const folder = path.join(import.meta.dirname, 'peers');
const SECONDS = 1.5;

const FACTS = [
  { place: 'XA', isOfficial: false, genomes: 80, hasClause: false },
  { place: 'XQ', isOfficial: false, genomes: 80, hasClause: false },
  { place: 'XA', isOfficial: false, genomes: 120, hasClause: false },
  { place: 'XA', isOfficial: false, genomes: 120, hasClause: true },
] as const;

const CEDAR = `
permit(principal, action, resource);
@id("place-of-concern") forbid(principal, action, resource)
  when { ["XQ","XR"].contains(context.place) && !context.isOfficial };
@id("bulk-onward") forbid(principal, action, resource)
  when { context.genomes > 100 && !context.hasClause };
`;

async function perSecond(ask: (facts: (typeof FACTS)[number]) => unknown): Promise<number> {
  for (let i = 0; i < 500; i++) await ask(FACTS[i % FACTS.length]!);
  let count = 0;
  const started = performance.now();
  while (performance.now() - started < SECONDS * 1000) await ask(FACTS[count++ % FACTS.length]!);
  return Math.round((count * 1000) / (performance.now() - started));
}

interface Cedar {
  preparsePolicySet(name: string, policies: { staticPolicies: string }): { type: string };
  statefulIsAuthorized(call: object): { type: string; response?: { decision: string } };
}

async function cedarRate(): Promise<number | null> {
  if (!existsSync(path.join(folder, 'node_modules/@cedar-policy/cedar-wasm'))) return null;
  const cedar = createRequire(path.join(folder, 'package.json'))(
    '@cedar-policy/cedar-wasm/nodejs',
  ) as Cedar;
  const parsed = cedar.preparsePolicySet('sample', { staticPolicies: CEDAR });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
  return perSecond((context) => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Party', id: 'p' },
      action: { type: 'Action', id: 'transfer' },
      resource: { type: 'Dataset', id: 'd' },
      context,
      preparsedPolicySetId: 'sample',
      entities: [],
      validateRequest: false,
    });
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
    return answer;
  });
}

async function jsonRulesRate(): Promise<number | null> {
  const entry = path.join(folder, 'node_modules/json-rules-engine/dist/index.js');
  if (!existsSync(entry)) return null;
  const { Engine } = (await import(entry)) as {
    Engine: new () => {
      addRule(rule: object): void;
      run(facts: object): Promise<{ events: unknown[] }>;
    };
  };
  const engine = new Engine();
  const deny = (type: string, all: object[]) =>
    engine.addRule({ conditions: { all }, event: { type } });
  deny('place-of-concern', [
    { fact: 'place', operator: 'in', value: ['XQ', 'XR'] },
    { fact: 'isOfficial', operator: 'equal', value: false },
  ]);
  deny('bulk-onward', [
    { fact: 'genomes', operator: 'greaterThan', value: 100 },
    { fact: 'hasClause', operator: 'equal', value: false },
  ]);
  return perSecond((facts) => engine.run(facts));
}

export async function benchLawPeers(): Promise<BenchRow[]> {
  const rows = benchLawJudge();
  const ours = rows[0]!;
  const peers: [string, number | null][] = [
    ['@cedar-policy/cedar-wasm, pre-parsed, not validated', await cedarRate()],
    ['json-rules-engine', await jsonRulesRate()],
  ];
  return [
    ...rows,
    ...peers.map(([name, value]) =>
      value === null
        ? { name: `verdicts beside ${name}`, absent: 'peer absent' }
        : {
            name: `verdicts beside ${name}`,
            value: ours.value!,
            unit: 'verdicts/s',
            peer: { name, value },
          },
    ),
  ];
}
