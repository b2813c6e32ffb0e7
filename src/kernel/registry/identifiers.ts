// Identifiers of parties and things: a scheme and a value, in the scheme's one spelling and with
// its check digits right, because a mistyped identifier silently joins or splits two firms.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { all, ok, type Result, refused } from '../../base/result.ts';
import type { Identifier } from './portable.ts';

export type MalformedIdentifier = Refusal<'registry.malformed-identifier'>;

interface Scheme {
  readonly name: string;
  readonly form: string;
  readonly standard: string;
  /** Folds the spellings people use (web address, lower case, hyphens) into one. */
  normalise(value: string): string;
  holds(value: string): boolean;
}

const SCHEMES: { readonly [scheme: string]: Scheme } = {
  lei: {
    name: 'Legal Entity Identifier',
    form: '18 letters or digits and two check digits',
    standard: 'ISO 17442',
    normalise: (value) => value.replaceAll(/[\s-]/g, '').toUpperCase(),
    holds: (value) => /^[0-9A-Z]{18}\d{2}$/.test(value) && remainder97(value) === 1n,
  },
  ror: {
    name: 'ROR id',
    form: '0, six characters and two check digits',
    standard: 'ROR',
    normalise: (value) =>
      value
        .trim()
        .toLowerCase()
        .replace(/^(https?:\/\/)?ror\.org\//, ''),
    holds: hasRorCheckDigits,
  },
  orcid: {
    name: 'ORCID iD',
    form: 'four groups of four digits, the last may end in X',
    standard: 'ISO 27729',
    normalise: (value) =>
      value
        .trim()
        .toUpperCase()
        .replace(/^(HTTPS?:\/\/)?ORCID\.ORG\//, ''),
    holds: hasOrcidCheckDigit,
  },
  national: {
    name: 'national register number',
    form: 'country code, a colon and the number, `XX:0123456`',
    standard: 'the country’s own register',
    normalise: (value) => value.trim(),
    holds: (value) => /^[A-Z]{2}:\S{1,60}$/.test(value),
  },
};

// ISO 7064 MOD 97-10, letters counted from A = 10.
const remainder97 = (text: string): bigint =>
  BigInt(text.replaceAll(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`)) % 97n;

// Crockford base 32 of six characters, then ISO 7064: (number × 100 + check) mod 97 = 1.
function hasRorCheckDigits(value: string): boolean {
  const found = /^0([0-9a-hj-km-np-tv-z]{6})(\d{2})$/.exec(value);
  if (!found) return false;
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const number = [...found[1]!].reduce((sum, digit) => sum * 32 + alphabet.indexOf(digit), 0);
  return 98 - ((number * 100) % 97) === Number(found[2]);
}

// ISO 7064 MOD 11-2.
function hasOrcidCheckDigit(value: string): boolean {
  if (!/^(\d{4}-){3}\d{3}[\dX]$/.test(value)) return false;
  const digits = value.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits[15] === (check === 10 ? 'X' : `${check}`);
}

/** The identifier in its scheme's one spelling. A scheme not known here keeps its trimmed value. */
export function checkIdentifier({
  scheme,
  value,
}: Identifier): Result<Identifier, MalformedIdentifier> {
  const rules = SCHEMES[scheme];
  const spelt = rules ? rules.normalise(value) : value.trim();
  if (!rules || rules.holds(spelt)) return ok({ scheme, value: spelt });
  return refused(
    refusal('invalid', 'registry.malformed-identifier', `"${value}" is not a ${rules.name}.`, {
      because: [
        { field: '/identifiers', citation: rules.standard, text: `It must be ${rules.form}.` },
      ],
      next: 'Copy the identifier again from its register.',
    }),
  );
}

export const checkIdentifiers = (identifiers: readonly Identifier[]): Result<Identifier[]> =>
  all(identifiers.map(checkIdentifier));
