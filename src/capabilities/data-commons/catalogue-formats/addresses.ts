// From what people write to addresses that the web of data uses: DOIs, ARKs, handles, CURIEs,
// licences. What has no known address stays text.
import { isOrcid, isRor } from '../readiness/identifiers.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  NCBITaxon: 'http://purl.obolibrary.org/obo/NCBITaxon_',
  OBI: 'http://purl.obolibrary.org/obo/OBI_',
  CHMO: 'http://purl.obolibrary.org/obo/CHMO_',
  NCIT: 'http://purl.obolibrary.org/obo/NCIT_',
  MONDO: 'http://purl.obolibrary.org/obo/MONDO_',
  HP: 'http://purl.obolibrary.org/obo/HP_',
  UBERON: 'http://purl.obolibrary.org/obo/UBERON_',
  CL: 'http://purl.obolibrary.org/obo/CL_',
  DUO: 'http://purl.obolibrary.org/obo/DUO_',
  EFO: 'http://www.ebi.ac.uk/efo/EFO_',
  EDAM: 'http://edamontology.org/',
  topic: 'http://edamontology.org/topic_',
  operation: 'http://edamontology.org/operation_',
  data: 'http://edamontology.org/data_',
  format: 'http://edamontology.org/format_',
  MESH: 'http://id.nlm.nih.gov/mesh/',
  LOINC: 'http://loinc.org/rdf/',
  wd: 'http://www.wikidata.org/entity/',
};

/** RFC 3987: what no IRI holds; a `%` that begins no escape neither. */
const FOREIGN = /[\s\p{Cc}\p{Cs}<>"{}|\\^`]|%(?![0-9a-f]{2})/giu;
const isAddress = (text: string): boolean =>
  /^(https?|urn|did):./i.test(text) && text.search(FOREIGN) < 0;

/** IRI of a term given as CURIE or IRI; null where the prefix is not known. */
export function termAddress(term: string): string | null {
  if (isAddress(term)) return term;
  const [prefix = '', code = ''] = splitOnce(term);
  const base = Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix] : undefined;
  return base === undefined || !/^[A-Za-z0-9._-]+$/.test(code) ? null : `${base}${code}`;
}

const splitOnce = (term: string): string[] => {
  const at = term.indexOf(':');
  return at < 0 ? [term] : [term.slice(0, at), term.slice(at + 1)];
};

/** IRI of a persistent identifier as it is written; null where it is none. */
export function identifierAddress(text: string): string | null {
  const bare = text.trim();
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i.exec(bare);
  if (doi) return encodeAddress(`https://doi.org/${doi[1]}`);
  const handle = /^hdl:(\d+(?:\.\d+)*\/\S+)$/i.exec(bare);
  if (handle) return encodeAddress(`https://hdl.handle.net/${handle[1]}`);
  const ark = /^ark:\/?(\d{5,9}\/\S+)$/i.exec(bare);
  if (ark) return encodeAddress(`https://n2t.net/ark:/${ark[1]}`);
  const swhid = /^swh:1:(cnt|dir|rel|rev|snp):[0-9a-f]{40}$/.test(bare);
  if (swhid) return `https://archive.softwareheritage.org/${bare}`;
  return isAddress(bare) ? bare : null;
}

/** An address on the web as it was written, with what no IRI holds escaped. */
export const webAddress = (text: string): string => encodeAddress(text);

const encodeAddress = (text: string): string =>
  text.toWellFormed().replace(FOREIGN, (character) => encodeURIComponent(character));

export const licenceAddress = (id: string): string => `https://spdx.org/licenses/${id}`;

/** Of an id whose check characters hold; another is a slip, and may be anything. */
export const orcidAddress = (orcid: string): string | undefined =>
  isOrcid(orcid)
    ? `https://orcid.org/${orcid.trim().replace(/^https?:\/\/orcid\.org\//, '')}`
    : undefined;
export const rorAddress = (ror: string): string | undefined =>
  isRor(ror) ? `https://ror.org/${ror.trim().replace(/^https?:\/\/ror\.org\//, '')}` : undefined;
