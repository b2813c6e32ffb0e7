// Forms of persistent identifiers, and the check digits of those that have one.

export type IdentifierScheme = 'doi' | 'ark' | 'handle' | 'w3id' | 'did-uuid' | 'swhid';

/** RFC 9562 section 4: the version in the third group, the variant in the fourth. */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

const FORMS: readonly (readonly [IdentifierScheme, RegExp])[] = [
  ['doi', /^(doi:|https?:\/\/(dx\.)?doi\.org\/)?10\.\d{4,9}(\.\d+)*\/\S+$/i],
  ['ark', /^(https?:\/\/[^/\s]+\/)?ark:\/?\d{5,9}\/\S+$/i],
  ['handle', /^(hdl:|https?:\/\/hdl\.handle\.net\/)\d+(\.\d+)*\/\S+$/i],
  ['w3id', /^https?:\/\/w3id\.org\/\S+$/i],
  ['did-uuid', new RegExp(`^did:web:[a-z0-9.%-]+(:[^:\\s]+)*:${UUID}$`, 'i')],
  ['swhid', /^swh:1:(cnt|dir|rel|rev|snp):[0-9a-f]{40}(;\S+)?$/],
];

export const schemeOf = (text: string): IdentifierScheme | null =>
  FORMS.find(([, form]) => form.test(text.trim()))?.[0] ?? null;

/** An ORCID iD or ROR id whose check characters hold. */
export const hasCheckDigit = (text: string): boolean => isOrcid(text) || isRor(text);

/** ISO 7064 MOD 11-2 over sixteen characters. */
export function isOrcid(text: string): boolean {
  const found = /^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/.exec(text.trim());
  if (!found) return false;
  const digits = found[1]!.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = ((total + Number(digit)) * 2) % 11;
  const expected = (12 - total) % 11;
  return digits[15] === (expected === 10 ? 'X' : String(expected));
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** `0`, six characters of Crockford's base 32, two digits: ISO 7064 MOD 97-10 of the number. */
export function isRor(text: string): boolean {
  const found = /^(?:https?:\/\/ror\.org\/)?0([0-9a-hjkmnp-tv-z]{6})(\d{2})$/.exec(text.trim());
  if (!found) return false;
  let number = 0;
  for (const character of found[1]!) number = number * 32 + CROCKFORD.indexOf(character);
  return 98 - ((number * 100) % 97) === Number(found[2]);
}
