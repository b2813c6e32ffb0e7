// Who will be asked: each data set with its holder, conditions of use and tier, as published.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { PublishedDataset } from './kinds.ts';
import classes from './target-list.module.css';
import type { Targets } from './use-targets.ts';

export function TargetList({ targets: { datasets, wholeMax } }: { readonly targets: Targets }) {
  const t = useTexts(questionsTexts).ask;
  if (datasets.length === 0) return null;
  const sorted = [...datasets].sort((a, b) =>
    `${a.holder} ${a.title}` < `${b.holder} ${b.title}` ? -1 : 1,
  );
  return (
    <section className={classes.place} aria-label={t.chosen}>
      <h3>{t.chosen}</h3>
      <ul className={classes.list}>
        {sorted.map((dataset) => (
          <li key={dataset.id} className={classes.item}>
            <Target dataset={dataset} />
          </li>
        ))}
      </ul>
      {datasets.length > wholeMax ? (
        <p className={classes.quiet}>{t.manyLeft(wholeMax, datasets.length)}</p>
      ) : null}
    </section>
  );
}

function Target({ dataset }: { readonly dataset: PublishedDataset }) {
  const t = useTexts(questionsTexts).ask;
  const { number } = useLocale();
  const { id, holder, title, tier, dataUse, recordsTotal, minimumCell } = dataset;
  const tiers = t.tiers as Readonly<Record<string, string>>;
  return (
    <>
      <MemberChip code={holder} />
      <div>
        <p>
          <Link href={`/datasets/${id}?at=partner`}>{title}</Link>
        </p>
        <p className={classes.quiet}>
          {[
            t.records(number(recordsTotal)),
            t.tier(tiers[tier] ?? tier),
            ...(minimumCell === undefined ? [] : [t.smallest(number(minimumCell))]),
          ].join(' · ')}
        </p>
        {codesOf(dataUse).length > 0 ? (
          <p className={classes.codes}>
            <span className="visually-hidden">{t.conditions}: </span>
            {codesOf(dataUse).map((code) => (
              <Tag key={code}>{code}</Tag>
            ))}
          </p>
        ) : null}
      </div>
    </>
  );
}

/** A statement is a list of terms, each its code or an object that carries it. */
function codesOf(statement: PublishedDataset['dataUse']): readonly string[] {
  const terms: readonly unknown[] = Array.isArray(statement) ? statement : [];
  return terms.flatMap((term) => {
    if (typeof term === 'string') return [term];
    const named = term as Readonly<Record<string, unknown>>;
    return typeof named['term'] === 'string' ? [named['term']] : [];
  });
}
