// Data agreements as the data commons asks for them, from the instruments this node has verified
// itself.
import {
  type Agreements,
  DATA_AGREEMENT,
  readAgreementTerms,
} from '../capabilities/data-commons/index.ts';
import type { InstrumentReader } from '../kernel/instruments/index.ts';

export const agreementsFrom = (instruments: InstrumentReader, home: string): Agreements => ({
  async with(db, member, at) {
    const adopted = await instruments.adopted(db, {
      type: DATA_AGREEMENT,
      members: [home, member],
      at,
    });
    return adopted.flatMap(({ id, digest, instrument, state }) => {
      const terms = readAgreementTerms(instrument.terms);
      if (!terms.ok) return [];
      const suspendedTiers = terms.value.tiers
        .map(({ tier }) => tier)
        .filter((tier) =>
          state.suspensions.some((one) => one.tier === tier || one.tier === undefined),
        );
      return [
        {
          id,
          digest,
          terms: terms.value,
          isInForce: state.isInForce,
          suspendedTiers,
          ...(state.inForceFrom ? { inForceFrom: state.inForceFrom } : {}),
        },
      ];
    });
  },
});
