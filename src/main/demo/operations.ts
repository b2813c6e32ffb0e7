// What only a demonstration node can be told: move the clock, stage trouble on the wire, change a
// byte. Every one of them is refused by a real node.
import { port } from '../../base/port.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { InstantSchema, PlaceSchema, Type } from '../../base/schema.ts';
import type { AnyOperation } from '../../kernel/acts/index.ts';
import { readOperation } from '../../kernel/storage/index.ts';
import type { CastMember } from './cast-list.ts';

export const FAULTS = ['none', 'partition', 'down', 'slow', 'liar'] as const;
export type Fault = (typeof FAULTS)[number];
export const TAMPER_TARGETS = ['entry', 'body', 'tile', 'checkpoint', 'none'] as const;
export type TamperTarget = (typeof TAMPER_TARGETS)[number];

/** Null on a real node. */
export interface Stage {
  /** Moves the clock on; returns the new time. */
  advance(duration: string): Promise<string>;
  /** Stops the clock at the instant, or lets it run on; returns the time it shows. */
  hold(at: string | null): string;
  fault(kind: Fault, member: string | undefined): void;
  /** Flips one byte of what is stored, or with `none` every changed one back; returns where. */
  tamper(what: TamperTarget, byte: number): Promise<Result<string>>;
  /** Signs a second history and shows it to this partner only; returns its size. */
  fork(member: string): Promise<Result<number>>;
  /** Who can sign in here, with their invented passwords. */
  cast(): { readonly member: string; readonly name: string; readonly cast: CastMember[] };
}
export const stagePort = port<Stage | null>('demo.stage');

const onlyInDemonstration = refused(
  refusal(
    'not-found',
    'demo.not-a-demonstration',
    'This is a real node; its clock and log stay as they are.',
    {
      next: 'Run `npm start` for a demonstration alliance.',
    },
  ),
);

const shared = {
  refusals: ['demo.not-a-demonstration'],
  permission: ['mandate:operator'],
  needs: { stage: stagePort },
} as const;

const advance = readOperation({
  ...shared,
  id: 'demo.advance-clock',
  summary: 'Move a demonstration node’s clock on',
  route: { method: 'POST', path: '/demo/clock' },
  input: Type.Object(
    { duration: Type.String({ pattern: '^P', description: 'ISO 8601, P91D' }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ now: Type.String() }),
  async run({ stage }, { duration }) {
    return stage ? ok({ output: { now: await stage.advance(duration) } }) : onlyInDemonstration;
  },
});

const hold = readOperation({
  ...shared,
  id: 'demo.hold-clock',
  summary: 'Stop a demonstration node’s clock at an instant, or let it run on',
  route: { method: 'POST', path: '/demo/clock/hold' },
  input: Type.Object(
    { at: Type.Optional(Type.String({ ...InstantSchema, description: 'Left out: it runs on' })) },
    { additionalProperties: false },
  ),
  output: Type.Object({ now: Type.String() }),
  async run({ stage }, { at }) {
    return stage ? ok({ output: { now: stage.hold(at ?? null) } }) : onlyInDemonstration;
  },
});

const fault = readOperation({
  ...shared,
  id: 'demo.stage-fault',
  summary: 'Stage trouble between a demonstration node and a partner',
  route: { method: 'POST', path: '/demo/faults' },
  input: Type.Object(
    {
      kind: Type.Union(FAULTS.map((kind) => Type.Literal(kind))),
      member: Type.Optional(Type.String({ description: 'Only towards this partner' })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ staged: Type.String() }),
  async run({ stage }, { kind, member }) {
    if (!stage) return onlyInDemonstration;
    stage.fault(kind, member);
    return ok({ output: { staged: kind } });
  },
});

const tamper = readOperation({
  ...shared,
  id: 'demo.tamper',
  summary: 'Change one byte of a demonstration node’s stored log',
  route: { method: 'POST', path: '/demo/tamper' },
  input: Type.Object(
    {
      what: Type.Union(TAMPER_TARGETS.map((target) => Type.Literal(target))),
      byte: Type.Integer({ minimum: 0 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ changed: Type.String() }),
  async run({ stage }, { what, byte }) {
    if (!stage) return onlyInDemonstration;
    const changed = await stage.tamper(what, byte);
    return changed.ok ? ok({ output: { changed: changed.value } }) : changed;
  },
});

const showFork = readOperation({
  ...shared,
  id: 'demo.show-fork',
  summary: 'Sign a second history of a demonstration node’s log and show it to one partner only',
  route: { method: 'POST', path: '/demo/fork' },
  input: Type.Object({ member: PlaceSchema }, { additionalProperties: false }),
  output: Type.Object({ size: Type.Integer({ description: 'Entries of the second history' }) }),
  async run({ stage }, { member }) {
    if (!stage) return onlyInDemonstration;
    const size = await stage.fork(member);
    return size.ok ? ok({ output: { size: size.value } }) : size;
  },
});

const CastMemberSchema = Type.Object(
  {
    person: Type.String({ description: '`per_...`' }),
    name: Type.String(),
    organisation: Type.String(),
    login: Type.String({ description: 'The name to sign in with' }),
    password: Type.String({ description: 'Invented; it opens nothing but this demonstration' }),
    mandates: Type.Array(Type.String()),
    does: Type.String({ description: 'What the person is, in words' }),
    first: Type.String({ description: 'What this person would do first' }),
  },
  { additionalProperties: false },
);

const listCast = readOperation({
  ...shared,
  id: 'demo.list-cast',
  summary: 'List who can sign in at a demonstration node, with their invented passwords',
  route: { method: 'GET', path: '/demo/cast' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    member: PlaceSchema,
    name: Type.String({ description: 'Of the nation' }),
    cast: Type.Array(CastMemberSchema),
  }),
  permission: ['anyone'],
  async run({ stage }) {
    return stage ? ok({ output: stage.cast() }) : onlyInDemonstration;
  },
});

export const demoOperations = [
  advance,
  hold,
  fault,
  tamper,
  showFork,
  listCast,
] as unknown as readonly AnyOperation[];
