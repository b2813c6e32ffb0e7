// What is told of an alignment file once it was read: counts and patterns, never a read name, a
// sample or a command line.

import { utf8 } from '../../../../base/bytes.ts';
import { digestOf } from '../../../../base/digest.ts';
import type { JsonObject } from '../../../../base/json.ts';
import { type Assembly, provenWithChecksums } from '../../variants/index.ts';
import type { FindingTally } from '../finding-tally.ts';
import type { AlignmentHeader, Reference } from './alignment-header.ts';
import type { AlignmentTally } from './alignment-tally.ts';

/** Sequences listed one by one; all are counted. */
export const REFERENCES_LISTED_MAX = 5_000;
const PROGRAMS_LISTED_MAX = 50;
const NAME_TOLD = /^[\w.+:/ -]{1,64}$/;

export function headerFacts(header: AlignmentHeader, assemblies: readonly Assembly[]): JsonObject {
  return {
    declared: { ...header.declared },
    assembly: provenWithChecksums(header.references, assemblies),
    references: {
      count: header.references.length,
      isDeclared: !header.isDictionaryMissing,
      bases: header.references.reduce((sum, { length }) => sum + length, 0),
      withChecksum: header.references.filter(({ md5 }) => md5 !== null).length,
      dictionary: dictionaryDigest(header.references),
    },
    readGroups: {
      count: header.readGroups.size,
      withSample: header.withSample,
      withLibrary: header.withLibrary,
      samples: header.samples.size,
      platforms: Object.fromEntries(header.platforms),
    },
    programs: header.programs.slice(0, PROGRAMS_LISTED_MAX).map(({ name, version }) => ({
      name: told(name),
      version: told(version),
    })),
    programsCount: header.programs.length,
  };
}

export function readsFacts(tally: AlignmentTally, header: AlignmentHeader): JsonObject {
  const { order } = tally;
  const declared = header.declared.sortOrder;
  const broken = order.contradiction(declared);
  const isClaim = declared === 'coordinate' || declared === 'queryname';
  return {
    reads: { ...tally.counts },
    bases: tally.bases,
    readLengths:
      tally.lengthMin === null ? null : { min: tally.lengthMin, max: tally.lengthMax ?? 0 },
    order: {
      isByCoordinate: order.isByCoordinate,
      isByName: order.isByName,
      isAsDeclared: isClaim ? broken === null : null,
      ...(broken ? { contradictedAtRecord: broken.record } : {}),
    },
    byReference: header.references.slice(0, REFERENCES_LISTED_MAX).map((reference, at) => ({
      name: reference.name.slice(0, 256),
      length: reference.length,
      ...(reference.md5 ? { md5: reference.md5 } : {}),
      mapped: tally.mapped[at] ?? 0,
      unmapped: tally.unmapped[at] ?? 0,
    })),
  };
}

/** What a header gives to look at, beyond breaking a rule. */
export function noteHeader(
  header: AlignmentHeader,
  findings: FindingTally,
  assemblies: readonly Assembly[],
): void {
  const { references, readGroups, withSample } = header;
  if (header.isDictionaryMissing && references.length > 0)
    findings.warn('reads.no-dictionary', 'The header names no reference sequences.', {
      field: '@SQ',
      citation: 'SAM v1 section 1.3',
    });
  if (references.length > 0 && provenWithChecksums(references, assemblies) === null)
    findings.warn('reads.assembly-unproven', 'No contig lengths prove the assembly.', {
      field: '@SQ',
      next: 'State it in the description, or use a header with the whole dictionary.',
    });
  if (readGroups.size > withSample)
    findings.warn(
      'reads.group-without-sample',
      'Read groups name no sample.',
      {
        field: '@RG SM',
        citation: 'SAM v1 section 1.3',
        next: 'Add SM to every read group, so that reads can be traced to a person who withdraws.',
      },
      readGroups.size - withSample,
    );
}

export function noteOrder(
  tally: AlignmentTally,
  header: AlignmentHeader,
  findings: FindingTally,
): void {
  const declared = header.declared.sortOrder;
  const broken = tally.order.contradiction(declared);
  if (!broken) return;
  findings.error(
    'reads.order-contradicted',
    `The header declares ${declared} order; record ${broken.record} is before the one it follows.`,
    {
      ...(broken.line ? { line: broken.line } : {}),
      field: '@HD SO',
      citation: 'SAM v1 section 1.3',
      next: 'Sort the file again, or correct the header.',
    },
  );
}

/** By lengths alone, and how many sequence checksums of that assembly the header repeats. */
const dictionaryDigest = (references: readonly Reference[]): string =>
  digestOf(utf8(references.map(({ name, length }) => `${name}\t${length}\n`).join('')));

const told = (value: string | null): string | null =>
  value === null ? null : NAME_TOLD.test(value) ? value : '(not told)';
