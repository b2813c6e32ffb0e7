// A data set at a glance, and its conditions of use: DUO terms for data on persons, provenance for
// the rest.
import type { ReactNode } from 'react';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DateText } from '../../ui/date-text.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Section } from '../../ui/section.tsx';
import { ConditionList } from './conditions.tsx';
import classes from './datasets.module.css';
import type { Provenance, Published } from './types.ts';

interface Props {
  readonly dataset: Published;
  /** Known to the holder alone. */
  readonly more?: readonly { readonly term: string; readonly value: ReactNode }[];
}

export function FactsSection({ dataset, more = [] }: Props) {
  const texts = useTexts(datasetsTexts);
  const t = texts.read;
  const { number } = useLocale();
  const { minimumCell, roundingBase = 1, assemblies } = dataset;
  return (
    <Section title={t.facts}>
      <DescriptionList
        items={[
          { term: t.holder, value: <MemberChip code={dataset.holder} /> },
          { term: t.records, value: number(dataset.recordsTotal) },
          ...more,
          { term: t.tier, value: wordFor(texts.tiers, dataset.tier) },
          {
            term: t.content,
            value: dataset.categories.map((one) => wordFor(texts.categories, one)).join(', '),
          },
          ...(assemblies.length > 0 ? [{ term: t.assembly, value: assemblies.join(', ') }] : []),
          ...(minimumCell === undefined ? [] : [{ term: t.minimum, value: number(minimumCell) }]),
          ...(roundingBase > 1 ? [{ term: t.rounded, value: number(roundingBase) }] : []),
          { term: t.registered, value: <InstantText at={dataset.registeredAt} /> },
          { term: t.id, value: <code className={classes.path}>{dataset.id}</code> },
        ]}
      />
    </Section>
  );
}

export function ConditionsSection({ dataset }: { readonly dataset: Published }) {
  const t = useTexts(datasetsTexts).read;
  const { dataUse, provenance } = dataset;
  if (provenance)
    return (
      <Section title={t.provenance}>
        <ProvenanceList provenance={provenance} />
      </Section>
    );
  return (
    <Section title={t.conditions} lead={dataUse ? t.conditionsLead : t.noConditions}>
      {dataUse ? <ConditionList dataUse={dataUse} /> : null}
    </Section>
  );
}

export function ProvenanceList({ provenance }: { readonly provenance: Provenance }) {
  const t = useTexts(datasetsTexts).read;
  const { collectedIn, collectedOn, collectedTo, communityLabels = [] } = provenance;
  return (
    <DescriptionList
      items={[
        { term: t.collectedIn, value: <MemberChip code={collectedIn} isLinked={false} /> },
        {
          term: t.collectedOn,
          value: (
            <>
              <DateText on={collectedOn} />
              {collectedTo ? (
                <>
                  {' – '}
                  <DateText on={collectedTo} />
                </>
              ) : null}
            </>
          ),
        },
        permitItem(provenance, t),
        benefitItem(provenance, t),
        ...(communityLabels.length > 0
          ? [
              {
                term: t.labels,
                value: (
                  <ul className={classes.close}>
                    {communityLabels.map(({ label, community, text, asks }) => (
                      <li key={label}>
                        <strong>{label}</strong>, {community}: {text} ({wordFor(t.asks, `${asks}`)})
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

type ReadWords = (typeof datasetsTexts)['en']['read'];

function permitItem({ permit, noPermitBecause }: Provenance, t: ReadWords) {
  if (permit === undefined)
    return {
      term: t.noPermit,
      value: noPermitBecause?.text ?? '–',
      note: noPermitBecause?.citation,
    };
  const { kind, number, authority, uses, validTo, mayPassOn, isChecked } = permit;
  const said = [
    wordFor(t.permitUses, `${uses}`),
    t.mayPassOn(mayPassOn),
    t.isChecked(isChecked),
    ...(validTo ? [t.validTo(validTo)] : []),
  ].join(', ');
  const name = wordFor(t.permitKind, `${kind}`);
  return {
    term: t.permit,
    value: `${name} ${number}${authority ? `, ${authority}` : ''}`,
    note: said,
  };
}

function benefitItem({ benefitSharing }: Provenance, t: ReadWords) {
  const value = wordFor(t.benefitDuty, `${benefitSharing.duty}`);
  if ('because' in benefitSharing) return { term: t.benefits, value, note: benefitSharing.because };
  const { text, with: whom, within } = benefitSharing;
  const note = [text, t.benefitTo(whom), ...(within ? [within] : [])].join(', ');
  return { term: t.benefits, value, note };
}
