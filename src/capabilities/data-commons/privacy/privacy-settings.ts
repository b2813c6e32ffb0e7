// What a data set spends of its persons' privacy. Thresholds and rounding alone do not stop an
// attacker from finding out who is in the data: only a bounded budget does (docs/decisions/0008).
import { type Static, Type } from '../../../base/schema.ts';

/** Epsilon is counted in millionths, exactly. */
export const MILLION = 1_000_000;
const LEAST = 1_000;
const Millionths = (description: string) =>
  Type.Integer({ minimum: LEAST, maximum: 100 * MILLION, description });

export const PrivacySettingsSchema = Type.Object(
  {
    perDataset: Millionths('Epsilon an epoch over all requesters, in millionths.'),
    perOrganisation: Millionths('Of it, what one organisation may use up.'),
    perRequester: Millionths('Of it, what one requester may use up.'),
    perAnswer: Millionths('What one answer costs.'),
    exactAnswers: Type.Integer({
      minimum: 1,
      maximum: 100_000,
      description: 'Exact answers an epoch to one organisation, at the accredited tier.',
    }),
  },
  { additionalProperties: false },
);
export type PrivacySettings = Static<typeof PrivacySettingsSchema>;

/** Data-engine design, section 5.3: 1 in all, half an organisation, a quarter a requester. */
export const standardPrivacy: PrivacySettings = {
  perDataset: MILLION,
  perOrganisation: MILLION / 2,
  perRequester: MILLION / 4,
  perAnswer: MILLION / 20,
  exactAnswers: 1_000,
};

/** `0.05` of 50,000 millionths. */
export function epsilonText(millionths: number): string {
  const digits = String(millionths).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}
