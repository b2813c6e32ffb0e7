// A disease hierarchy pinned at one version: which disease is a kind of which. Read from the small
// reference pack, or from the whole of MONDO in the OBO file (or the EDN listing) an operator
// gives.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { parse, Type } from '../../../base/schema.ts';
import { kept } from './kept.ts';
import { SourceSchema } from './term-list.ts';

export interface Disease {
  readonly label: string;
  readonly parents: readonly string[];
  readonly isObsolete?: boolean;
  /** For an obsolete id: the ids that took its place. */
  readonly replacedBy?: readonly string[];
}

export interface DiseaseOntology {
  readonly version: string;
  readonly diseases: ReadonlyMap<string, Disease>;
  /** Codes of other vocabularies, in capitals -> MONDO id. */
  readonly mappings: ReadonlyMap<string, string>;
}

const Mondo = Type.String({ pattern: '^MONDO:\\d{7}$' });
const closed = { additionalProperties: false };
const DiseasePackSchema = Type.Object(
  {
    reference: Type.String(),
    title: Type.String(),
    version: Type.String({ minLength: 1 }),
    sources: Type.Record(Type.String(), SourceSchema),
    source: Type.String(),
    diseases: Type.Array(
      Type.Object(
        {
          id: Mondo,
          label: Type.String(),
          parents: Type.Optional(Type.Array(Mondo)),
          isObsolete: Type.Optional(Type.Boolean()),
          replacedBy: Type.Optional(Type.Array(Mondo)),
        },
        closed,
      ),
    ),
    mappings: Type.Optional(
      Type.Object(
        {
          source: Type.String(),
          entries: Type.Array(Type.Object({ from: Type.String(), to: Mondo }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** The parsed content of packs/reference/mondo-subset.yaml. */
export function readDiseases(pack: unknown): Result<DiseaseOntology> {
  const read = parse(DiseasePackSchema, pack);
  if (!read.ok) return read;
  const { version, diseases, mappings } = read.value;
  return withoutGaps({
    version,
    diseases: new Map(
      diseases.map(({ id, parents, ...rest }) => [id, { ...rest, parents: parents ?? [] }]),
    ),
    mappings: new Map((mappings?.entries ?? []).map(({ from, to }) => [from.toUpperCase(), to])),
  });
}

/** MONDO's own release file, `mondo.obo`; is_a within MONDO, and what replaced obsolete terms. */
export function diseasesFromObo(text: string): Result<DiseaseOntology> {
  const version =
    /^data-version:\s*(\S.*)$/m.exec(text)?.[1]?.trim() ?? 'mondo, release not stated';
  const diseases = new Map<string, Disease>();
  for (const stanza of text.split(/^\[/m)) {
    if (!stanza.startsWith('Term]')) continue;
    const id = /^id:\s*(MONDO:\d{7})\s*$/m.exec(stanza)?.[1];
    if (id === undefined) continue;
    const all = (tag: string) =>
      [...stanza.matchAll(new RegExp(`^${tag}:\\s*(MONDO:\\d{7})\\b`, 'gm'))].map((hit) => hit[1]!);
    const isObsolete = /^is_obsolete:\s*true\b/m.test(stanza);
    diseases.set(id, {
      label: /^name:\s*(.*)$/m.exec(stanza)?.[1]?.trim() ?? id,
      parents: all('is_a'),
      ...(isObsolete ? { isObsolete, replacedBy: all('replaced_by') } : {}),
    });
  }
  return withoutGaps({ version, diseases, mappings: new Map() });
}

/** A listing `[["0000004" "name" ["parent" ...]] ...]`, as some tools export MONDO. */
export function diseasesFromEdn(text: string, version: string): Result<DiseaseOntology> {
  const entry = /\[\s*"(\d{7})"\s+"((?:[^"\\]|\\.)*)"(?:\s+\[((?:\s*"[^"]*")*)\s*\])?\s*\]/g;
  const rows = [...text.matchAll(entry)];
  const known = new Set(rows.map((row) => row[1]!));
  const diseases = new Map<string, Disease>();
  for (const [, id, label, parents = ''] of rows) {
    const ids = [...parents.matchAll(/"(\d+)"/g)].map((hit) => hit[1]!);
    diseases.set(`MONDO:${id}`, {
      label: label!.replaceAll(/\\(.)/g, '$1'),
      // Such listings hang the root from an id that is no disease.
      parents: ids.filter((parent) => known.has(parent)).map((parent) => `MONDO:${parent}`),
    });
  }
  return withoutGaps({ version, diseases, mappings: new Map() });
}

function withoutGaps(ontology: DiseaseOntology): Result<DiseaseOntology> {
  if (ontology.diseases.size === 0)
    return broken('it holds no disease', 'Give the OBO release file of MONDO.');
  for (const [id, disease] of ontology.diseases)
    for (const parent of disease.parents)
      if (!ontology.diseases.has(parent))
        return broken(`${id} names a parent that is absent, ${parent}`, 'Add the parent.');
  for (const [from, to] of ontology.mappings)
    if (!ontology.diseases.has(to)) return broken(`${from} maps to ${to}, absent`, 'Add it.');
  return ok(ontology);
}

const broken = (text: string, next: string) =>
  refused(
    refusal('invalid', 'duo.broken-ontology', `The disease list is broken: ${text}.`, { next }),
  );

/** How an id given by people reads in this version. */
export type DiseaseReading =
  | { readonly is: 'known'; readonly id: string; readonly label: string }
  | { readonly is: 'obsolete'; readonly id: string; readonly replacedBy: readonly string[] }
  | { readonly is: 'unmapped'; readonly given: string };

const MONDO_SPELLING = /^(?:https?:\/\/purl\.obolibrary\.org\/obo\/)?MONDO[:_](\d{7})$/i;

/** Accepts a CURIE, an IRI, or a code of a mapped vocabulary. */
export const readDisease = kept((ontology: DiseaseOntology, given: string): DiseaseReading => {
  const text = given.trim();
  const digits = MONDO_SPELLING.exec(text)?.[1];
  const id = digits ? `MONDO:${digits}` : ontology.mappings.get(text.toUpperCase());
  const disease = id === undefined ? undefined : ontology.diseases.get(id);
  if (id === undefined || disease === undefined) return { is: 'unmapped', given: text };
  if (disease.isObsolete)
    return { is: 'obsolete', id, replacedBy: [...(disease.replacedBy ?? [])].sort() };
  return { is: 'known', id, label: disease.label };
});

/** The disease itself and all it is a kind of. */
export const lineage = kept((ontology: DiseaseOntology, id: string): ReadonlySet<string> => {
  const seen = new Set<string>([id]);
  for (const each of seen)
    for (const parent of ontology.diseases.get(each)?.parents ?? []) seen.add(parent);
  return seen;
});

/** Whether `disease` is `ancestor` or a kind of it. */
export const isKindOf = (ontology: DiseaseOntology, disease: string, ancestor: string): boolean =>
  lineage(ontology, disease).has(ancestor);
