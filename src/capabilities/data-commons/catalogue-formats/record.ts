// The catalogue record: what may be published of one data set, made once and read by every format.
// It holds what the steward wrote and what was measured; no file name, no value of any row, no
// name of a sample. A column is named only where the steward described it, because the heading of
// a wide table can itself be a sample.
import type { Datasheet, Documentation } from '../datasheet/index.ts';
import type { DuoTerms } from '../duo/term-list.ts';
import type { Inspection } from '../inspect/contract.ts';
import type { Dataset } from '../model.ts';
import { identifierAddress, webAddress } from './addresses.ts';
import { publicFields, publicText } from './public-text.ts';
import { type RecordFile, recordFiles } from './record-files.ts';
import { type RecordStep, recordSteps } from './record-steps.ts';
import { type UseTerm, useTermsOf } from './use-terms.ts';

export interface CatalogueRecord {
  readonly id: string;
  /** Where it is described: its persistent identifier, else its address at the node. */
  readonly iri: string;
  readonly page: string;
  readonly holder: string;
  readonly title: string;
  readonly abstract: string;
  readonly identifier?: string;
  readonly version?: string;
  readonly issuedOn: string;
  readonly modifiedOn?: string;
  readonly categories: readonly string[];
  readonly classes: readonly string[];
  readonly keywords: NonNullable<Datasheet['keywords']>;
  readonly creators: NonNullable<Datasheet['creators']>;
  readonly publisher?: Datasheet['publisher'];
  readonly licence?: string;
  readonly agreement?: string;
  readonly accessLevel: NonNullable<Datasheet['accessLevel']>;
  readonly contact?: Datasheet['contact'];
  readonly spatial: NonNullable<Datasheet['spatial']>;
  readonly temporal?: Datasheet['temporal'];
  readonly taxa: NonNullable<Datasheet['taxa']>;
  readonly assays: NonNullable<Datasheet['assays']>;
  readonly isHuman: boolean;
  readonly isSynthetic: boolean;
  readonly useTerms: readonly UseTerm[];
  readonly documentation: Documentation;
  readonly retention?: string;
  readonly updates?: string;
  readonly records: number;
  readonly files: readonly RecordFile[];
  readonly steps: readonly RecordStep[];
  /** Of the last report that holds; absent without one. */
  readonly readinessLevel?: number;
}

export interface RecordSources {
  readonly dataset: Dataset;
  readonly inspections?: readonly Inspection[];
  readonly readinessLevel?: number;
  readonly duo: DuoTerms;
  /** Public address of the node. */
  readonly address: string;
}

export function catalogueRecord(sources: RecordSources): CatalogueRecord {
  const { dataset, inspections = [], readinessLevel, duo, address } = sources;
  const { id, holder, description, registeredAt } = dataset;
  const sheet = description.datasheet ?? {};
  const page = `${address.replace(/\/$/, '')}/desk/datasets/${id}`;
  const { identifier } = sheet;
  return {
    id,
    iri: (identifier === undefined ? null : identifierAddress(identifier)) ?? page,
    page,
    holder,
    title: publicText(description.title),
    abstract: publicText(description.abstract),
    ...given({
      identifier: textOf(identifier),
      version: textOf(sheet.version),
      modifiedOn: sheet.modifiedOn,
    }),
    issuedOn: sheet.issuedOn ?? registeredAt.slice(0, 10),
    categories: description.categories,
    classes: description.classes,
    keywords: (sheet.keywords ?? []).map((one) => publicFields(one, 'text', 'iri')),
    creators: (sheet.creators ?? []).map((one) => publicFields(one, 'name')),
    ...given({
      publisher: sheet.publisher && reachable(publicFields(sheet.publisher, 'name')),
      licence: sheet.licence,
      agreement: textOf(sheet.agreement),
    }),
    accessLevel: sheet.accessLevel ?? 'restricted',
    ...given({
      contact: sheet.contact && reachable(publicFields(sheet.contact, 'organisation')),
      temporal: temporalOf(dataset),
    }),
    spatial: (sheet.spatial ?? placesOf(dataset)).map((one) => ({
      ...publicFields(one, 'name'),
      ...given({ iri: one.iri === undefined ? undefined : webAddress(one.iri) }),
    })),
    taxa: (sheet.taxa ?? []).map((one) => publicFields(one, 'name')),
    assays: (sheet.assays ?? []).map((one) => publicFields(one, 'name')),
    isHuman: description.isHuman,
    isSynthetic: description.isSynthetic ?? false,
    useTerms: useTermsOf(description.dataUse ?? [], duo),
    documentation: publicDocumentation(sheet.documentation ?? {}),
    ...given({ retention: textOf(sheet.retention), updates: textOf(sheet.updates) }),
    records: dataset.recordsTotal,
    files: recordFiles(dataset, inspections),
    steps: recordSteps(dataset),
    ...given({ readinessLevel }),
  };
}

const textOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : publicText(text);

const publicDocumentation = (said: Documentation): Documentation =>
  publicFields(said, ...(Object.keys(said) as (keyof Documentation)[]));

const reachable = <T extends { readonly url?: string }>(one: T): T =>
  one.url === undefined ? one : { ...one, url: webAddress(one.url) };

function temporalOf({ description }: Dataset): Datasheet['temporal'] | undefined {
  const { datasheet, collectedOn, provenance } = description;
  if (datasheet?.temporal !== undefined) return datasheet.temporal;
  if (provenance !== undefined)
    return { from: provenance.collectedOn, ...given({ to: provenance.collectedTo }) };
  return collectedOn === undefined ? undefined : { from: collectedOn };
}

function placesOf({ description }: Dataset): NonNullable<Datasheet['spatial']> {
  const place = description.collectionCountry ?? description.provenance?.collectedIn;
  return place === undefined ? [] : [{ name: place, place }];
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Without the fields that are not there. */
export function given<T extends Record<string, unknown>>(fields: T): Given<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}
