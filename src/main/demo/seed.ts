// Seeds one demonstration node when it starts empty: its parties, its people with a token each, and
// its synthetic files. Run inside the node's own process, before it serves.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { ok, type Result } from '../../base/result.ts';
import type { BuiltNode } from '../build-node.ts';
import { addParty, addPerson, tokenFor } from '../init-node.ts';
import { type DemoParty, FIFTH, householdOf, NATIONS } from './cast.ts';
import { makeDemoData } from './data-sets.ts';

export const tokensFolder = (folder: string): string => path.join(folder, 'tokens');
const partiesFile = (folder: string): string => path.join(folder, 'parties.json');

/** What an invented organisation is registered as; the attestation to partners reads it. */
const attributesOf = ({ kind, isCommercial, isNotForProfit }: DemoParty) => ({
  'organisation-kind': kind,
  'is-commercial': isCommercial,
  'is-not-for-profit': isNotForProfit,
  'is-covered-person': false,
  'is-screened': true,
  tier: 'accredited',
});

const REGISTRY_KINDS: Readonly<Record<DemoParty['kind'], string>> = {
  'public-body': 'body',
  university: 'laboratory',
  hospital: 'body',
  company: 'firm',
};

export async function seedDemoNode(node: BuiltNode): Promise<Result<null>> {
  const { settings } = node.kernel;
  const nation = [...NATIONS, FIFTH].find(({ member }) => member === settings.member);
  if (nation === undefined || existsSync(partiesFile(settings.folder))) return ok(null);
  const { parties, people } = householdOf(nation);
  const ids: Record<string, string> = {};
  for (const party of parties) {
    const added = await addParty(node, {
      name: party.name,
      kind: REGISTRY_KINDS[party.kind],
      country: nation.member,
      attributes: attributesOf(party),
    });
    if (!added.ok) return added;
    ids[party.key] = added.value;
  }
  mkdirSync(tokensFolder(settings.folder), { recursive: true, mode: 0o700 });
  for (const { key, name, party, mandates } of people) {
    const person = await addPerson(node, { name, party: ids[party]!, mandates });
    if (!person.ok) return person;
    const token = await tokenFor(node, person.value, 'demonstration');
    if (!token.ok) return token;
    writeFileSync(path.join(tokensFolder(settings.folder), key), `${token.value}\n`, {
      mode: 0o600,
    });
  }
  const datasets = await makeDemoData(nation.key, settings.dataFolder);
  for (const { key, description } of datasets)
    writeFileSync(path.join(settings.dataFolder, `${key}.yaml`), stringify(description));
  writeFileSync(
    path.join(settings.folder, 'datasets.json'),
    JSON.stringify(datasets.map(({ key, files }) => ({ key, files }))),
  );
  writeFileSync(partiesFile(settings.folder), `${JSON.stringify(ids, null, 2)}\n`);
  return ok(null);
}
