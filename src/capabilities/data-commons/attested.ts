// What the asker's node says of its requester, and what the requester says of the purpose: facts of
// the same vocabulary as the law's, restricted to those that the asking side can know. The holder
// adds its own and never takes these for its own.

import type { TSchema } from '../../base/schema.ts';
import { type Static, Type } from '../../base/schema.ts';
import { DATA_ACT_FACTS } from './agreement/facts.ts';

const groupOf = (name: string): string => name.slice(0, name.indexOf('.'));
const SAID_BY_REQUESTER = new Set(['purpose', 'project', 'irb', 'permit', 'access', 'community']);
const SAID_BY_NODE = new Set(['requester', 'mandate']);
/**
 * Settled by the holder from the signed request and its own registry, never taken from the body:
 * which places are of concern is the holder's law, so only it can add up what is owned from there.
 */
const SETTLED_BY_HOLDER = new Set([
  'requester.nation',
  'requester.isForeignPerson',
  'requester.concernOwnershipMinBps',
  'requester.concernOwnershipMaxBps',
]);

function pick(groups: ReadonlySet<string>): Record<string, TSchema> {
  return Object.fromEntries(
    Object.entries(DATA_ACT_FACTS as Record<string, TSchema>).filter(
      ([name]) => groups.has(groupOf(name)) && !SETTLED_BY_HOLDER.has(name),
    ),
  );
}

/** `{ 'purpose.isCommercial': false, ... }`, every fact optional: what is left out is unknown. */
export const PurposeFactsSchema = Type.Object(pick(SAID_BY_REQUESTER), {
  additionalProperties: false,
  description: 'Facts on the purpose, spelt as in the law packs',
});
export const AttestedFactsSchema = Type.Object(
  { ...pick(SAID_BY_NODE), ...pick(SAID_BY_REQUESTER) },
  { additionalProperties: false },
);
export type PurposeFacts = Static<typeof PurposeFactsSchema>;
export type AttestedFacts = Static<typeof AttestedFactsSchema>;
