// Who can sign in at a demonstration node, with which invented password. A real node has no such
// list: it is asked for only where the settings say that the node is a demonstration.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FIFTH, householdOf, NATIONS, passwordOf } from './cast.ts';

export interface CastMember {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly login: string;
  readonly password: string;
  readonly mandates: string[];
  readonly does: string;
  readonly first: string;
}

const registeredFile = (folder: string): string => path.join(folder, 'people.json');

/** Ids of the people that the seed registered, by their keys. */
export const writeRegistered = (folder: string, people: Readonly<Record<string, string>>): void =>
  writeFileSync(registeredFile(folder), `${JSON.stringify(people, null, 2)}\n`);

/** Empty where nobody was seeded, as at a node that was made by `entente init`. */
export function castOf(member: string, folder: string): CastMember[] {
  const nation = [...NATIONS, FIFTH].find((one) => one.member === member);
  if (nation === undefined || !existsSync(registeredFile(folder))) return [];
  const ids = JSON.parse(readFileSync(registeredFile(folder), 'utf8')) as Record<string, string>;
  const { parties, people } = householdOf(nation);
  const organisations = new Map(parties.map(({ key, name }) => [key, name]));
  return people.flatMap((one) => {
    const person = ids[one.key];
    if (person === undefined) return [];
    return {
      person,
      name: one.name,
      organisation: organisations.get(one.party)!,
      login: one.key,
      password: passwordOf(nation, one),
      mandates: [...one.mandates],
      does: one.does,
      first: one.first,
    };
  });
}
