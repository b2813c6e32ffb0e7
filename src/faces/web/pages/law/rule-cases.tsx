// The cases by which a rule is tested, each with its outcome and a way to try it with other facts;
// and those that one fact keeps from it.
import type { Effect } from '../../../../base/verdict.ts';
import { hrefOf } from '../../parts/address.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { dayOf } from './clocks.ts';
import { factText } from './fact-text.ts';
import { Outcome } from './law-words.tsx';
import classes from './rule-cases.module.css';
import type { Rule } from './rule-page.tsx';

type Case = Rule['cases'][number];

export function CasesTable({ rule }: { readonly rule: Rule }) {
  const t = useTexts(lawTexts).rule;
  const columns = useColumns();
  const { cases, casesTotal } = rule;
  const files = useFiles(`${rule.rule}-cases`, cases);
  return (
    <Section title={t.cases} lead={t.casesLead}>
      <DataTable<Case>
        caption={t.cases}
        isCaptionHidden
        rows={cases}
        rowKey={({ name, validAt }) => `${name} ${validAt}`}
        columns={columns}
        {...(cases.length > 0 ? { exports: files } : {})}
        empty={<EmptyState title={t.noCases} />}
      />
      {casesTotal > cases.length ? <p>{t.someOf(cases.length, casesTotal)}</p> : null}
    </Section>
  );
}

export function NearMisses({ rule }: { readonly rule: Rule }) {
  const t = useTexts(lawTexts).rule;
  const [name, , outcome, trial] = useColumns();
  const { nearMisses, nearMissesTotal } = rule;
  const lacking: Column<Case> = {
    key: 'lacking',
    title: t.lacking,
    cell: ({ lacking: facts }) => (
      <ul className={classes.lacking}>
        {facts.map(({ fact, is, wanted }) => (
          <li key={fact}>
            <code>{fact}</code> {t.isWanted(is, wanted)}
          </li>
        ))}
      </ul>
    ),
  };
  return (
    <Section title={t.misses} lead={t.missesLead}>
      <DataTable<Case>
        caption={t.misses}
        isCaptionHidden
        rows={nearMisses}
        rowKey={(one) => `${one.name} ${one.validAt}`}
        columns={[name!, lacking, outcome!, trial!]}
        empty={<EmptyState title={t.noMisses} />}
      />
      {nearMissesTotal > nearMisses.length ? (
        <p>{t.someOf(nearMisses.length, nearMissesTotal)}</p>
      ) : null}
    </Section>
  );
}

function useColumns(): readonly Column<Case>[] {
  const t = useTexts(lawTexts).rule;
  const { date } = useLocale();
  return [
    {
      key: 'case',
      title: t.case,
      isRowHeader: true,
      cell: ({ name, facts }) => (
        <>
          {name}
          <FactsOf facts={facts} />
        </>
      ),
    },
    {
      key: 'day',
      title: t.day,
      isOneLine: true,
      cell: ({ validAt, knownAt }) => (
        <>
          {date(dayOf(validAt))}
          {knownAt ? (
            <span className={classes.known}>{t.knownOn(date(dayOf(knownAt)))}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'outcome',
      title: t.outcome,
      isOneLine: true,
      cell: ({ effect }) => (effect === 'none' ? t.silent : <Outcome effect={effect as Effect} />),
    },
    {
      key: 'try',
      title: t.tryIt,
      isTitleHidden: true,
      isOneLine: true,
      cell: ({ act, facts, validAt, knownAt, name }) => (
        <Link
          href={hrefOf('/law/what-if', { act, facts, validOn: dayOf(validAt), knownAt })}
          aria-label={`${t.tryIt}: ${name}`}
        >
          {t.tryIt}
        </Link>
      ),
    },
  ];
}

function FactsOf({ facts }: { readonly facts: Case['facts'] }) {
  const t = useTexts(lawTexts);
  const all = Object.entries(facts);
  return (
    <Disclosure summary={t.rule.facts(all.length)}>
      <dl className={classes.facts}>
        {all.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{factText(value, t.whatIf)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function useFiles(name: string, cases: readonly Case[]) {
  const t = useTexts(lawTexts).rule;
  return rowFiles<Case>(
    name,
    [
      { title: t.case, value: (one) => one.name },
      { title: t.acts, value: ({ act }) => act },
      { title: t.day, value: ({ validAt }) => validAt },
      { title: t.outcome, value: ({ effect }) => effect },
      { title: t.fields['when'] ?? '', value: ({ facts }) => JSON.stringify(facts) },
    ],
    cases,
  );
}
