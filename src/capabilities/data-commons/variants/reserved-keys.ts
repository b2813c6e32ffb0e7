// Keys whose number and type the specification fixes (VCF 4.2 sections 1.4.1 and 1.4.2, VCF 4.3
// tables 1 and 2). They hold whether or not the file declares them; a file that declares them
// otherwise is refused, because every reader would misread it.

export interface Reserved {
  readonly number: string;
  readonly type: ValueType;
  readonly isNeverNegative?: boolean;
}
export type ValueType = 'Integer' | 'Float' | 'Flag' | 'Character' | 'String';

const count = (number: string): Reserved => ({ number, type: 'Integer', isNeverNegative: true });
const flag: Reserved = { number: '0', type: 'Flag' };

export const RESERVED_INFO: Readonly<Record<string, Reserved>> = {
  AA: { number: '1', type: 'String' },
  AC: count('A'),
  AD: count('R'),
  ADF: count('R'),
  ADR: count('R'),
  AF: { number: 'A', type: 'Float', isNeverNegative: true },
  AN: count('1'),
  BQ: { number: '1', type: 'Float' },
  CIGAR: { number: 'A', type: 'String' },
  DB: flag,
  DP: count('1'),
  END: count('1'),
  H2: flag,
  H3: flag,
  MQ: { number: '1', type: 'Float' },
  MQ0: count('1'),
  NS: count('1'),
  SOMATIC: flag,
  VALIDATED: flag,
  '1000G': flag,
};

/** Declared as Integer by old callers though a mean is no integer: either is read. */
export const FLEXIBLE_TYPE = new Set(['MQ']);

export const RESERVED_FORMAT: Readonly<Record<string, Reserved>> = {
  DP: { number: '1', type: 'Integer' },
  EC: { number: 'A', type: 'Integer' },
  FT: { number: '1', type: 'String' },
  GL: { number: 'G', type: 'Float' },
  GLE: { number: 'G', type: 'String' },
  GP: { number: 'G', type: 'Float' },
  GQ: { number: '1', type: 'Integer' },
  GT: { number: '1', type: 'String' },
  HQ: { number: '2', type: 'Integer' },
  MQ: { number: '1', type: 'Integer' },
  PL: { number: 'G', type: 'Integer' },
  PQ: { number: '1', type: 'Integer' },
  PS: { number: '1', type: 'Integer' },
};
