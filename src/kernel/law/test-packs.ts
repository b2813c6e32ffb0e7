// Runs the cases that packs carry. A case is judged by its own pack alone (lists of the other packs
// given may be referred to), so that a pack's tests never depend on who else makes law.
import { instantFrom, instantText } from '../../base/instants.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import type { AskedAt } from '../../base/verdict.ts';
import { midnight } from './boundaries.ts';
import { checkReferences } from './check-references.ts';
import { type PackProblem, problemLine } from './finding.ts';
import { judgeByPacks } from './judge.ts';
import type { Pack, PackCase } from './pack-schema.ts';
import { isRulePack, type PackFile, type ReadPack, readPack } from './read-pack.ts';
import { END_OF_TIME, type RuleSet, ruleSet, SINCE_EVER } from './rule-set.ts';

export interface CaseReport {
  readonly name: string;
  /** What came out otherwise than expected; empty when it passed. */
  readonly differences: readonly string[];
}
export interface PackReport {
  readonly pack: string;
  readonly file: string;
  readonly cases: readonly CaseReport[];
  /** Rules that no case makes speak, though law let them once; a report, not a failure. */
  readonly unspoken: readonly string[];
}
export interface LawTestReport {
  readonly isPassed: boolean;
  readonly problems: readonly PackProblem[];
  readonly packs: readonly PackReport[];
}

/**
 * Reads, checks and runs; nothing runs while a file has problems. Packs `beside` are there to be
 * referred to only. Files that are no rule packs are passed over.
 */
export function testPackFiles(
  files: readonly PackFile[],
  beside: readonly PackFile[] = [],
): LawTestReport {
  const readings = files.filter(isRulePack).map(readPack);
  const read = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const own = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  const names = new Set(read.map(({ pack }) => pack.pack));
  const others = beside
    .filter(isRulePack)
    .map(readPack)
    .flatMap((reading) =>
      reading.ok && !names.has(reading.value.pack.pack) ? [reading.value] : [],
    );
  const dangling = checkReferences([...read, ...others]).filter(({ file }) =>
    read.some((one) => one.file === file),
  );
  const problems = [...own, ...dangling];
  if (problems.length > 0) return { isPassed: false, problems, packs: [] };
  return testPacks(read, others);
}

type Tested = Pick<ReadPack, 'pack' | 'digest' | 'file'>;

export function testPacks(read: readonly Tested[], beside: readonly Tested[] = []): LawTestReport {
  const all = [...read, ...beside];
  const rules = ruleSet(all.map(({ pack, digest }) => ({ pack, digest, knownFrom: SINCE_EVER })));
  const packs = read.map(({ pack, file }) => testPack(pack, file, rules));
  const isPassed = packs.every(({ cases }) =>
    cases.every(({ differences }) => differences.length === 0),
  );
  return { isPassed, problems: [], packs };
}

function testPack(pack: Pack, file: string, rules: RuleSet): PackReport {
  const spoke = new Set<string>();
  const cases = (pack.tests ?? []).map((test) => runCase(pack, test, rules, spoke));
  const mayOnceSpeak = pack.rules.filter(({ valid }) =>
    valid.some(({ state }) => state === 'in-force'),
  );
  const ids = [...new Set(mayOnceSpeak.map(({ id }) => id))].sort();
  return { pack: pack.pack, file, cases, unspoken: ids.filter((id) => !spoke.has(id)) };
}

function runCase(pack: Pack, test: PackCase, rules: RuleSet, spoke: Set<string>): CaseReport {
  const at: AskedAt = {
    validAt: moment(test.validAt),
    knownAt: test.knownAt === undefined ? END_OF_TIME : moment(test.knownAt),
  };
  const own = rules.slice(test.act, at).rules.filter((rule) => rule.pack.pack === pack.pack);
  // Facts come from the same parsed YAML, so they are JSON.
  const facts = test.facts as { readonly [fact: string]: Json } as JsonObject;
  const outcome = judgeByPacks(own, { kind: test.act, facts }, at);
  const parts = outcome?.parts ?? [];
  for (const { rule } of parts) spoke.add(rule);
  const { expect } = test;
  return {
    name: test.name,
    differences: [
      ...differing('effect', [expect.effect], [outcome?.effect ?? 'none']),
      ...differing(
        'rules',
        expect.rules,
        parts.map(({ rule }) => rule),
      ),
      ...differing(
        'questions',
        expect.questions,
        outcome?.questions.map(({ fact }) => fact),
      ),
      ...differing(
        'duties',
        expect.duties,
        outcome?.duties.map(({ code }) => code),
      ),
    ],
  };
}

const moment = (text: string): string =>
  text.length === 10 ? midnight(text) : instantText(instantFrom(text));

function differing(
  what: string,
  expected: readonly string[] | undefined,
  got: readonly string[] = [],
): string[] {
  if (expected === undefined) return [];
  const [wanted, came] = [expected.toSorted().join(', '), got.toSorted().join(', ')];
  return wanted === came ? [] : [`${what}: expected ${wanted || 'none'}, got ${came || 'none'}`];
}

/** The report as lines for people. */
export function testLines(report: LawTestReport): string[] {
  const lines = report.problems.map(problemLine);
  for (const { pack, file, cases, unspoken } of report.packs) {
    const failed = cases.filter(({ differences }) => differences.length > 0);
    lines.push(`${pack} (${file}): ${cases.length - failed.length} of ${cases.length} cases pass`);
    for (const { name, differences } of failed)
      lines.push(`  FAILED ${name}`, ...differences.map((difference) => `    ${difference}`));
    for (const rule of unspoken) lines.push(`  note: no case makes ${rule} speak`);
  }
  return lines;
}
