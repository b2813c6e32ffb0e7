// What checks are run on: what the description says, what was measured at registration, and what a
// fresh reading of the files found. Checks are pure functions of it.

import type { Licences } from '../datasheet/index.ts';
import type { DuoReference } from '../duo/reference.ts';
import type { Inspection } from '../inspect/contract.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import type { TableProfile } from '../tables/index.ts';
import type { Assembly } from '../variants/index.ts';
import type { Countersignature } from './countersignature.ts';
import type { ExportCheck } from './export-check.ts';
import type { SplitCount } from './readers/split-reader.ts';
import type { Stated } from './stated.ts';
import type { TableReading } from './table-reading.ts';
import type { KnownTerms } from './terms.ts';

/** One registered file as it was found now. */
export interface SeenFile {
  readonly registered: MeasuredFile;
  readonly inspection?: Inspection;
  /** Null: it could not be read; `trouble` says why. */
  readonly now: { readonly sha256: string; readonly bytes: number } | null;
  readonly trouble?: { readonly rule: string; readonly text: string; readonly next?: string };
  /** What the first bytes say the file is; null where nothing is recognised. */
  readonly sniffed: string | null;
  /** Names of samples in a header that look like a person's, by kind. */
  readonly namedSamples: readonly { readonly kind: string; readonly count: number }[];
  /** Of tables: measured again, and what the rows say to each check. */
  readonly table?: { readonly profile: TableProfile; readonly reading: TableReading };
  /** Names of files beside it that index it. */
  readonly indexes: readonly string[];
  /** Of archives. */
  readonly archive?: SeenArchive;
}

/** What unpacking an archive would do. */
export interface SeenArchive {
  /** A member that would leave the folder, stands twice, or is damaged. */
  readonly trouble?: string;
  readonly unfolded: number;
  readonly bytes: number;
}

/** A declared join, followed row by row. */
export interface FollowedJoin {
  readonly name: string;
  readonly rows: number;
  readonly orphans: number;
  readonly firstRows: readonly number[];
  /** What it names is not there. */
  readonly missing?: string;
  /** The file that could not be read to its end. */
  readonly unread?: string;
  /** More values are referred to than are held at once. */
  readonly isTooMany?: boolean;
}

/** One figure of a summary table, and the same computed anew from the files. */
export interface SummaryFigure {
  readonly file: string;
  readonly column: string;
  readonly statistic: string;
  readonly value: string;
  /** Exact; null where it cannot be recomputed. */
  readonly recomputed: string | null;
}

/** A sample step, run again here: the digest of what it made now. */
export interface Rerun {
  readonly step: string;
  /** The registered file that it makes; null where it names not exactly one. */
  readonly makes: string | null;
  /** Null: it could not be run, for this reason. */
  readonly sha256: string | null;
  readonly because?: string;
}

/** Questions asked through the node's own engine, against what was measured at registration. */
export interface AccessSample {
  readonly asked: number;
  readonly equal: number;
  readonly notAsked?: string;
}

export interface Evidence {
  readonly dataset: Dataset;
  readonly stated: Stated;
  readonly files: readonly SeenFile[];
  /**
   * Files of the data set's own folders that the registration does not list; null where it has no
   * folder of its own, so that nobody can say.
   */
  readonly unlisted: readonly string[] | null;
  /** In the order in which they are stated. */
  readonly joins: readonly FollowedJoin[];
  readonly assemblies: readonly Assembly[];
  readonly duo: DuoReference;
  /** The SPDX list. */
  readonly licences: Licences;
  readonly terms: KnownTerms;
  readonly exports: ExportCheck;
  /** Of splits that are files; splits by a column stand with their table. */
  readonly fileSplit: SplitCount | null;
  /** Null where a summary could not be read. */
  readonly summaries: readonly SummaryFigure[] | null;
  readonly reruns: readonly Rerun[];
  /** Null on a node that only repeats an assessment. */
  readonly access: AccessSample | null;
  readonly countersignatures: readonly Countersignature[];
  /** RFC 3339 UTC. */
  readonly at: string;
}
