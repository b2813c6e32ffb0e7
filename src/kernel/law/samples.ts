// Packs and acts for this module's tests: invented law, written as an author would write it.
import { utf8 } from '../../base/bytes.ts';
import { invariant } from '../../base/invariant.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Act, AskedAt } from '../../base/verdict.ts';
import { problemLine } from './finding.ts';
import { type PackReading, type ReadPack, readPack } from './read-pack.ts';
import { END_OF_TIME, type PackVersion, SINCE_EVER } from './rule-set.ts';

/** The head of a pack called xa/sample; rules, lists and the rest follow. */
export const HEAD = `pack: xa/sample
title: Sample law (invented)
place: XA
version: "1"
sources:
  act: { title: Sample Act (invented), status: demonstration }
`;

export const readText = (text: string, path = 'packs/xa/sample.yaml'): PackReading =>
  readPack({ path, bytes: utf8(text) });

/** Throws on problems, so that a slip in a test is seen. */
export function packFrom(text: string, path?: string): ReadPack {
  const reading = readText(text, path);
  invariant(reading.ok, reading.ok ? '' : reading.problems.map(problemLine).join('\n'));
  return reading.value;
}

export const versionOf = (read: ReadPack, knownFrom = SINCE_EVER): PackVersion => ({
  pack: read.pack,
  digest: read.digest,
  knownFrom,
});

/** A rule on data.transfer in force from 2025; `more` holds further fields, one per line. */
export const ruleText = (id: string, effect: string, more: readonly string[] = []): string =>
  [
    `  - id: ${id}`,
    `    title: Rule ${id}`,
    '    citation: Sample Act, s. 1',
    '    source: act',
    ...(more.some((line) => line.startsWith('valid'))
      ? []
      : ['    valid: [{ from: 2025-01-01, state: in-force }]']),
    '    act: [data.transfer]',
    `    effect: ${effect}`,
    `    text: Because of ${id}.`,
    ...more.map((line) => `    ${line}`),
    '',
  ].join('\n');

export const transfer = (facts: JsonObject): Act => ({ kind: 'data.transfer', facts });

export const on = (date: string, knownAt: string = END_OF_TIME): AskedAt => ({
  validAt: `${date}T12:00:00.000Z`,
  knownAt,
});
