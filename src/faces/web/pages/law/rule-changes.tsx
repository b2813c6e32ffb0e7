// Rules of a pack that differ between two moments.
import { EqualNot, Minus, Plus } from 'lucide-react';
import { hrefOf, useAddress, wordIn } from '../../parts/address.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import { SplitCompare } from '../../ui/split-compare.tsx';
import { sidesOf } from './changes.ts';
import type { LawDifferences } from './compare-page.tsx';
import { StandingStatus } from './law-words.tsx';
import classes from './rule-changes.module.css';

type Change = LawDifferences['packs'][number]['rules'][number];

const SIGNS = { added: Plus, removed: Minus, changed: EqualNot };

interface Props {
  readonly pack: string;
  readonly rules: readonly Change[];
}

export function RuleChanges({ pack, rules }: Props) {
  const t = useTexts(lawTexts).compare;
  return (
    <>
      <DataTable<Change>
        caption={t.rule}
        isCaptionHidden
        rows={rules}
        rowKey={({ rule }) => rule}
        exports={useFiles(pack, rules)}
        columns={[
          {
            key: 'rule',
            title: t.rule,
            isRowHeader: true,
            cell: (change) => <ChangedRule change={change} />,
          },
          { key: 'kind', title: t.kind, isOneLine: true, cell: ({ kind }) => <Kind kind={kind} /> },
          {
            key: 'was',
            title: t.was,
            isOneLine: true,
            cell: ({ was }) => <StandingStatus standing={was} />,
          },
          {
            key: 'now',
            title: t.now,
            isOneLine: true,
            cell: ({ now }) => <StandingStatus standing={now} />,
          },
        ]}
      />
      <Readings rules={rules} />
    </>
  );
}

/** What reads differently, rule by rule, below the table: two texts need its whole width. */
function Readings({ rules }: { readonly rules: readonly Change[] }) {
  const t = useTexts(lawTexts);
  return rules
    .filter(({ fields }) => fields.length > 0)
    .map(({ rule, title, fields }) => (
      <Disclosure key={rule} summary={`${title}: ${t.compare.fields(fields.length)}`}>
        <SplitCompare
          caption={title}
          beforeTitle={t.compare.was}
          afterTitle={t.compare.now}
          {...sidesOf(fields, t.rule.fields, t.rule.nothing)}
        />
      </Disclosure>
    ));
}

function ChangedRule({ change }: { readonly change: Change }) {
  const t = useTexts(lawTexts);
  const [address] = useAddress();
  const { rule, title, citation, why, fields } = change;
  const href = hrefOf(`/law/rules/${rule}`, {
    validOn: wordIn(address, 'toValidOn'),
    knownAt: wordIn(address, 'toKnownAt'),
  });
  return (
    <>
      <Link href={href}>{title}</Link>
      <span className={classes.citation}>{citation}</span>
      {why ? <span className={classes.citation}>{why}</span> : null}
      {fields.length > 0 ? (
        <span className={classes.citation}>{t.compare.fields(fields.length)}</span>
      ) : null}
    </>
  );
}

function Kind({ kind }: { readonly kind: Change['kind'] }) {
  const t = useTexts(lawTexts).compare;
  const Sign = SIGNS[kind];
  return (
    <span className={classes.kind} data-kind={kind}>
      <Sign size={14} strokeWidth={2.5} aria-hidden="true" />
      {t.kinds[kind]}
    </span>
  );
}

function useFiles(pack: string, rules: readonly Change[]) {
  const t = useTexts(lawTexts).compare;
  return rowFiles<Change>(
    `${pack.replace('/', '-')}-differences`,
    [
      { title: t.rule, value: ({ rule }) => rule },
      { title: t.kind, value: ({ kind }) => kind },
      { title: t.was, value: ({ was }) => was },
      { title: t.now, value: ({ now }) => now },
      { title: t.why, value: ({ why }) => why },
    ],
    rules,
  );
}
