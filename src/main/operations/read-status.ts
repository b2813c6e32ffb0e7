// Which nation speaks, and how its log stands: what every page and every operator looks at first.
// A stranger sees what partners and auditors need to check the log; what helps to run the node, or
// to attack it, is for whoever is signed in.
import { port } from '../../base/port.ts';
import { ok } from '../../base/result.ts';
import { PlaceSchema, type Static, Type } from '../../base/schema.ts';
import { readOperation } from '../../kernel/storage/index.ts';

const Count = Type.Integer({ minimum: 0 });

const OPEN = {
  member: PlaceSchema,
  name: Type.String(),
  shortName: Type.Optional(Type.String()),
  address: Type.String(),
  version: Type.String(),
  now: Type.String({ description: 'The node’s clock; moved in a demonstration' }),
  isDemonstration: Type.Boolean(),
  logKey: Type.String({ description: 'Fingerprint of the key that signs the log, hexadecimal' }),
  instrumentsKey: Type.String({ description: 'Of the key that signs instruments' }),
  logSize: Count,
  logState: Type.Enum(['none', 'final', 'provisional']),
  headAt: Type.Optional(Type.String({ description: 'When the newest head was signed' })),
  provisionalSince: Type.Optional(
    Type.String({ description: 'Since when heads lack the witnesses’ quorum' }),
  ),
  headAgeSeconds: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Since it was last signed or cosigned anew' }),
  ),
  witnesses: Type.Object(
    { agreeing: Count, total: Count, needed: Count },
    { description: 'Partners whose word on the newest head is known' },
  ),
  unnumbered: Count,
  members: Type.Array(PlaceSchema),
  stateDigest: Type.String({
    description: 'Equal at nodes that know the same instruments in force',
  }),
  forks: Type.Array(Type.String(), { description: 'Logs that showed two histories' }),
};
const SIGNED_IN = {
  store: Type.Enum(['sqlite', 'postgres']),
  clockOffsetMs: Type.Integer({ description: 'How far a demonstration’s clock was moved' }),
  isRolledBack: Type.Boolean({ description: 'Partners remember more of this log than it has' }),
  warnings: Type.Array(Type.String(), { description: 'What an operator should look at now' }),
};

export const StatusSchema = Type.Object({
  ...OPEN,
  ...Type.Partial(Type.Object(SIGNED_IN)).properties,
});
const WholeSchema = Type.Object({ ...OPEN, ...SIGNED_IN });

export interface StatusReader {
  read(at: Temporal.Instant): Promise<Static<typeof WholeSchema>>;
}
export const statusPort = port<StatusReader>('node.status');

export const readStatus = readOperation({
  id: 'node.status',
  summary: 'Read which nation speaks, and how its log and its alliance stand',
  route: { method: 'GET', path: '/node/status' },
  input: Type.Object({}, { additionalProperties: false }),
  output: StatusSchema,
  refusals: [],
  permission: ['anyone'],
  needs: { status: statusPort },
  async run({ at, caller, status }) {
    const whole = await status.read(at);
    if (caller.kind !== 'anyone') return ok({ output: whole });
    const { store: _s, clockOffsetMs: _c, isRolledBack: _r, warnings: _w, ...open } = whole;
    return ok({ output: open });
  },
});
