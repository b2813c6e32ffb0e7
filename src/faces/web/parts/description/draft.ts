// A description as it is typed: every answer a text or a choice, so that nothing typed is ever
// lost.

export type Answer = 'yes' | 'no' | '';

export const PARAMETERS: Readonly<Record<string, Parameter>> = {
  'DUO:0000007': 'diseases',
  'DUO:0000012': 'researchTypes',
  'DUO:0000022': 'regions',
  'DUO:0000025': 'months',
  'DUO:0000026': 'users',
  'DUO:0000027': 'projects',
  'DUO:0000028': 'institutions',
  'DUO:0000020': 'investigators',
  'DUO:0000024': 'date',
};
export type Parameter =
  | 'diseases'
  | 'researchTypes'
  | 'regions'
  | 'months'
  | 'users'
  | 'projects'
  | 'institutions'
  | 'investigators'
  | 'date';

export const PRIMARIES = [
  'DUO:0000004',
  'DUO:0000042',
  'DUO:0000006',
  'DUO:0000007',
  'DUO:0000011',
] as const;
/** The one parameter that may be left out (DUO, collaboration required). */
export const MAY_LACK_PARAMETER: readonly string[] = ['DUO:0000020'];

export interface NoteDraft {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly about: string;
}

export interface Draft {
  readonly title: string;
  readonly abstract: string;
  readonly about: '' | 'persons' | 'other';
  readonly categories: readonly string[];
  readonly classes: string;
  readonly tier: string;
  readonly holderKind: string;
  readonly isSynthetic: boolean;
  readonly primary: string;
  readonly modifiers: readonly string[];
  /** Term -> its parameter, as typed. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly consentBasis: string;
  readonly foreign: Answer;
  readonly anonymisation: string;
  readonly controlled: Answer;
  readonly personColumn: string;
  readonly nationColumn: string;
  readonly personNamespace: string;
  readonly minimum: number | null;
  readonly rounding: number | null;
  readonly collectedIn: string;
  readonly collectedOn: string;
  readonly collectedTo: string;
  readonly permit: '' | 'ircc' | 'permit' | 'none';
  readonly number: string;
  readonly authority: string;
  readonly uses: string;
  readonly mayPassOn: boolean;
  readonly isChecked: boolean;
  readonly validTo: string;
  readonly because: string;
  readonly citation: string;
  readonly duty: '' | 'none' | 'always' | 'on-commercial-use';
  readonly dutyText: string;
  readonly dutyWith: string;
  readonly notes: readonly NoteDraft[];
  /** Of a description file: what the form has no field for, kept as it was. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export const EMPTY_DRAFT: Draft = {
  ...{ title: '', abstract: '', about: '', categories: [], classes: '', tier: '' },
  ...{ holderKind: '', isSynthetic: false, primary: '', modifiers: [], parameters: {} },
  ...{ consentBasis: '', foreign: '', anonymisation: '', controlled: '', personColumn: '' },
  ...{ nationColumn: '', personNamespace: '', minimum: 11, rounding: 1 },
  ...{ collectedIn: '', collectedOn: '', collectedTo: '', permit: '', number: '' },
  ...{ authority: '', uses: '', mayPassOn: false, isChecked: false, validTo: '' },
  ...{ because: '', citation: '', duty: '', dutyText: '', dutyWith: '', notes: [], rest: {} },
};
