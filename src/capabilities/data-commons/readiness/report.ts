// The signed report: what was looked at (hashes, profile, tool), what each check found, the level,
// the score, until when it holds. Canonical JSON, so that it has one digest everywhere.
import { type Digest, digestOfJson } from '../../../base/digest.ts';
import { instantFrom, instantText, plus } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { InstantSchema, PlaceSchema, type Static, Type } from '../../../base/schema.ts';
import type { Dataset } from '../model.ts';
import { NamedSnapshotSchema } from '../snapshots/named.ts';
import { type CheckResult, CheckResultSchema, levelOf } from './assess.ts';
import { type Binding, BindingSchema, SignatureSchema } from './countersignature.ts';
import { descriptionDigest } from './held.ts';
import type { ReadinessProfile } from './profile.ts';
import {
  type Score,
  ScoreSchema,
  type StatedCriterion,
  StatedCriterionSchema,
  scoreOf,
} from './score.ts';

const strict = { additionalProperties: false } as const;

export const ReadinessReportSchema = Type.Object(
  {
    binding: BindingSchema,
    holder: PlaceSchema,
    tool: Type.String({ description: 'Name and version of the software that ran the checks' }),
    assessedAt: InstantSchema,
    expiresAt: InstantSchema,
    level: Type.Integer({ minimum: 0, maximum: 4 }),
    results: Type.Array(CheckResultSchema),
    score: ScoreSchema,
    stated: Type.Array(StatedCriterionSchema),
    statedBy: Type.Optional(Type.String({ description: 'The person who states what was asked' })),
    snapshot: Type.Optional(NamedSnapshotSchema),
  },
  strict,
);
export type ReadinessReport = Static<typeof ReadinessReportSchema>;

export const SignedReportSchema = Type.Object(
  { report: ReadinessReportSchema, signature: SignatureSchema },
  strict,
);
export type SignedReport = Static<typeof SignedReportSchema>;

type Bound = Pick<Dataset, 'id' | 'files' | 'description'>;

export function bindingOf({ id, files, description }: Bound, profile: ReadinessProfile): Binding {
  const hashes = files.map(({ sha256, bytes }) => ({ sha256, bytes }));
  hashes.sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0));
  return {
    dataset: id,
    files: hashes,
    description: descriptionDigest(description),
    profile: { id: profile.id, version: profile.version, digest: profile.digest },
  };
}

export const bindingDigest = (binding: Binding): Digest => digestOfJson(binding as unknown as Json);
export const reportDigest = (report: ReadinessReport): Digest =>
  digestOfJson(report as unknown as Json);

export interface Reporting {
  readonly dataset: Dataset;
  readonly profile: ReadinessProfile;
  readonly results: readonly CheckResult[];
  readonly tool: string;
  readonly at: Temporal.Instant;
  readonly stated: readonly StatedCriterion[];
  readonly statedBy?: string | undefined;
}

export function reportOf(reporting: Reporting): ReadinessReport {
  const { dataset, profile, results, tool, at, stated, statedBy } = reporting;
  return {
    binding: bindingOf(dataset, profile),
    holder: dataset.holder,
    tool,
    assessedAt: instantText(at),
    expiresAt: instantText(plus(at, `P${profile.validMonths}M`)),
    level: levelOf(profile, results),
    results: [...results],
    score: scoreOf(profile, results, stated) as Score,
    stated: [...stated],
    ...(statedBy === undefined ? {} : { statedBy }),
    ...(dataset.snapshot ? { snapshot: { ...dataset.snapshot } } : {}),
  };
}

export const isExpired = ({ expiresAt }: { readonly expiresAt: string }, at: Temporal.Instant) =>
  Temporal.Instant.compare(instantFrom(expiresAt), at) <= 0;
