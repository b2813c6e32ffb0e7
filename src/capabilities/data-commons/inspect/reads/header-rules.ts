// What the SAM specification requires of each header line: the table of section 1.3 as data.

/** Section 1.2.1: neither `*` nor `=` first, no brackets, quotes, commas or backslashes. */
export const REFERENCE_NAME = /^[0-9A-Za-z!#$%&+./:;?@^_|~-][0-9A-Za-z!#$%&*+./:;=?@^_|~-]*$/;
export const REFERENCE_LENGTH_MAX = 2 ** 31 - 1;

const NAMES = { test: (value: string) => value.split(',').every((n) => REFERENCE_NAME.test(n)) };
const LENGTH = {
  test: (value: string) => /^[0-9]{1,10}$/.test(value) && inRange(Number(value)),
};
const inRange = (length: number): boolean => length >= 1 && length <= REFERENCE_LENGTH_MAX;

// ISO 8601 in the forms that are written; public files have white space after it.
const DAY = '[0-9]{4}-?(0[1-9]|1[0-2])-?([0-2][0-9]|3[01])';
const HOUR = '[0-9]{2}(:?[0-9]{2}){0,2}([.,][0-9]+)?';
const ZONE = '(Z|[+-][0-9]{2}(:?[0-9]{2})?)?';
const DATE = new RegExp(`^${DAY}([T ]${HOUR}${ZONE})?\\s*$`);
const PLATFORMS =
  'CAPILLARY|DNBSEQ|ELEMENT|HELICOS|ILLUMINA|IONTORRENT|LS454|ONT|PACBIO|SINGULAR|SOLID|ULTIMA';

interface LineRules {
  readonly required: readonly string[];
  readonly values: Readonly<Record<string, { test(value: string): boolean }>>;
}

export const HEADER_RULES: Readonly<Record<string, LineRules>> = {
  HD: {
    required: ['VN'],
    values: {
      VN: /^[0-9]+\.[0-9]+$/,
      SO: /^(unknown|unsorted|queryname|coordinate)$/,
      GO: /^(none|query|reference)$/,
      SS: /^(coordinate|queryname|unsorted)(:[A-Za-z0-9_-]+)+$/,
    },
  },
  SQ: {
    required: ['SN', 'LN'],
    values: {
      SN: REFERENCE_NAME,
      LN: LENGTH,
      AH: { test: (value) => value === '*' || REFERENCE_NAME.test(value) },
      AN: NAMES,
      M5: /^[0-9a-f]{32}$/,
      TP: /^(linear|circular)$/,
    },
  },
  RG: {
    required: ['ID'],
    values: {
      DT: DATE,
      FO: /^(\*|[ACMGRSVTWYHKDBN]+)$/,
      PI: /^-?[0-9]+$/,
      // Section 1.3: lower case is to be accepted when reading.
      PL: new RegExp(`^(${PLATFORMS})$`, 'i'),
    },
  },
  PG: { required: ['ID'], values: {} },
};

/** These may hold UTF-8 (section 1.3); all else is printable ASCII. */
export const MAY_BE_UTF8: ReadonlySet<string> = new Set(['DS', 'CL']);
