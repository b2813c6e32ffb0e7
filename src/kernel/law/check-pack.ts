// What a schema cannot say about one pack: that names refer to something, that periods join, that
// every fact has a question, that a status claims no more than its source. All findings at once.
import { checkClocks } from './check-clocks.ts';
import { type Finding, found, type Path, suggestion } from './finding.ts';
import type { Pack, Rule } from './pack-schema.ts';
import { checkPolarity } from './polarity.ts';
import { factsOfTest, isTest, operatorOf } from './predicate.ts';
import type { Predicate, Test } from './predicate-schema.ts';
import { worseStatus } from './status.ts';
import { strayBrace } from './template.ts';

/** `file` is the path it was read from; its end must spell the pack's name. */
export function checkPack(pack: Pack, file: string): Finding[] {
  return [
    ...checkName(pack, file),
    ...checkClocks(pack),
    ...checkSourced(pack),
    ...pack.rules.flatMap((rule, i) => checkRule(pack, rule, ['rules', i])),
    ...checkCases(pack),
  ];
}

function checkName(pack: Pack, file: string): Finding[] {
  const path = file.replaceAll('\\', '/');
  if (path.endsWith(`/${pack.pack}.yaml`) || path === `${pack.pack}.yaml`) return [];
  const next = `Name the file ${pack.pack}.yaml, or name the pack after its path.`;
  return [found(['pack'], `The pack is called "${pack.pack}" but stands in ${file}.`, next)];
}

function checkSourced(pack: Pack): Finding[] {
  const named = [
    ...pack.rules.map((rule, i) => [['rules', i], rule] as const),
    ...Object.entries(pack.lists ?? {}).map(([name, list]) => [['lists', name], list] as const),
    ...Object.entries(pack.tables ?? {}).map(([name, table]) => [['tables', name], table] as const),
  ];
  return named.flatMap(([path, { source, status }]) => {
    const from = Object.hasOwn(pack.sources, source) ? pack.sources[source] : undefined;
    if (!from)
      return [
        found(
          [...path, 'source'],
          `There is no source "${source}".`,
          suggestion(source, Object.keys(pack.sources)),
        ),
      ];
    if (status === undefined || worseStatus(status, from.status) === status) return [];
    const message = `It claims to be ${status}, but its source is ${from.status}.`;
    return [found([...path, 'status'], message, `Write ${from.status}, or verify the source.`)];
  });
}

function checkRule(pack: Pack, rule: Rule, path: Path): Finding[] {
  const findings = [
    ...checkPolarity(rule, path),
    ...checkConditions(pack, rule, rule.when, [...path, 'when']),
    ...checkConditions(pack, rule, rule.unless, [...path, 'unless']),
  ];
  if (rule.effect === 'duty' && !rule.duties)
    findings.push(found(path, 'A rule with effect "duty" names no duty.', 'Add "duties".'));
  if (rule.mayPermit !== undefined && rule.effect !== 'permit')
    findings.push(
      found(
        [...path, 'mayPermit'],
        `A rule with effect "${rule.effect}" permits nothing anyhow.`,
        'Leave "mayPermit" out.',
      ),
    );
  for (const [i, duty] of (rule.duties ?? []).entries())
    if ((duty.within === undefined) !== (duty.runsFrom === undefined))
      findings.push(
        found(
          [...path, 'duties', i],
          'A period and its start belong together.',
          'Beside "within" write "runsFrom: act" or "runsFrom: event"; without it, neither.',
        ),
      );
  for (const field of ['text', 'next'] as const)
    if (strayBrace(rule[field] ?? ''))
      findings.push(
        found(
          [...path, field],
          'A brace here encloses no fact name.',
          'Write {dotted.factName}, or leave the braces out.',
        ),
      );
  return findings;
}

function checkConditions(
  pack: Pack,
  rule: Rule,
  predicate: Predicate | undefined,
  path: Path,
): Finding[] {
  if (predicate === undefined) return [];
  if (isTest(predicate)) return checkTest(pack, rule, predicate, path);
  if ('not' in predicate) return checkConditions(pack, rule, predicate.not, [...path, 'not']);
  const join = 'all' in predicate ? 'all' : 'any';
  const parts = 'all' in predicate ? predicate.all : predicate.any;
  return parts.flatMap((part, i) => checkConditions(pack, rule, part, [...path, join, i]));
}

function checkTest(pack: Pack, rule: Rule, test: Test, path: Path): Finding[] {
  const findings: Finding[] = [];
  const questions = { ...pack.questions, ...rule.questions };
  for (const fact of factsOfTest(test))
    if (!Object.hasOwn(questions, fact))
      findings.push(
        found(
          path,
          `There is no question for the fact "${fact}".`,
          `Add it under "questions". ${suggestion(fact, Object.keys(questions))}`,
        ),
      );
  const operator = operatorOf(test);
  const operand: unknown = test[operator];
  if (operator === 'inList' || operator === 'notInList' || operator === 'onlyInList')
    findings.push(...checkRef(pack.lists, operand as string, 'list', [...path, operator]));
  if (typeof operand === 'object' && operand !== null && 'table' in operand) {
    const { table, key, pick } = operand as { table: string; key: unknown; pick?: string };
    findings.push(...checkRef(pack.tables, table, 'table', [...path, operator, 'table']));
    if (typeof key === 'object' && pick === undefined)
      findings.push(
        found(
          [...path, operator],
          'The key may be a list of keys.',
          'Say which value to take: "pick: lowest" or "pick: highest".',
        ),
      );
  }
  return findings;
}

/** Names of this pack only; `checkReferences` looks across packs. */
function checkRef(
  here: { readonly [name: string]: unknown } | undefined,
  ref: string,
  kind: 'list' | 'table',
  path: Path,
): Finding[] {
  if (ref.includes('#') || Object.hasOwn(here ?? {}, ref)) return [];
  return [
    found(path, `There is no ${kind} "${ref}" here.`, suggestion(ref, Object.keys(here ?? {}))),
  ];
}

function checkCases(pack: Pack): Finding[] {
  const ids = [...new Set(pack.rules.map(({ id }) => id))];
  const kinds = [...new Set(pack.rules.flatMap(({ act }) => act))];
  return (pack.tests ?? []).flatMap((test, i) => {
    const wrong = test.expect.rules
      .map((rule, j) => ({ rule, path: ['tests', i, 'expect', 'rules', j] }))
      .filter(({ rule }) => !ids.includes(rule))
      .map(({ rule, path }) => found(path, `There is no rule "${rule}".`, suggestion(rule, ids)));
    if (!kinds.includes(test.act))
      wrong.push(
        found(
          ['tests', i, 'act'],
          `No rule here judges "${test.act}".`,
          suggestion(test.act, kinds),
        ),
      );
    return wrong;
  });
}
