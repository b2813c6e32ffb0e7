// The ids of the Data Use Ontology that the matcher gives a meaning to (GA4GH DUO, release
// 2021-02-23). Codes, labels, parameters and old spellings are data: packs/reference/duo.yaml.

/** Primary permissions; NRES, and GRU > HMB > DS on one chain, POA beside it. */
export const NRES = 'DUO:0000004';
export const GRU = 'DUO:0000042';
export const HMB = 'DUO:0000006';
export const DS = 'DUO:0000007';
export const POA = 'DUO:0000011';

export const RS = 'DUO:0000012';
export const NMDS = 'DUO:0000015';
export const GSO = 'DUO:0000016';
export const NPUNCU = 'DUO:0000018';
export const NPU = 'DUO:0000045';
export const NCU = 'DUO:0000046';
export const GS = 'DUO:0000022';
export const TS = 'DUO:0000025';
export const US = 'DUO:0000026';
export const PS = 'DUO:0000027';
export const IS = 'DUO:0000028';
export const NPOA = 'DUO:0000044';
/** The only modifier that widens. */
export const CC = 'DUO:0000043';
export const IRB = 'DUO:0000021';
export const PUB = 'DUO:0000019';
export const COL = 'DUO:0000020';
export const MOR = 'DUO:0000024';
export const RTN = 'DUO:0000029';

/** What a request may say it is for. */
export const METHODS = 'DUO:0000031';
export const POPULATION = 'DUO:0000032';
export const ANCESTRY = 'DUO:0000033';
export const AGE_CATEGORY = 'DUO:0000034';
export const GENDER_CATEGORY = 'DUO:0000035';
export const CONTROL = 'DUO:0000036';
export const BIOMEDICAL = 'DUO:0000037';
export const GENETIC = 'DUO:0000038';
export const DRUG_DEVELOPMENT = 'DUO:0000039';
export const DISEASE = 'DUO:0000040';

/** Widest first; two of them in one old statement are read both ways. */
export const CHAIN: readonly string[] = [GRU, HMB, DS];
