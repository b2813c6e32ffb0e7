// Seeds one demonstration node when it starts empty: its parties, its people with a token each, and
// its synthetic files. Run inside the node's own process, before it serves.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { ok, type Result } from '../../base/result.ts';
import type { BuiltNode } from '../build-node.ts';
import { addParty, addPerson, tokenFor } from '../init-node.ts';
import { type DemoParty, FIFTH, householdOf, NATIONS, passwordOf } from './cast.ts';
import { writeRegistered } from './cast-list.ts';
import { makeDemoData } from './data-sets.ts';

export const tokensFolder = (folder: string): string => path.join(folder, 'tokens');
const partiesFile = (folder: string): string => path.join(folder, 'parties.json');

/** Label of the tokens that the command line uses; the moved clock carries them along. */
export const DEMO_TOKEN = 'demonstration';

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
  const registered: Record<string, string> = {};
  for (const one of people) {
    const { key, name, party, mandates } = one;
    const person = await addPerson(node, {
      name,
      party: ids[party]!,
      login: key,
      password: passwordOf(nation, one),
      mandates,
    });
    if (!person.ok) return person;
    registered[key] = person.value.person;
    const token = await tokenFor(node, person.value, DEMO_TOKEN);
    if (!token.ok) return token;
    writeFileSync(path.join(tokensFolder(settings.folder), key), `${token.value}\n`, {
      mode: 0o600,
    });
  }
  writeRegistered(settings.folder, registered);
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
