// Whether an ontology term's identifier is well formed: a CURIE, and in the ontologies of which the
// form is published, the local part too. Whether the term exists is for a bundled ontology to say.
export type TermFlaw = 'not-curie' | 'joined' | 'local-part';

const CURIE = /^[A-Za-z_][\w.-]{0,40}:[^\s:,;|][^\s,;|]{0,200}$/;

// Local identifiers as published; hospitals write ICD-10 without its full stop as often as with it.
const SEVEN = /^\d{7}$/;
const LOCAL: Readonly<Record<string, RegExp>> = {
  DUO: SEVEN,
  HP: SEVEN,
  MONDO: SEVEN,
  UBERON: SEVEN,
  CL: SEVEN,
  EFO: SEVEN,
  OBI: SEVEN,
  SO: SEVEN,
  GO: SEVEN,
  GENO: SEVEN,
  GENEPIO: SEVEN,
  PATO: SEVEN,
  ECO: SEVEN,
  MAXO: SEVEN,
  HANCESTRO: /^\d{4}(\d{3})?$/,
  GAZ: /^\d{8}$/,
  NCIT: /^C\d{3,7}$/,
  LOINC: /^(LA|LP)?\d{1,7}-\d$/,
  ICD10: /^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/,
  ICD10CM: /^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/,
  OMIM: /^(PS)?\d{6}(\.\d{4})?$/,
  ORPHA: /^\d{1,7}$/,
  ORDO: /^\d{1,7}$/,
  HGNC: /^\d{1,6}$/,
  SNOMED: /^\d{6,18}$/,
  SNOMEDCT: /^\d{6,18}$/,
  PMID: /^\d{1,9}$/,
  NCBITaxon: /^\d{1,8}$/,
  CHEBI: /^\d{1,7}$/,
};

export interface TermReading {
  readonly prefix: string | null;
  readonly flaw: TermFlaw | null;
}

export function readTermId(id: string): TermReading {
  if (!CURIE.test(id)) {
    const parts = id.split(/[,;|\s]+/).filter((part) => part !== '');
    const isJoined = parts.length > 1 && parts.every((part) => CURIE.test(part));
    return { prefix: prefixOf(id), flaw: isJoined ? 'joined' : 'not-curie' };
  }
  const prefix = id.slice(0, id.indexOf(':'));
  const form = LOCAL[prefix];
  const isLocal = form === undefined || form.test(id.slice(prefix.length + 1));
  return { prefix, flaw: isLocal ? null : 'local-part' };
}

const prefixOf = (id: string): string | null => /^([A-Za-z_][\w.-]{0,40}):/.exec(id)?.[1] ?? null;

/** How the identifier was most likely meant; null where nobody could tell. */
export function repairOf(id: string): string | null {
  const parts = id.split(/[,;|\s]+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 20) return null;
  const repaired = parts.map((part) => {
    const { flaw, prefix } = readTermId(part);
    if (flaw === null) return part;
    const digits = /^\d{1,12}$/.exec(part.slice((prefix?.length ?? 0) + 1))?.[0];
    if (prefix === null || digits === undefined || LOCAL[prefix] !== SEVEN) return null;
    const fitted = String(Number(digits)).padStart(7, '0');
    return fitted.length === 7 ? `${prefix}:${fitted}` : null;
  });
  return repaired.includes(null) ? null : repaired.join(' and ');
}
