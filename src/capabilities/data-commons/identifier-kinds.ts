// What a text looks like that names a person directly, by pattern.

// RFC 5322 addr-spec in practice, E.164, dotted quads, full dates of birth, identity numbers with
// their own check digit (ISO 7064 forms are left to nations' packs), salutations with a name.
const PATTERNS: readonly { kind: string; test: (text: string) => boolean }[] = [
  { kind: 'e-mail address', test: (text) => /[\w.+-]+@[\w-]+\.[\w.-]{2,}/.test(text) },
  { kind: 'telephone number', test: isTelephone },
  { kind: 'IP address', test: isAddress },
  {
    kind: 'name with a salutation',
    test: (text) => SALUTATION.test(text),
  },
  { kind: 'date of birth', test: (text) => /\b(born|dob|date of birth)\b.{0,12}\d{4}/i.test(text) },
  { kind: 'national identity number', test: (text) => /\b\d{3}-\d{2}-\d{4}\b/.test(text) },
  {
    kind: 'record number of a patient',
    test: (text) => /\b(mrn|nhs\s*(no|number))\D{0,4}\d{4}/i.test(text),
  },
];

/** In a cell, whatever its case: a title with a word after it is hardly anything else. */
const SALUTATION = /\b(mr|mrs|ms|miss|dr|prof|herr|frau|mme|mlle)(\.\s?|\s+)\p{Lu}\p{Ll}+/iu;
/** In prose a name has its capital: MR images, MS data and what one would miss are nobody. */
const SALUTATION_IN_PROSE =
  /\b(Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Mme|Mlle|mr|mrs|dr)(\.\s?|\s+)\p{Lu}\p{Ll}+/u;

/** Whatever is found has one of these in it. */
const SUSPECT =
  /[@ +]|\.\d+\.|\d{3}-\d{2}-|\d-\d{3,4}-\d{3,4}|mrn|nhs|dob|born|\b(mr|mrs|ms|dr|prof)\.\p{Lu}/iu;

/** What a text looks like; for names in headers, of which there are few. */
export const identifierKinds = (text: string): string[] =>
  !SUSPECT.test(text) ? [] : PATTERNS.filter(({ test }) => test(text)).map(({ kind }) => kind);

/** International form, or a national one written with separators; a bare number is a measure. */
function isTelephone(text: string): boolean {
  if (/(^|[^\d.])\+\d[\d ()-]{7,16}\d($|[^\d.])/.test(text)) return true;
  return /(^|\s)\(?0?\d{2,4}\)?[ -]\d{3,4}[ -]\d{3,4}($|\s)/.test(text);
}

/** Four numbers up to 255 between spaces: not a version of a tool within a word. */
function isAddress(text: string): boolean {
  const found = /(^|\s)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})($|\s)/.exec(text);
  return found?.slice(2, 6).every((part) => Number(part) <= 255) ?? false;
}

/** In prose, years in a row are no telephone number and a year of birth is no person's. */
export const identifierKindsInProse = (text: string): string[] =>
  identifierKinds(text).filter((kind) => {
    if (kind === 'date of birth') return false;
    if (kind === 'telephone number') return /\+\d|\(0/.test(text);
    return kind !== 'name with a salutation' || SALUTATION_IN_PROSE.test(text);
  });
