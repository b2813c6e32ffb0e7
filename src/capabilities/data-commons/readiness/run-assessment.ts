// Reads a data set's files again and runs a profile on them: shared by the holder's assessment and
// by the repetition on another node.
import { instantText } from '../../../base/instants.ts';
import type { DuoReference } from '../duo/reference.ts';
import type { Inspection } from '../inspect/contract.ts';
import type { Dataset } from '../model.ts';
import type { HomeNode } from '../ports.ts';
import type { FileWatch } from '../tables/index.ts';
import { assess, type CheckResult, readingSettings } from './assess.ts';
import { checkExports } from './check-exports.ts';
import type { Countersignature } from './countersignature.ts';
import type { AccessSample, Evidence } from './evidence.ts';
import type { ReadinessKeeping } from './ports.ts';
import type { ReadinessProfile } from './profile.ts';
import { readFiles } from './read-evidence.ts';
import { readStated } from './stated.ts';

export interface Assessing {
  readonly home: HomeNode;
  readonly duo: DuoReference;
  readonly keeping: ReadinessKeeping;
  readonly profile: ReadinessProfile;
  readonly dataset: Dataset;
  readonly at: Temporal.Instant;
  readonly inspections: readonly Inspection[];
  readonly unlisted: readonly string[] | null;
  readonly countersignatures: readonly Countersignature[];
  readonly access: AccessSample | null;
  readonly watch?: FileWatch;
}

export async function runAssessment(assessing: Assessing): Promise<CheckResult[]> {
  return assess(assessing.profile, await gatherEvidence(assessing));
}

/** Everything the checks are run on: the files are read here, once, and nowhere after. */
export async function gatherEvidence(assessing: Assessing): Promise<Evidence> {
  const { home, duo, keeping, profile, dataset, at } = assessing;
  const stated = readStated(dataset.description);
  const read = await readFiles({
    dataFolder: home.dataFolder,
    assemblies: home.assemblies,
    dataset,
    stated,
    terms: keeping.terms,
    settings: readingSettings(profile),
    inspections: assessing.inspections,
    watch: assessing.watch,
  });
  return {
    ...read,
    dataset,
    stated,
    unlisted: assessing.unlisted,
    assemblies: home.assemblies,
    duo,
    licences: keeping.licences,
    terms: keeping.terms,
    exports: checkExports(dataset, duo, home.address, assessing.inspections),
    countersignatures: assessing.countersignatures,
    access: assessing.access,
    at: instantText(at),
  };
}
