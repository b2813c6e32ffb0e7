// How the caller stands in an entry's body: ids and mandates, never a name.
import type { Caller } from '../../base/caller.ts';
import type { JsonObject } from '../../base/json.ts';

export function callerRecord(caller: Caller): JsonObject {
  switch (caller.kind) {
    case 'person':
      return {
        kind: 'person',
        person: caller.person,
        party: caller.party,
        member: caller.member,
        mandates: [...caller.mandates].sort(),
      };
    case 'node':
      return { kind: 'node', member: caller.member };
    default:
      return { kind: caller.kind };
  }
}
