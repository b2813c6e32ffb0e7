// What differs between two moments of the law, pack by pack: rules that came, went or changed, and
// lists that took somebody on or off.

import { choiceIn, useAddress } from '../../parts/address.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { LawDifferences } from './compare-page.tsx';
import classes from './differences.module.css';
import { PackLink } from './law-links.tsx';
import { ReferenceChanges } from './reference-changes.tsx';
import { RuleChanges } from './rule-changes.tsx';

const KINDS = ['added', 'removed', 'changed'] as const;

export function Differences({ data }: { readonly data: LawDifferences }) {
  const t = useTexts(lawTexts).compare;
  const [address, change] = useAddress();
  const kind = choiceIn(address, 'kind', KINDS);
  const all = data.packs.flatMap(({ rules }) => rules);
  const count = (wanted: (typeof KINDS)[number]) => all.filter((one) => one.kind === wanted).length;
  if (data.packs.length === 0) return <EmptyState title={t.same}>{t.sameText}</EmptyState>;
  const shown = data.packs
    .map((pack) => ({
      ...pack,
      rules: pack.rules.filter((one) => kind === undefined || one.kind === kind),
    }))
    .filter(({ rules, references }) => rules.length + references.length > 0);
  return (
    <>
      <div className={classes.sum}>
        <p className={classes.counts} role="status">
          {t.counts(count('added'), count('removed'), count('changed'))}
        </p>
        <SelectField
          name="kind"
          label={t.kind}
          emptyText={t.every}
          value={kind ?? ''}
          onChange={(value) => change({ kind: value })}
          options={KINDS.map((value) => ({ value, text: t.kinds[value] }))}
          isShort
        />
      </div>
      {data.isCut ? <Notice kind="warn">{t.cut}</Notice> : null}
      {shown.map(({ pack, rules, references }) => (
        <Section key={pack} title={pack} actions={<PackLink pack={pack}>{t.open}</PackLink>}>
          {rules.length > 0 ? <RuleChanges pack={pack} rules={rules} /> : null}
          {references.length > 0 ? <ReferenceChanges references={references} /> : null}
        </Section>
      ))}
    </>
  );
}
