// What a data agreement denies: the terms that must be permitted in words, and copies where no tier
// allows them.
import type { JsonObject } from '../../../../base/json.ts';

const MUST_PERMIT = [
  'commercialPurpose',
  'aiTraining',
  'weightRelease',
  'commercialModelUse',
  'onwardTransfer',
] as const;

/** Paths of the terms denied, in their order on the form. */
export function deniedIn(terms: JsonObject): string[] {
  const tiers = Array.isArray(terms['tiers']) ? terms['tiers'] : [];
  const mayCopy = tiers.some((tier) => JSON.stringify(tier).includes('"copy"'));
  return [
    ...MUST_PERMIT.filter((name) => terms[name] !== 'permitted').map((name) => `/${name}`),
    ...(mayCopy ? [] : ['/copies']),
  ];
}
