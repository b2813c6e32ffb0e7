// Remembers that a person has looked through what changed. No act: nothing is judged, nothing is
// entered in the log, and only the newest instant is kept.
import { ok, refused } from '../../base/result.ts';
import { Type } from '../../base/schema.ts';
import { readOperation } from '../../kernel/storage/index.ts';
import { seenPort } from '../desk/seen.ts';
import { personOnly } from './person-only.ts';

export const markSeen = readOperation({
  id: 'node.mark-seen',
  summary: 'Say that you have seen what changed up to now',
  route: { method: 'POST', path: '/node/changes/seen' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ seenAt: Type.String() }),
  refusals: ['node.person-only'],
  permission: ['signed-in'],
  needs: { seen: seenPort },
  async run({ at, caller, seen }) {
    if (caller.kind !== 'person') return refused(personOnly);
    return ok({ output: { seenAt: await seen.mark(caller.person, at) } });
  },
});
