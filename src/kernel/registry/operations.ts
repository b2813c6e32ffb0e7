// Every operation of the registry.
import { declareSame } from './operations/declare-same.ts';
import { listOrganisms } from './operations/list-organisms.ts';
import { listParties } from './operations/list-parties.ts';
import { listProducts } from './operations/list-products.ts';
import { ownership } from './operations/ownership.ts';
import { readParty } from './operations/read-party.ts';
import { recordAttribute } from './operations/record-attribute.ts';
import { recordOwnership } from './operations/record-ownership.ts';
import { registerOrganism } from './operations/register-organism.ts';
import { registerParty } from './operations/register-party.ts';
import { registerProduct } from './operations/register-product.ts';
import { retractSame } from './operations/retract-same.ts';

export const registryOperations = [
  registerParty,
  readParty,
  listParties,
  recordAttribute,
  recordOwnership,
  ownership,
  declareSame,
  retractSame,
  registerProduct,
  listProducts,
  registerOrganism,
  listOrganisms,
] as const;

export {
  declareSame,
  listOrganisms,
  listParties,
  listProducts,
  ownership,
  readParty,
  recordAttribute,
  recordOwnership,
  registerOrganism,
  registerParty,
  registerProduct,
  retractSame,
};
