// Where a rule that a verdict or a refusal cites can be read: a rule of a pack on its page, a
// clause of an agreement in that agreement. What a data set or the node itself says, and the checks
// of file formats, have no page: their words stand beside them, and null leaves them plain text.

/** Ids of rules in packs open with the place whose law they are; those of formats do not. */
const OF_A_PACK = /^[a-z]{2}\./;
const OF_AN_AGREEMENT = /^(ins_[0-9a-z]+)#(\d+(?:\.\d+)*)$/;

export function ruleAddress(rule: string): string | null {
  const [, instrument, clause] = OF_AN_AGREEMENT.exec(rule) ?? [];
  if (instrument !== undefined) return `/agreements/${instrument}?view=terms&clause=${clause}`;
  return OF_A_PACK.test(rule) ? `/law/rules/${encodeURIComponent(rule)}` : null;
}
