// What the node says of members, partners, people and parties, by short names.
import type { OutputOf } from '../../api/client.ts';

export type Member = OutputOf<'/members', 'get'>['members'][number];
export type MemberRead = OutputOf<'/members/{member}', 'get'>;
export type Key = MemberRead['keys'][number];
export type Peers = OutputOf<'/federation/peers', 'get'>;
export type Peer = Peers['peers'][number];
export type Fork = Peers['forks'][number];
export type Parked = OutputOf<'/federation/parked', 'get'>['messages'][number];
export type AccessionRequest = OutputOf<
  '/federation/accession-requests',
  'get'
>['requests'][number];
export type PersonRow = OutputOf<'/members/people', 'get'>['people'][number];
export type Mandate = PersonRow['mandates'][number];
export type Party = OutputOf<'/registry/parties', 'get'>['parties'][number];
export type PartyRead = OutputOf<'/registry/parties/{party}', 'get'>;
export type Ownership = OutputOf<'/registry/parties/{party}/ownership', 'get'>;
