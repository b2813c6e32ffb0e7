// What readiness needs of the node around it, filled in `main`.
import { port } from '../../../base/port.ts';
import type { Licences } from '../datasheet/index.ts';
import type { ReportSigner, ReportVerifier } from './countersignature.ts';
import type { ReadinessProfile } from './profile.ts';
import type { KnownTerms } from './terms.ts';

export interface ReadinessKeeping {
  /** The one that counts for agreements. */
  readonly profile: ReadinessProfile;
  /** All that are loaded, the counting one among them. */
  readonly profiles: readonly ReadinessProfile[];
  readonly terms: KnownTerms;
  /** The SPDX list. */
  readonly licences: Licences;
  /** Name and version of this software. */
  readonly tool: string;
  readonly signer: ReportSigner;
  readonly verify: ReportVerifier;
}
export const readinessPort = port<ReadinessKeeping>('data-commons.readiness');
