// Small invented cohorts for a test's alliance, and plain terms of a data agreement about them.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { MemberId } from '../base/caller.ts';
import type { JsonObject } from '../base/json.ts';
import {
  clinicalPlan,
  type Description,
  generateTable,
  generateVcf,
  writeGenerated,
} from '../capabilities/data-commons/index.ts';
import { register } from './alliance-acts.ts';
import type { AllianceNode } from './alliance-node.ts';

/** A place on chromosome 1, of no meaning. */
export const VARIANT = {
  assembly: 'GRCh38',
  contig: 'chr1',
  position: 55_051_215,
  ref: 'G',
  alt: 'A',
};
export const HOW_MANY_CARRY: JsonObject = { kind: 'allele-count', variant: VARIANT };

export interface Cohort {
  readonly key: string;
  readonly people: number;
  /** Of the variant; no genotypes at all when absent. */
  readonly carriers?: number;
  readonly dataUse?: readonly string[];
  readonly more?: Partial<Description>;
}

/** Makes the files in the node's data folder and registers them; answers the data set's id. */
export async function registerCohort(node: AllianceNode, cohort: Cohort): Promise<string> {
  const { key, people, carriers, dataUse = ['DUO:0000042'], more = {} } = cohort;
  const title = `Cohort ${key} (synthetic)`;
  mkdirSync(node.dataFolder, { recursive: true });
  const plan = clinicalPlan({
    title,
    seed: key,
    rows: people,
    prefix: `${key}-`,
    vocabulary: 'icd10',
    sites: ['north', 'south'],
  });
  await writeGenerated(path.join(node.dataFolder, `${key}.csv`), generateTable(plan));
  if (carriers !== undefined) await writeGenotypes(node, cohort, carriers, title);
  const files = carriers === undefined ? [`${key}.csv`] : [`${key}.csv`, `${key}.vcf`];
  return register(node, files, cohortOf(title, { dataUse: [...dataUse], ...more }));
}

/** What a steward says of invented people at the accredited tier, answered from ten on. */
export const cohortOf = (title: string, more: Partial<Description> = {}): Description => ({
  title,
  abstract: 'Invented people made by a generator from a seed. Nobody real is in it.',
  classes: ['cardiac-genomes'],
  categories: ['genomic', 'health'],
  isHuman: true,
  tier: 'accredited',
  holderKind: 'hospital',
  dataUse: ['DUO:0000042'],
  consentBasis: 'broad-consent',
  hasForeignUseConsent: true,
  anonymisation: 'pseudonymised',
  isControlledAccess: false,
  personColumn: 'person',
  isSynthetic: true,
  disclosure: { minimumCell: 10, zeros: 'suppress', roundingBase: 1, dominancePercent: 85 },
  ...more,
});

async function writeGenotypes(
  { dataFolder }: AllianceNode,
  { key, people }: Cohort,
  carriers: number,
  title: string,
): Promise<void> {
  const { assembly, ...site } = VARIANT;
  const vcf = generateVcf({
    title,
    seed: key,
    assembly,
    contigs: [{ name: 'chr1', length: 248_956_422 }],
    samples: people,
    samplePrefix: `${key}-`,
    sites: 20,
    planted: [{ ...site, carriers }],
  });
  await writeGenerated(path.join(dataFolder, `${key}.vcf`), vcf);
}

/** Four fifths over four rolling quarters, or the accredited tier is suspended on day 91. */
export const RECIPROCITY: JsonObject = {
  reciprocity: {
    formula: { classWeights: [], otherClasses: '1' },
    floor: '0.80',
    quarters: 4,
    graceQuarters: 0,
    suspends: ['accredited'],
  },
  ladder: { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 },
};

/** Open and accredited tiers, commercial purposes permitted, nothing owed in return. */
export const agreementTerms = (
  parties: readonly MemberId[],
  more: JsonObject = {},
): JsonObject => ({
  parties: [...parties].sort(),
  legalForm: 'non-binding',
  covered: { datasets: [], classes: ['cardiac-genomes', 'rare-genomes', 'open-counts'] },
  purposes: ['research', 'health', 'disease', 'methods'],
  commercialPurpose: 'permitted',
  tiers: (['open', 'accredited'] as const).map((tier) => ({
    tier,
    granularities: ['boolean', 'count', 'aggregate'],
    minimumCell: 10,
    roundingBase: 1,
  })),
  quotas: [],
  onwardTransfer: 'prohibited',
  readinessFloor: 0,
  holderCountsAsPlace: true,
  ...more,
});
