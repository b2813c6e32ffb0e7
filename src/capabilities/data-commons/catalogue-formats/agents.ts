// Agents and terms of vocabularies as schema.org nodes, shared by the two formats that use them.
import type { JsonObject } from '../../../base/json.ts';
import { orcidAddress, rorAddress, termAddress } from './addresses.ts';

export interface Agent {
  readonly name: string;
  readonly orcid?: string;
  readonly ror?: string;
  readonly url?: string;
}

export const agentAddress = ({ orcid, ror }: Agent): string | undefined =>
  (ror === undefined ? undefined : rorAddress(ror)) ??
  (orcid === undefined ? undefined : orcidAddress(orcid));

export function agentNode(agent: Agent): JsonObject {
  const id = agentAddress(agent);
  return {
    '@type': agent.orcid !== undefined && agent.ror === undefined ? 'Person' : 'Organization',
    ...(id === undefined ? {} : { '@id': id }),
    name: agent.name,
    ...(agent.url === undefined ? {} : { url: agent.url }),
  };
}

export function termNode(name: string, term?: string): JsonObject {
  const address = term === undefined ? null : termAddress(term);
  return {
    '@type': 'DefinedTerm',
    name,
    ...(address === null ? {} : { '@id': address }),
    ...(term === undefined || address === term ? {} : { termCode: term }),
  };
}
