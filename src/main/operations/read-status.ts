// Which nation speaks, and how its log stands: what every page and every operator looks at first.
import { port } from '../../base/port.ts';
import { ok } from '../../base/result.ts';
import { PlaceSchema, Type } from '../../base/schema.ts';
import { readOperation } from '../../kernel/storage/index.ts';

export const StatusSchema = Type.Object({
  member: PlaceSchema,
  name: Type.String(),
  address: Type.String(),
  version: Type.String(),
  now: Type.String({ description: 'The node’s clock; moved in a demonstration' }),
  isDemonstration: Type.Boolean(),
  store: Type.Enum(['sqlite', 'postgres']),
  logSize: Type.Integer({ minimum: 0 }),
  logState: Type.Enum(['none', 'final', 'provisional']),
  unnumbered: Type.Integer({ minimum: 0 }),
  members: Type.Array(PlaceSchema),
  stateDigest: Type.String({
    description: 'Equal at nodes that know the same instruments in force',
  }),
  forks: Type.Array(Type.String(), { description: 'Logs that showed two histories' }),
});

export interface StatusReader {
  read(at: Temporal.Instant): Promise<{
    member: string;
    name: string;
    address: string;
    version: string;
    now: string;
    isDemonstration: boolean;
    store: 'sqlite' | 'postgres';
    logSize: number;
    logState: 'none' | 'final' | 'provisional';
    unnumbered: number;
    members: string[];
    stateDigest: string;
    forks: string[];
  }>;
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
  async run({ at, status }) {
    return ok({ output: await status.read(at) });
  },
});
