// Variants of a VCF file: per contig, by allele frequency, and the measures that say how good it
// is.
import type { Profile } from '../../../../base/figures/column-profile.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import { Share } from '../../ui/share.tsx';
import { ProfileFigure } from './column-figures.tsx';
import classes from './datasets.module.css';
import { binsOf, ofPublished } from './profiles.ts';
import type { HeldFile, Published } from './types.ts';

/** One file's variants, whoever looks. */
export interface VariantsSeen {
  readonly key: string;
  readonly assembly?: string | undefined;
  readonly records: number;
  readonly samples?: number;
  readonly passed?: number;
  readonly basis?: string | undefined;
  readonly callRate?: string | undefined;
  readonly transitions?: number | undefined;
  readonly transversions?: number | undefined;
  readonly contigs: Profile;
  readonly spectrum: Profile | null;
}

type EdgeWords = Parameters<typeof ofPublished>[1];

export function variantsOfPublished(
  { variants = [], minimumCell }: Published,
  words: EdgeWords,
): VariantsSeen[] {
  return variants.map((one, at) => {
    const { contigs, spectrum, ...rest } = one;
    const bars = contigs.map(({ name, records = null }) => ({ label: name, count: records }));
    const hidden = minimumCell === undefined ? {} : { hiddenBelow: minimumCell };
    const drawn = spectrum
      ? ofPublished({ column: '', table: 0, bins: spectrum }, words, minimumCell)
      : null;
    return {
      ...rest,
      key: `variants-${at}`,
      contigs: { kind: 'categories', bars, missing: 0, ...hidden },
      spectrum: drawn !== null && 'profile' in drawn ? drawn.profile : null,
    };
  });
}

export function variantsOfFiles(files: readonly HeldFile[], words: EdgeWords): VariantsSeen[] {
  return files.flatMap(({ vcf, assembly, records }, at) => {
    if (vcf === undefined) return [];
    const { called, missing } = vcf.genotypes;
    const bars = vcf.contigs.map((contig) => ({ label: contig.name, count: contig.records }));
    const { edges, counts, absent } = vcf.spectrum;
    return {
      key: `variants-${at}`,
      assembly,
      records,
      samples: vcf.samples,
      passed: vcf.passedRecords,
      basis: vcf.basis === null ? undefined : `${vcf.basis}`,
      callRate: called + missing > 0 ? `${called}/${called + missing}` : undefined,
      ...vcf.substitutions,
      contigs: { kind: 'categories' as const, bars, missing: 0 },
      spectrum: {
        kind: 'histogram' as const,
        bars: binsOf({ edges, counts }, words),
        missing: absent,
      },
    };
  });
}

interface Props {
  readonly variants: readonly VariantsSeen[];
  readonly asOf: string;
}

export function VariantFigures({ variants, asOf }: Props) {
  const t = useTexts(datasetsTexts).read;
  return variants.map((seen) => (
    <Section
      key={seen.key}
      level={3}
      title={`${t.variants}${seen.assembly ? `, ${seen.assembly}` : ''}`}
    >
      <Measures seen={seen} />
      <div className={classes.figures}>
        <ProfileFigure
          id={`${seen.key}-contigs`}
          title={t.perContig}
          unit={t.variants.toLowerCase()}
          profile={seen.contigs}
          asOf={asOf}
        />
        {seen.spectrum ? (
          <ProfileFigure
            id={`${seen.key}-spectrum`}
            title={t.spectrum}
            unit={t.alternatives}
            profile={seen.spectrum}
            asOf={asOf}
          />
        ) : null}
      </div>
    </Section>
  ));
}

function Measures({ seen }: { readonly seen: VariantsSeen }) {
  const t = useTexts(datasetsTexts).read;
  const { number } = useLocale();
  const { samples, passed, basis, callRate, transitions, transversions } = seen;
  const items = [
    { term: t.records, value: number(seen.records) },
    ...(samples === undefined ? [] : [{ term: t.samples, value: number(samples) }]),
    ...(passed === undefined ? [] : [{ term: t.passed, value: number(passed) }]),
    ...(callRate ? [{ term: t.callRate, value: <Share of={callRate} /> }] : []),
    ...(transitions === undefined || transversions === undefined
      ? []
      : [{ term: t.ratio, value: `${number(transitions)} : ${number(transversions)}` }]),
    ...(basis ? [{ term: t.basisName, value: wordFor(t.basisOf, basis) }] : []),
  ];
  return <DescriptionList layout="columns" items={items} />;
}
