// A registration that runs by itself: files are measured while the steward looks on, may go away,
// come back or call it off. The row says where it stands; how far the reading is lives in memory.
import { type Static, Type } from '../../../base/schema.ts';
import { type Finding, FindingSchema } from '../findings.ts';
import type { RegistrationInput } from '../operations/register-dataset.ts';

export const REGISTRATION_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
export const PHASES = ['measuring', 'profiling', 'counting-persons', 'publishing'] as const;
export type Phase = (typeof PHASES)[number];

export interface Registration {
  readonly id: string;
  readonly state: RegistrationState;
  readonly begunBy: string;
  readonly begunParty: string;
  readonly begunAt: string;
  readonly endedAt: string | null;
  readonly dataset: string | null;
  readonly input: RegistrationInput;
  readonly findings: readonly Finding[];
  readonly refusal: object | null;
}

const Count = Type.Integer({ minimum: 0 });
export const ProgressSchema = Type.Object({
  phase: Type.Unsafe<Phase>(Type.Enum([...PHASES])),
  file: Type.Optional(Type.String({ description: 'Being read now' })),
  bytesRead: Type.Integer({ minimum: 0, description: 'Tables are read twice' }),
  bytesTotal: Type.Integer({ minimum: 0, description: 'To be read in all readings together' }),
  filesDone: Type.Array(
    Type.Object({
      file: Type.String(),
      rows: Count,
      columns: Type.Optional(Count),
      samples: Type.Optional(Count),
      bytes: Count,
      sha256: Type.String(),
    }),
  ),
});
export type Progress = Static<typeof ProgressSchema>;

export const SeenRegistrationSchema = Type.Object({
  registration: Type.String(),
  state: Type.Unsafe<RegistrationState>(Type.Enum([...REGISTRATION_STATES])),
  files: Type.Array(Type.String()),
  title: Type.String(),
  versionOf: Type.Optional(Type.String({ description: 'Data set of which it is a new version' })),
  begunAt: Type.String(),
  begunBy: Type.String(),
  endedAt: Type.Optional(Type.String()),
  dataset: Type.Optional(Type.String({ description: 'ds_..., once it is done' })),
  progress: Type.Optional(ProgressSchema),
  findings: Type.Array(FindingSchema),
  refusal: Type.Optional(Type.Unknown({ description: 'Why it failed' })),
});
export type SeenRegistration = Static<typeof SeenRegistrationSchema>;

export function seenRegistration(
  found: Registration,
  live: { readonly progress: Progress; readonly findings: readonly Finding[] } | null,
): SeenRegistration {
  const { input, endedAt, dataset, refusal } = found;
  return {
    registration: found.id,
    state: found.state,
    files: [...input.files],
    title: input.description.title,
    ...(input.versionOf === undefined ? {} : { versionOf: input.versionOf }),
    begunAt: found.begunAt,
    begunBy: found.begunBy,
    ...(endedAt === null ? {} : { endedAt }),
    ...(dataset === null ? {} : { dataset }),
    ...(live ? { progress: live.progress } : {}),
    findings: [...(live?.findings ?? found.findings)],
    ...(refusal === null ? {} : { refusal }),
  };
}
