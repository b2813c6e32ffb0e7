// Which agreements cover a data set: by its id, or by one of its classes.
import type { Frame } from '../../base/operation.ts';
import { type Static, Type } from '../../base/schema.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { ActiveMembers, Agreements, FoundAgreement, HomeNode } from './ports.ts';

export const CoverSchema = Type.Object(
  {
    agreement: Type.String(),
    partner: Type.String({ description: 'The other party' }),
    by: Type.String({ description: 'The data set’s id, or the class that is covered' }),
    isInForce: Type.Boolean(),
    inForceFrom: Type.Optional(Type.String()),
    expiresOn: Type.Optional(Type.String()),
    legalForm: Type.String(),
    purposes: Type.Array(Type.String()),
    commercialPurpose: Type.Optional(Type.String({ description: 'Absent is silent, and denied' })),
    readinessFloor: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 4, description: 'Least level; absent: none' }),
    ),
    tiers: Type.Array(
      Type.Object(
        {
          tier: Type.String(),
          granularities: Type.Array(Type.String()),
          minimumCell: Type.Integer(),
          roundingBase: Type.Integer(),
          isSuspended: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Cover = Static<typeof CoverSchema>;

interface Covered {
  readonly id: string;
  readonly holder: string;
  readonly classes: readonly string[];
}

interface Ports extends Pick<Frame<Database>, 'db' | 'at'> {
  readonly home: Pick<HomeNode, 'member'>;
  readonly members: ActiveMembers;
  readonly agreements: Agreements;
}

/** With its holder, or with every partner where it is held here. */
export async function coveringAgreements(ports: Ports, dataset: Covered): Promise<Cover[]> {
  const { db, at, home, members, agreements } = ports;
  const isOwn = dataset.holder === home.member;
  const partners = isOwn ? await members.others(db, at) : [dataset.holder];
  const covers: Cover[] = [];
  for (const partner of [...partners].sort())
    for (const found of await agreements.with(db, partner, at)) {
      const by = coveredBy(found, dataset);
      if (by !== null) covers.push(coverOf(found, partner, by));
    }
  return covers;
}

export function coveredBy(
  { terms }: Pick<FoundAgreement, 'terms'>,
  { id, classes }: Pick<Covered, 'id' | 'classes'>,
): string | null {
  if (terms.covered.datasets.includes(id)) return id;
  return terms.covered.classes.find((name) => classes.includes(name)) ?? null;
}

function coverOf(found: FoundAgreement, partner: string, by: string): Cover {
  const { terms, suspendedTiers } = found;
  return {
    agreement: found.id,
    partner,
    by,
    isInForce: found.isInForce,
    ...(found.inForceFrom ? { inForceFrom: found.inForceFrom } : {}),
    ...(terms.expiresOn ? { expiresOn: terms.expiresOn } : {}),
    legalForm: terms.legalForm,
    purposes: [...terms.purposes],
    ...(terms.commercialPurpose ? { commercialPurpose: terms.commercialPurpose } : {}),
    ...(terms.readinessFloor ? { readinessFloor: terms.readinessFloor } : {}),
    tiers: terms.tiers.map((tier) => ({
      ...tier,
      isSuspended: suspendedTiers.includes(tier.tier),
    })),
  };
}
