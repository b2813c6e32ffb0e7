// From a registered data set to what partners learn of it.

import { publicFields } from './catalogue-formats/public-text.ts';
import { publishedCircumstances } from './circumstances.ts';
import {
  type DisclosurePolicy,
  foldedAxis,
  mergedBins,
  standardPolicy,
  suppressList,
} from './disclosure/index.ts';
import type { Dataset, Description, MeasuredFile } from './model.ts';
import type {
  PublishedColumn,
  PublishedDataset,
  PublishedDistribution,
  PublishedVariants,
} from './published-schema.ts';
import { departedFrom } from './readiness/held.ts';
import { publishedReadiness } from './readiness/standing-schema.ts';
import { type Shown, shownBy } from './snapshots/moved-counts.ts';
import type { Distribution } from './tables/index.ts';

export const policyOf = ({ description }: Pick<Dataset, 'description'>): DisclosurePolicy =>
  description.disclosure ?? standardPolicy;

/** What strangers look for: assays, taxa, places of collection, each only where it is stated. */
function foundBy({ datasheet, provenance, collectionCountry }: Description) {
  const { assays = [], taxa = [], spatial = [] } = datasheet ?? {};
  const stated = [...spatial.map(({ place }) => place), collectionCountry, provenance?.collectedIn];
  const places = [...new Set(stated.flatMap((place) => place ?? []))].sort();
  const terms = (given: readonly { id: string; name?: string }[]) =>
    given.map(({ id, name }) => publicFields({ id, ...(name ? { name } : {}) }, 'name'));
  return {
    ...(assays.length > 0 ? { assays: terms(assays) } : {}),
    ...(taxa.length > 0 ? { taxa: terms(taxa) } : {}),
    ...(places.length > 0 ? { places } : {}),
  };
}

export function published(dataset: Dataset): PublishedDataset {
  const { description, files } = dataset;
  const { title, abstract, classes, categories, isHuman, tier, dataUse, provenance } = description;
  const policy = policyOf(dataset);
  const tables = files.filter(({ format }) => format === 'table');
  const shown = shownBy(dataset, policy);
  const profile = tables.flatMap((file, table) => profileOf(file, table, shown));
  const columns = tables.flatMap((file, table) => columnsOf(file, table, dataset, profile));
  const variants = files.filter(({ format }) => format === 'vcf').map((f) => variantsOf(f, shown));
  return {
    id: dataset.id,
    holder: dataset.holder,
    title,
    abstract,
    classes,
    categories,
    isHuman,
    tier,
    ...(dataUse ? { dataUse } : {}),
    ...(provenance ? { provenance } : {}),
    circumstances: publishedCircumstances(description),
    ...foundBy(description),
    columns,
    assemblies: [...new Set(files.flatMap((file) => file.assembly ?? []))].sort(),
    recordsTotal: dataset.recordsTotal,
    fileDigests: files.map((file) => file.sha256),
    isSynthetic: description.isSynthetic ?? false,
    registeredAt: dataset.registeredAt,
    ...(dataset.withdrawnAt ? { withdrawnAt: dataset.withdrawnAt } : {}),
    ...(dataset.snapshot ? { snapshot: { ...dataset.snapshot } } : {}),
    ...readinessOf(dataset),
    questionKinds: kindsOf(columns, variants),
    minimumCell: policy.minimumCell,
    roundingBase: policy.roundingBase,
    ...(variants.length > 0 ? { variants } : {}),
    ...(profile.length > 0 ? { profile } : {}),
  };
}

/** Only of a report that holds; the day on which it ends goes with it. */
function readinessOf(dataset: Dataset): Pick<PublishedDataset, 'readiness'> {
  const { readiness } = dataset;
  if (readiness === undefined || readiness.toldOverAt !== undefined) return {};
  return departedFrom(dataset) === null ? { readiness: publishedReadiness(readiness) } : {};
}

function columnsOf(
  file: MeasuredFile,
  table: number,
  { description }: Dataset,
  profile: readonly PublishedDistribution[],
): PublishedColumn[] {
  return (file.columns ?? []).map(({ name, type }) => {
    const { label, unit, about } = description.columnNotes?.find((n) => n.name === name) ?? {};
    const measured = file.profile?.columns.find((column) => column.name === name);
    const seen = profile.find((one) => one.column === name && one.table === table);
    const values = file.distributions?.find(({ column }) => column === name)?.distribution;
    return {
      name,
      type,
      table,
      ...(label ? { label } : {}),
      ...(unit ? { unit } : {}),
      ...(about ? { about } : {}),
      ...(measured?.scale === undefined ? {} : { scale: measured.scale }),
      ...(name === description.personColumn ? { isIdentifier: true } : {}),
      ...(seen?.categories ? { categories: namedIn(seen.categories, values) } : {}),
      ...(seen?.bins ? { edges: seen.bins.flatMap(({ from }) => from ?? []) } : {}),
    };
  });
}

/** Without the category into which small ones were folded: nothing can be filtered by it. */
const namedIn = (cells: readonly { value: string }[], values?: Distribution): string[] => {
  const known = new Set(values?.kind === 'categories' ? values.cells.map((c) => c.value) : []);
  return cells.map(({ value }) => value).filter((value) => known.has(value));
};

function profileOf(
  file: MeasuredFile,
  table: number,
  { policy, move }: Shown,
): PublishedDistribution[] {
  return (file.distributions ?? []).map(({ column, distribution }) => {
    const cell = `${file.sha256} ${column}`;
    const moved = movedBy(distribution as Distribution, (at, count) =>
      move(`${cell} ${at}`, count),
    );
    return { column, table, ...seenOf(moved, policy) };
  });
}

function movedBy(
  distribution: Distribution,
  move: (cell: string, count: number) => number,
): Distribution {
  if (distribution.kind === 'none') return distribution;
  const missing = move('missing', distribution.missing);
  if (distribution.kind === 'bins') {
    const counts = distribution.counts.map((count, at) => move(`bin ${at}`, count));
    return { ...distribution, counts, missing };
  }
  const cells = distribution.cells.map(({ value, count }) => ({
    value,
    count: move(`category ${value}`, count),
  }));
  return { ...distribution, cells, missing };
}

function seenOf(
  distribution: Distribution,
  policy: DisclosurePolicy,
): Omit<PublishedDistribution, 'column' | 'table'> {
  if (distribution.kind === 'none') return { why: distribution.why };
  if (distribution.kind === 'bins') {
    const seen = mergedBins(distribution, policy);
    return seen ?? { why: 'too-few' };
  }
  const { cells, missing } = distribution;
  const labels = [...cells.map(({ value }) => value), null];
  const counts = [...cells.map(({ count }) => count), missing];
  const axis = foldedAxis(labels, counts, policy);
  if (axis === null) return { why: 'too-few' };
  const totals = axis.labels.map(() => 0);
  for (const [at, place] of axis.places.entries()) if (place >= 0) totals[place]! += counts[at]!;
  const { roundingBase: base } = policy;
  const rounded = totals.map((total) => Math.round(total / base) * base);
  return { categories: axis.labels.map((value, at) => ({ value, count: rounded[at]! })) };
}

function variantsOf(file: MeasuredFile, { policy, isExact }: Shown): PublishedVariants {
  const { vcf, assembly, records } = file;
  const named = assembly === undefined ? {} : { assembly };
  if (vcf === undefined)
    return { ...named, contigs: (file.contigs ?? []).map((name) => ({ name })), records };
  const byContig = suppressList(
    vcf.contigs.map((contig) => contig.records),
    policy,
    true,
  );
  const { called, missing } = vcf.genotypes;
  const { edges, counts } = vcf.spectrum;
  const spectrum = mergedBins({ edges, counts, missing: vcf.spectrum.absent }, policy);
  return {
    ...named,
    contigs: vcf.contigs.map(({ name, length }, at) => ({
      name,
      ...(length === null ? {} : { length }),
      records: byContig?.counts[at] ?? null,
    })),
    records,
    ...(vcf.basis ? { basis: vcf.basis } : {}),
    ...vcf.substitutions,
    // One participant has a part in many bins at once: no movement of counts would hide it.
    ...(isExact && called + missing > 0 ? { callRate: `${called}/${called + missing}` } : {}),
    ...(isExact && spectrum ? { spectrum: [...spectrum.bins] } : {}),
  };
}

function kindsOf(columns: readonly PublishedColumn[], variants: readonly PublishedVariants[]) {
  const isNumeric = columns.some(({ type }) => type === 'integer' || type === 'decimal');
  const isCoded = columns.some(({ categories }) => categories !== undefined);
  return [
    ...(columns.length > 0 ? (['count'] as const) : []),
    ...(isCoded ? (['cross-tab'] as const) : []),
    ...(isNumeric ? (['mean', 'quantiles'] as const) : []),
    ...(variants.length > 0 ? (['variant-presence', 'allele-count'] as const) : []),
  ];
}
