// Makes a node: keys, settings, and the people who may act at it. Nothing of an existing node is
// touched.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Caller } from '../base/caller.ts';
import type { RandomBytes } from '../base/ids.ts';
import { refusal } from '../base/refusal.ts';
import { ok, type Result, refused } from '../base/result.ts';
import type { Static } from '../base/schema.ts';
import type { AnyOperation } from '../kernel/acts/index.ts';
import { createKeyring, issueToken, registerPerson } from '../kernel/members/index.ts';
import { registerParty } from '../kernel/registry/index.ts';
import type { BuiltNode } from './build-node.ts';
import type { SettingsSchema } from './settings.ts';

export type NodeDraft = Static<typeof SettingsSchema>;

export function initFolder(
  folder: string,
  draft: NodeDraft,
  random: RandomBytes,
  passphrase?: string,
): Result<{ config: string }> {
  const config = path.join(folder, 'node.yaml');
  if (existsSync(config) || existsSync(path.join(folder, 'keys')))
    return refused(
      refusal('conflict', 'node.already-there', `There is a node in ${folder} already.`, {
        next: 'Choose an empty folder; keys and settings are never written over.',
      }),
    );
  mkdirSync(path.join(folder, 'data'), { recursive: true, mode: 0o700 });
  createKeyring(path.join(folder, 'keys'), random, { passphrase });
  writeFileSync(config, stringify(draft));
  return ok({ config });
}

export interface PartyDraft {
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}
export interface PersonDraft {
  readonly name: string;
  readonly party: string;
  readonly login?: string;
  readonly password?: string;
  readonly mandates: readonly string[];
}

const itself: Caller = { kind: 'node-itself' };
const AUTHORITY = 'Set up with the node';

export async function addParty(node: BuiltNode, draft: PartyDraft): Promise<Result<string>> {
  const on = node.kernel.surroundings.clock.now().toString().slice(0, 10);
  const source = { title: AUTHORITY };
  const { result } = await node.perform(registerParty as unknown as AnyOperation, itself, {
    kind: draft.kind,
    name: draft.name,
    country: draft.country,
    source,
    attributes: Object.entries(draft.attributes).map(([name, value]) => ({
      name,
      value,
      fromOn: on,
      source,
    })),
  });
  return result.ok ? ok((result.value as { party: { id: string } }).party.id) : result;
}

export async function addPerson(
  node: BuiltNode,
  { mandates, ...person }: PersonDraft,
): Promise<Result<Extract<Caller, { kind: 'person' }>>> {
  const { result } = await node.perform(registerPerson as unknown as AnyOperation, itself, {
    ...person,
    mandates: mandates.map((role) => ({ role, source: AUTHORITY })),
  });
  if (!result.ok) return result;
  const { id, party, member } = (
    result.value as { person: { id: string; party: string; member: string } }
  ).person;
  return ok({ kind: 'person', person: id, party, member, mandates: [...mandates] });
}

/** An API token for the person, shown once. */
export async function tokenFor(
  node: BuiltNode,
  person: Caller,
  label: string,
): Promise<Result<string>> {
  const { result } = await node.perform(issueToken as unknown as AnyOperation, person, {
    label,
    days: 366,
  });
  return result.ok ? ok((result.value as { token: string }).token) : result;
}
