// Verdicts per second on one core, on the packs of this repository and the cases they carry; every
// verdict is whole, with its parts, texts, duties, questions and citations.
// `node bin/runtime.cjs ./bench/law-judge.ts`
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson } from '../src/base/canonical-json.ts';
import type { JsonObject } from '../src/base/json.ts';
import type { Act, AskedAt } from '../src/base/verdict.ts';
import {
  END_OF_TIME,
  isRulePack,
  judge,
  type Law,
  midnight,
  type ReadPack,
  readPack,
  ruleSet,
  SINCE_EVER,
  verdictJson,
} from '../src/kernel/law/index.ts';
import type { BenchRow } from './row.ts';

const root = path.join(import.meta.dirname, '..', 'packs');
const SECONDS = 0.7;
/** The best is taken: a busy machine only ever slows a round. */
const ROUNDS = 3;

function packsIn(folder: string): ReadPack[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => path.join(folder, file))
    .map((file) => ({ path: file, bytes: new Uint8Array(readFileSync(file)) }))
    .filter(isRulePack)
    .map(readPack)
    .flatMap((reading) => (reading.ok ? [reading.value] : []));
}

const lawOf = (read: readonly ReadPack[]): Law => ({
  rules: ruleSet(read.map(({ pack, digest }) => ({ pack, digest, knownFrom: SINCE_EVER }))),
  judges: [],
});

interface Question {
  readonly act: Act;
  readonly at: AskedAt;
}

const questionsOf = (read: readonly ReadPack[]): Question[] =>
  read.flatMap(({ pack }) =>
    (pack.tests ?? []).map((one) => ({
      act: { kind: one.act, facts: one.facts as JsonObject },
      at: {
        validAt: one.validAt.length === 10 ? midnight(one.validAt) : one.validAt,
        knownAt: END_OF_TIME,
      },
    })),
  );

function rate(
  name: string,
  questions: readonly Question[],
  ask: (one: Question) => unknown,
  atLeast?: number,
): BenchRow {
  for (let i = 0; i < 20_000; i++) ask(questions[i % questions.length]!);
  const value = Math.max(...Array.from({ length: ROUNDS }, () => roundOf(questions, ask)));
  return { name, value, unit: 'verdicts/s', ...(atLeast ? { target: { atLeast } } : {}) };
}

function roundOf(questions: readonly Question[], ask: (one: Question) => unknown): number {
  let count = 0;
  const started = performance.now();
  while (performance.now() - started < SECONDS * 1000)
    for (let i = 0; i < 500; i++) ask(questions[count++ % questions.length]!);
  return Math.round((count * 1000) / (performance.now() - started));
}

export function benchLawJudge(): BenchRow[] {
  const all = packsIn(root);
  const small = all.filter(({ pack }) => pack.pack === 'demonstration/sample-transfer');
  const rules = all.reduce((count, { pack }) => count + pack.rules.length, 0);
  const [few, many] = [questionsOf(small), questionsOf(all)];
  const places = [...new Set(all.map(({ pack }) => pack.place))];
  const atHome = places.flatMap((place) => {
    const own = all.filter(({ pack }) => pack.place === place);
    const law = lawOf([...own, ...all.filter(({ pack }) => pack.rules.length === 0)]);
    return questionsOf(own).map((question) => ({ ...question, law }));
  });
  const home = new Map(atHome.map((question) => [question as Question, question.law]));
  const [smallLaw, allLaw] = [lawOf(small), lawOf(all)];
  return [
    rate('law: 4 rules', few, ({ act, at }) => judge(smallLaw, act, at), 200_000),
    rate("law: one nation's packs, its own cases", atHome, (question) =>
      judge(home.get(question)!, question.act, question.at),
    ),
    rate(`law: all packs at once (${rules} rules), most facts unknown`, many, ({ act, at }) =>
      judge(allLaw, act, at),
    ),
    rate('law: 4 rules, to canonical bytes', few, ({ act, at }) =>
      canonicalJson(verdictJson(judge(smallLaw, act, at))),
    ),
  ];
}

if (import.meta.main)
  for (const { name, value, unit } of benchLawJudge())
    console.log(`${name}: ${value?.toLocaleString('en')} ${unit}`);
