// Every procedure that a profile can name: the schema of its settings, and the check itself, a pure
// function of the evidence.

import { invariant } from '../../../base/invariant.ts';
import { parse, type Static, type TSchema } from '../../../base/schema.ts';
import {
  CodedSettings,
  ConformanceSettings,
  codedFields,
  conformance,
  DictionarySettings,
  dictionary,
} from './checks/columns.ts';
import {
  access,
  DescriptionSettings,
  description,
  exports,
  IdentifierSettings,
  identifier,
  NoSettings,
} from './checks/described.ts';
import { fileHashes, MediaTypeSettings, mediaTypes, wholeParse } from './checks/files.ts';
import { genomics } from './checks/genomics.ts';
import { KeySettings, keysAndJoins } from './checks/keys-and-joins.ts';
import {
  IdentifiabilitySettings,
  identifiability,
  SubgroupSettings,
  subgroups,
} from './checks/persons.ts';
import {
  ApiSettings,
  apiAccess,
  archivedSoftware,
  CountersignedSettings,
  countersigned,
  provenanceChain,
  SoftwareSettings,
  StatisticsSettings,
  statistics,
  UpkeepSettings,
  upkeep,
} from './checks/reproduced.ts';
import {
  DocumentationSettings,
  dataUse,
  documentation,
  ethics,
  lawfulBasis,
  SplitSettings,
  splits,
} from './checks/use.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

export interface Procedure {
  readonly settings: TSchema;
  check(evidence: Evidence, settings: unknown): Finding;
}

const procedure = <S extends TSchema>(
  settings: S,
  check: (evidence: Evidence, settings: Static<S>) => Finding,
): Procedure => ({
  settings,
  check(evidence, given) {
    const read = parse(settings, given);
    invariant(read.ok, 'a profile is checked when it is read');
    return check(evidence, read.value);
  },
});

export const PROCEDURES = {
  identifier: procedure(IdentifierSettings, identifier),
  description: procedure(DescriptionSettings, description),
  access: procedure(NoSettings, access),
  exports: procedure(NoSettings, exports),
  'file-hashes': procedure(NoSettings, fileHashes),
  'media-types': procedure(MediaTypeSettings, mediaTypes),
  'whole-parse': procedure(NoSettings, wholeParse),
  'keys-and-joins': procedure(KeySettings, keysAndJoins),
  dictionary: procedure(DictionarySettings, dictionary),
  conformance: procedure(ConformanceSettings, conformance),
  'coded-fields': procedure(CodedSettings, codedFields),
  'data-use': procedure(NoSettings, dataUse),
  identifiability: procedure(IdentifiabilitySettings, identifiability),
  subgroups: procedure(SubgroupSettings, subgroups),
  splits: procedure(SplitSettings, splits),
  documentation: procedure(DocumentationSettings, documentation),
  ethics: procedure(NoSettings, ethics),
  'lawful-basis': procedure(NoSettings, lawfulBasis),
  genomics: procedure(NoSettings, genomics),
  'provenance-chain': procedure(NoSettings, provenanceChain),
  'archived-software': procedure(SoftwareSettings, archivedSoftware),
  statistics: procedure(StatisticsSettings, statistics),
  'api-access': procedure(ApiSettings, apiAccess),
  countersigned: procedure(CountersignedSettings, countersigned),
  upkeep: procedure(UpkeepSettings, upkeep),
} as const satisfies Readonly<Record<string, Procedure>>;
export type ProcedureName = keyof typeof PROCEDURES;
